/** Signs of typography that stand for one on a keyboard. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...(['−', '–', '﹣'] as const).map((sign) => [sign, '-'] as const),
  ...(['×', '·', '⋅'] as const).map((sign) => [sign, '*'] as const),
  ...(['【', '〔'] as const).map((sign) => [sign, '['] as const),
  ...(['】', '〕'] as const).map((sign) => [sign, ']'] as const),
  ['÷', '/'],
  ['、', ','],
  ['\u3000', ' '],
]);

/** Writes the signs of Chinese keyboards and of typography as a programmer would, one for one. */
export function toAsciiOperators(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000−–﹣×·⋅÷【〔】〕、]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    return SIGNS.get(sign) ?? String.fromCharCode(code - 0xfee0);
  });
}
