const DIGITS = '零一二三四五六七八九';
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Reads a whole number in Chinese signs: 百, 两万, 一千二百, 百亿. Refuses what leaves open how much
 * is meant, such as 一百二 (120 or 102), and digits in a row.
 */
export function readChineseNumber(text: string): number | null {
  if (text === '零' || text === '〇') return 0;
  const hundredMillions = text.lastIndexOf('亿');
  const high = text.slice(0, Math.max(0, hundredMillions));
  const low = text.slice(hundredMillions + 1);
  if (hundredMillions < 0) return readTenThousands(low);
  const above = high === '' ? 1 : readTenThousands(high);
  const below =
    low === '' ? 0 : isBareDigit(low) ? null : readTenThousands(low.replace(/^零/u, ''));
  return above === null || below === null || below >= 1e8 ? null : above * 1e8 + below;
}

function readTenThousands(text: string): number | null {
  const parts = text.split('万');
  if (parts.length > 2) return null;
  const [high = '', low] = parts;
  if (low === undefined) return readSection(high);
  const above = high === '' ? 1 : readSection(high);
  const below = low === '' ? 0 : isBareDigit(low) ? null : readSection(low.replace(/^零/u, ''));
  return above === null || below === null ? null : above * 1e4 + below;
}

/** 一万二 is 12,000 to many and 10,002 to a few. */
function isBareDigit(text: string): boolean {
  return text.length === 1 && digitOf(text) !== null;
}

function digitOf(sign: string): number | null {
  if (sign === '两') return 2;
  const digit = DIGITS.indexOf(sign);
  return digit > 0 ? digit : null;
}

/** Reads up to 9999. */
function readSection(text: string): number | null {
  let total = 0;
  let step = 10_000;
  let digit: number | null = null;
  let afterZero = false;
  for (const sign of text) {
    const next = STEPS[sign];
    if (next !== undefined) {
      if (next >= step || (digit === null && total > 0)) return null;
      total += (digit ?? 1) * next;
      [step, digit, afterZero] = [next, null, false];
    } else if (sign === '零' || sign === '〇') {
      if (total === 0 || digit !== null || afterZero) return null;
      afterZero = true;
    } else {
      if (digit !== null) return null;
      digit = digitOf(sign);
      if (digit === null) return null;
    }
  }
  if (digit === null) return total === 0 || afterZero ? null : total;
  return total === 0 || step === 10 || afterZero ? total + digit : null;
}
