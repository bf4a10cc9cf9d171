import { cellAddress } from '../../../../shared/a1';
import { lastSettings, settingsOf, type PointsFrame } from './points-frame';
import { ENDS, LINES, POINTS, SHARES, type Line, type PointColumnKey } from './points-layout';
import { probabilitySumFormula, quantileFormula } from './shape-formulas';

/** The formulas of one point: its probabilities, its path, and the steps at the ends of the target. */
export interface PointFormulas {
  /** One for the base year, before any draw, and one for each projected year. */
  readonly probabilities: readonly string[];
  readonly path: readonly string[];
  readonly results: Readonly<Record<PointColumnKey, string>>;
}

/** Writes the formulas of the point in a row. They are short: there are thousands of them. */
export function pointFormulas(frame: PointsFrame, row: number): PointFormulas {
  const { at } = frame;
  const projected = Array.from({ length: at.years }, (_, index) => index + 1);
  return {
    probabilities: ['0.5', ...projected.map((year) => probability(frame, row, year))],
    path: [at.scalar('base'), ...projected.map((year) => value(frame, row, year))],
    results: resultFormulas(frame, row),
  };
}

/** The probability of a draw; in a year that is certain that of the year before, for those after. */
function probability({ at }: PointsFrame, row: number, year: number): string {
  const before = at.pointCell(at.columns.probabilities + year - 1, row);
  const column = at.inYear('column', year);
  const own = `INDEX(${at.pointUniforms(row)},${column})`;
  if (!at.hasScores) return `IF(${column}=0,${before},${own})`;
  const correlation = at.inYear('correlation', year);
  const score = `${correlation}*NORM.S.INV(${before})+SQRT(1-${correlation}^2)*NORM.S.INV(${own})`;
  return `IF(${column}=0,${before},IF(${correlation}=0,${own},NORM.S.DIST(${score},TRUE)))`;
}

/** The value of a year, from the year before and the draw of this one. */
function value(frame: PointsFrame, row: number, year: number): string {
  const { at, shapes } = frame;
  const before = at.pointCell(at.columns.paths + year - 1, row);
  const own = at.pointCell(at.columns.probabilities + year, row);
  const quantile = quantileFormula(settingsOf(frame, year), own, shapes);
  const drawn = `MAX(${at.scalar('floor')},${at.inYear('shift', year)}+${quantile})`;
  const step = `IF(${at.inYear('shape', year)}=0,${at.inYear('assumed', year)},${drawn})`;
  const actual = at.inYear('actual', year);
  return `IF(${actual}<>"",${actual},${at.scalar('keep')}*${before}+IF(${at.scalar('grow')},${before},1)*${step})`;
}

function resultFormulas(frame: PointsFrame, row: number): Readonly<Record<PointColumnKey, string>> {
  const { at } = frame;
  const last = at.scalar('lastStep');
  const cell = (key: PointColumnKey) => cellAddress(row, at.resultColumn(key), 'column');
  const before = `INDEX(${at.pointPath(row)},${last})`;
  const chain = `MAX(1,${at.scalar('chain')})`;
  const none = `${last}=0`;
  const bound = (key: 'least' | 'most') => {
    // Where points are counted, the row of weights is whole and turned, and what begins is 0.
    const sum = `SUMPRODUCT(${at.wholePath(`${key}Before`)},${at.pointPath(row)})`;
    const level = `${at.scalar(`${key}Level`)}-${sum}`;
    return `IF(${at.scalar(`${key}Counted`)},${level},(${level})*${cell('factor')}-${cell('less')})`;
  };
  return {
    score: at.hasScores
      ? `IF(${none},0,NORM.S.INV(INDEX(${at.pointProbabilities(row)},${last})))`
      : '',
    factor: `IF(${none},1,CHOOSE(${chain},1/${before},1,1))`,
    less: `IF(${none},0,${at.scalar('shift')}+CHOOSE(${chain},1,${before},0))`,
    ...{ least: bound('least'), most: bound('most') },
  };
}

/** The share of the futures in which the measure of the target is below its lower end, or up to its upper. */
export function shareUpTo(frame: PointsFrame, key: 'least' | 'most'): string {
  const { at } = frame;
  const [start, weight] = [at.scalar(`${key}Start`), at.scalar(`${key}Weight`)];
  const values = at.allPoints(key);
  const counted = `SUMPRODUCT(--(${values}${key === 'least' ? '<' : '<='}${start}))/${POINTS}`;
  const closed = shareBelow(frame, values);
  const turned = `IF(${weight}>0,${closed},1-${closed})`;
  const none = key === 'least' ? '0' : '1';
  return `IF(${start}="",${none},IF(${at.scalar(`${key}Counted`)}=1,${counted},${turned}))`;
}

/** The mean probability that the last step is not above the values of a column, given the years before. */
function shareBelow(frame: PointsFrame, values: string): string {
  const { at, shapes } = frame;
  const { lists, ...settings } = lastSettings(frame);
  const sum = probabilitySumFormula(settings, lists, values, {
    shapes,
    ...(at.hasScores ? { given: (own: string) => given(frame, own, at.allPoints('score')) } : {}),
  });
  return `${sum}/${POINTS}`;
}

/** A probability given the normal score of the year before; also for columns of both. */
function given({ at }: PointsFrame, probability: string, score: string): string {
  // Not quite 0 and 1, which have no normal score.
  const inside = `NORM.S.INV(1E-15+(1-2E-15)*(${probability}))`;
  return `NORM.S.DIST((${inside}-${at.scalar('correlation')}*${score})/${at.scalar('ownShare')},TRUE)`;
}

/** The ends of the bracket around a percentile, in the order of {@link ENDS}. */
export function endFormulas(frame: PointsFrame, index: number): readonly string[] {
  const { at, shapes } = frame;
  const share = at.end('share', index);
  const none = `OR(${at.scalar('lastStep')}=0,${at.scalar('counted')}=1)`;
  const { lists: _, ...settings } = lastSettings(frame);
  const scores = at.allPoints('score');
  // The last step of a point goes with its year before: the least and the most that its share can be.
  const shareAt = (end: 'MIN' | 'MAX') => {
    if (!at.hasScores) return share;
    const [correlation, own] = [at.scalar('correlation'), at.scalar('ownShare')];
    const extreme = `${end}(${correlation}*MIN(${scores}),${correlation}*MAX(${scores}))`;
    return `NORM.S.DIST(${extreme}+${own}*NORM.S.INV(${share}),TRUE)`;
  };
  const step = (end: 'MIN' | 'MAX') =>
    `IF(${none},"",${quantileFormula(settings, shareAt(end), shapes)})`;
  const level = (end: 'MIN' | 'MAX', key: 'lowStep' | 'highStep') =>
    `IF(${at.end(key, index)}="","",SUMPRODUCT(${end}((${at.end(key, index)}+${at.allPoints('less')})/${at.allPoints('factor')})))`;
  const formulas = {
    share: String(SHARES[index] ?? 0.5),
    ...{ lowStep: step('MIN'), highStep: step('MAX') },
    ...{ low: level('MIN', 'lowStep'), high: level('MAX', 'highStep') },
  };
  return ENDS.map((key) => formulas[key]);
}

/**
 * The levels by which the bracket around a percentile is halved: each moves up where fewer futures
 * than the share stay below it, and down otherwise.
 */
export function halvingFormulas(frame: PointsFrame, index: number): readonly string[] {
  const { at } = frame;
  const [low, high] = [at.end('low', index), at.end('high', index)];
  return Array.from({ length: at.halvings + 1 }, (_, step) => {
    if (step === 0) return `IF(${low}="","",(${low}+${high})/2)`;
    const before = at.halving(step - 1, index);
    const move = `IF(${shareOfLevel(frame, before)}<${at.end('share', index)},1,-1)`;
    return `IF(${before}="","",${before}+${move}*(${high}-${low})/2^${step + 1})`;
  });
}

/** The share of the futures that are not above a level of the latest uncertain year. */
function shareOfLevel(frame: PointsFrame, level: string): string {
  const { at } = frame;
  return shareBelow(frame, `(${level}*${at.allPoints('factor')}-${at.allPoints('less')})`);
}

/** Where two lines through the last bracket meet the share: within it the shares are nearly a line. */
export function lineFormulas(frame: PointsFrame, index: number): readonly string[] {
  const { at } = frame;
  const [low, high] = [at.end('low', index), at.end('high', index)];
  const middle = at.halving(at.halvings, index);
  const half = `(${high}-${low})/2^${at.halvings + 1}`;
  const share = at.end('share', index);
  const line = (key: Line) => at.line(key, index);
  const meet = (from: string, fromShare: string, to: string, toShare: string) =>
    `IF(${toShare}=${fromShare},${from},${from}+(${share}-${fromShare})*(${to}-${from})/(${toShare}-${fromShare}))`;
  const isBelow = `${line('firstShare')}<${share}`;
  const formulas: Readonly<Record<Line, string>> = {
    from: `${middle}-${half}`,
    to: `${middle}+${half}`,
    fromShare: shareOfLevel(frame, line('from')),
    toShare: shareOfLevel(frame, line('to')),
    first: meet(line('from'), line('fromShare'), line('to'), line('toShare')),
    firstShare: shareOfLevel(frame, line('first')),
    second: meet(
      ...([line('first'), line('firstShare')] as const),
      `IF(${isBelow},${line('to')},${line('from')})`,
      `IF(${isBelow},${line('toShare')},${line('fromShare')})`,
    ),
  };
  return LINES.map((key) => `IF(${middle}="","",${formulas[key]})`);
}
