import { KIND_FACTS } from '../indicators/kinds';
import type { Indicator } from '../plan/plan';
import { readUnit } from '../target-text/units-and-names';
import { isUnitFree, readWrittenUnit, unitFactor, unitInBoth } from '../tables/written-units';
import { fractionOf, to15Digits } from '../numbers/decimals';
import { percentScale } from '../tables/percent-scale';
import type { Confidence, ImportOption, ImportQuestion, UnitReading } from './range-interpretation';
import { ask, type ImportContext } from './import-context';

/** A number of a line before its conversion. */
export interface RawNumber {
  readonly value: number;
  readonly isPercent: boolean;
  readonly text: string;
}

/** A line whose unit has to be determined. */
export interface ScaledLine {
  readonly key: string;
  readonly address: string;
  readonly measure: 'level' | 'growth';
  /** Null for a new indicator. */
  readonly indicator: Indicator | null;
  readonly written: Pick<UnitReading, 'written' | 'from'>;
  readonly numbers: readonly RawNumber[];
  /** The name of the line, which tells of some shares how large they are. */
  readonly name: string;
}

/** How the numbers of a line are converted to the plan's unit. */
export interface ScaleReading {
  readonly unit: UnitReading;
  readonly convert: (number: RawNumber) => number;
  readonly confidence: Confidence;
  readonly question: ImportQuestion | null;
  /** False if the unit is unknown; the line is then left out. */
  readonly isKnown: boolean;
}

/** Finds the factor that converts the numbers of a line, and asks if it is not clear. */
export function readScale(context: ImportContext, line: ScaledLine): ScaleReading {
  const { indicator } = line;
  if (line.measure === 'growth' || (indicator && KIND_FACTS[indicator.kind].isShare)) {
    return readFraction(context, line);
  }
  const isInPercent = line.indicator !== null && countsPercent(line.indicator);
  if (isInPercent) return ownPercent(context, line);
  const isAllPercent = line.numbers.length > 0 && line.numbers.every((number) => number.isPercent);
  if (line.indicator === null) return newScale(context, line, isAllPercent);
  return readAmount(context, line, line.indicator);
}

/** Whether the indicator's own values are percentages: 3 means 3 %. */
function countsPercent({ unit }: Indicator): boolean {
  return Object.values(unit).some((word) => /%|百分比|per ?cent/iu.test(word));
}

function isPercentUnit(written: string | null): boolean {
  return written !== null && /%|％|百分比|百分点|per ?cent/iu.test(written);
}

/** Growth or a share, which the plan stores as a fraction. */
function readFraction(context: ImportContext, line: ScaledLine): ScaleReading {
  const { written, from } = line.written;
  const plain = line.numbers.filter((number) => !number.isPercent);
  const to = line.measure === 'growth' ? null : (line.indicator?.unit ?? null);
  const reading = (factor: number, more: Partial<ScaleReading>): ScaleReading => ({
    unit: {
      written,
      from: written === null && plain.length === 0 ? 'percentFormat' : from,
      to,
      factor,
    },
    convert: ({ value, isPercent }) => (isPercent || factor === 1 ? value : fractionOf(value)),
    ...{ confidence: 'sure', question: null, isKnown: true },
    ...more,
  });
  if (plain.length === 0) return reading(1, {});
  const isSmall = plain.every(({ value }) => Math.abs(value) < 1);
  // 0.85 under "%" may still be a fraction, so ask.
  const scale = scaleOf(line, plain);
  if (isPercentUnit(written) && scale !== 'open') {
    return reading(
      scale === 'percent' ? 0.01 : 1,
      scale === 'percent' ? {} : { confidence: 'likely' },
    );
  }
  const guess = isSmall && !isPercentUnit(written) ? 'fraction' : 'percent';
  const { question, chosen } = askPercent(context, line, plain, guess);
  const factor = chosen?.kind === 'asFraction' ? 1 : 0.01;
  return reading(factor, { question, confidence: question.answer === null ? 'unsure' : 'sure' });
}

/** Asks whether 6.2 is a percentage, and 0.06 a fraction. */
function askPercent(
  context: ImportContext,
  line: ScaledLine,
  plain: readonly RawNumber[],
  guess: 'percent' | 'fraction',
): ReturnType<typeof ask> {
  const sample = plain.find(({ value }) => value !== 0) ?? plain[0];
  const shown = sample?.text ?? '';
  const value = sample?.value ?? 0;
  return ask(context, {
    ...{ kind: 'percent', line: line.key, address: line.address, text: shown },
    options: [
      { id: 'percent', kind: 'inPercent', shown, value: fractionOf(value) },
      { id: 'fraction', kind: 'asFraction', shown, value },
    ],
    guess,
  });
}

/** What the numbers under a percent sign are: by the plan's own value, else by their size. */
function scaleOf(
  { indicator, measure, name }: ScaledLine,
  plain: readonly RawNumber[],
  whole = 1,
): 'percent' | 'fraction' | 'open' {
  const last = plain.at(-1)?.value ?? 0;
  const base = measure === 'level' && indicator?.base ? indicator.base.value / whole : 0;
  const isStated = base !== 0 && indicator?.base?.provenance.illustrative !== true;
  const [asFraction, asPercent] = [last / base, last / 100 / base].map(Math.abs);
  const isNear = (ratio = 0): boolean => ratio > 1 / SAME_SIZE && ratio < SAME_SIZE;
  if (isStated && isNear(asFraction) !== isNear(asPercent)) {
    return isNear(asFraction) ? 'fraction' : 'percent';
  }
  return percentScale(
    plain.map(({ value }) => value),
    name,
  );
}

/** Within this ratio two shares are of one size. */
const SAME_SIZE = 3;

/** Cells in percent format hold fractions, but this indicator is stored in percent. */
function ownPercent(context: ImportContext, line: ScaledLine): ScaleReading {
  const { written, indicator, numbers } = line;
  const isStated = isPercentUnit(written.written) || numbers.every((number) => number.isPercent);
  const to = indicator?.unit ?? null;
  return inPercent(context, line, { ...written, to, factor: 1 }, isStated ? 'sure' : 'likely');
}

/** Numbers that the plan stores in percent: fractions among them are multiplied by 100. */
function inPercent(
  context: ImportContext,
  line: ScaledLine,
  unit: UnitReading,
  confidence: Confidence,
): ScaleReading {
  const plain = line.numbers.filter((number) => !number.isPercent);
  const scale = plain.length === 0 ? 'percent' : scaleOf(line, plain, 100);
  const asked = scale === 'open' ? askPercent(context, line, plain, 'percent') : null;
  const isFraction = scale === 'fraction' || asked?.chosen?.kind === 'asFraction';
  const isOpen = asked !== null && asked.question.answer === null;
  return {
    unit,
    convert: ({ value, isPercent }) => (isPercent || isFraction ? to15Digits(value * 100) : value),
    confidence: isOpen ? 'unsure' : scale === 'fraction' ? 'likely' : confidence,
    ...{ question: asked?.question ?? null, isKnown: true },
  };
}

/** A new indicator takes the unit of the range. */
function newScale(context: ImportContext, line: ScaledLine, isAllPercent: boolean): ScaleReading {
  const { written } = line;
  const unit = written.written ?? (isAllPercent ? '%' : null);
  const reading: UnitReading = {
    written: unit,
    from: written.written === null && isAllPercent ? 'percentFormat' : written.from,
    to: unit === null ? null : unitInBoth(unit),
    factor: 1,
  };
  if (isPercentUnit(unit)) return inPercent(context, line, reading, 'sure');
  return {
    unit: reading,
    convert: ({ value, isPercent }) => (isPercent ? to15Digits(value * 100) : value),
    ...{ confidence: unit === null ? 'likely' : 'sure', question: null, isKnown: true },
  };
}

/** An amount, converted to the indicator's unit. */
function readAmount(context: ImportContext, line: ScaledLine, indicator: Indicator): ScaleReading {
  const { written, from } = line.written;
  const known = (
    factor: number,
    confidence: Confidence,
    question: ImportQuestion | null = null,
  ) => ({
    unit: { written, from, to: indicator.unit, factor },
    convert: ({ value }: RawNumber) => (factor === 1 ? value : to15Digits(value * factor)),
    ...{ confidence, question, isKnown: true },
  });
  const factor = written === null ? null : factorTo(written, indicator);
  const hasPercent = line.numbers.some((number) => number.isPercent);
  if (factor !== null && !hasPercent) return known(factor, 'sure');
  const isPlausible = written === null && !hasPercent && isNearBase(line.numbers, indicator);
  if (isPlausible) return known(1, 'likely');
  const isTakable = written !== null && !hasPercent && isUnitFree(context.plan, indicator);
  const own: readonly ImportOption[] = isTakable
    ? [{ id: 'takeUnit', kind: 'takeUnit', unit: unitInBoth(written) }]
    : [];
  const { question, chosen } = ask(context, {
    ...{ kind: 'unit', line: line.key, address: line.address, text: written ?? '' },
    options: [
      ...own,
      ...factorOptions(line, written === null && !hasPercent),
      { id: 'leaveOut', kind: 'leaveOut' },
    ],
    // An illustrative value is a placeholder, and so is its unit.
    guess: isTakable && indicator.base?.provenance.illustrative ? 'takeUnit' : null,
  });
  if (chosen?.kind === 'takeUnit') {
    const taken = known(1, question.answer === null ? 'likely' : 'sure', question);
    return { ...taken, unit: { ...taken.unit, to: chosen.unit, replaces: true } };
  }
  if (chosen?.kind === 'asItStands') return known(1, 'sure', question);
  if (chosen?.kind === 'factor') return known(chosen.factor, 'sure', question);
  return { ...known(1, 'unsure', question), isKnown: false };
}

function factorTo(written: string, { unit }: Indicator): number | null {
  const from = readWrittenUnit(written);
  const isSame = Object.values(unit).some((word) => word.trim() === written.trim());
  if (isSame) return 1;
  for (const word of Object.values(unit)) {
    const factor = unitFactor(from, readUnit(word));
    if (factor !== null) return factor;
  }
  return null;
}

/** Beyond this ratio to the plan's value, the unit is probably a different one. */
const FARTHEST = 30;

/** Whether the numbers are of the size of the plan's value. Illustrative values do not count. */
function isNearBase(numbers: readonly RawNumber[], { base }: Indicator): boolean {
  const last = numbers.at(-1)?.value;
  if (!base || base.provenance.illustrative || base.value === 0 || !last) return true;
  const ratio = Math.abs(last / base.value);
  return ratio < FARTHEST && ratio > 1 / FARTHEST;
}

const POWERS = [1e-8, 1e-6, 1e-4, 1e-3, 1e3, 1e4, 1e6, 1e8];

/** The options: unchanged, or times a power of ten that gives about the plan's value. */
function factorOptions(
  { numbers, indicator }: ScaledLine,
  withPowers: boolean,
): readonly ImportOption[] {
  const last = numbers.at(-1);
  const base = indicator?.base?.value ?? 0;
  const isNear = (factor: number): boolean => {
    const ratio = Math.abs(((last?.value ?? 0) * factor) / base);
    return ratio < FARTHEST && ratio > 1 / FARTHEST;
  };
  const factors = [1, ...(withPowers ? POWERS.filter(isNear) : [])];
  return factors.map((factor): ImportOption => {
    const sample = { shown: last?.text ?? '', value: to15Digits((last?.value ?? 0) * factor) };
    return factor === 1
      ? { id: 'asItStands', kind: 'asItStands', ...sample }
      : { id: `factor:${factor}`, kind: 'factor', factor, ...sample };
  });
}
