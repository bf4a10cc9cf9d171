import type { PointsFrame } from './points-frame';
import { VARYING_SHAPES } from './shape-formulas';

const DISCRETE = VARYING_SHAPES.indexOf('discrete') + 1;
const HISTORY = VARYING_SHAPES.indexOf('history') + 1;

/** Longer than any entry of a list. */
const APART = 200;

/**
 * The lists of a year, one below the other: the values as the tables have them, their probabilities,
 * the values in rising order, and the probability up to each.
 */
export function listFormulas(frame: PointsFrame, year: number): readonly string[] {
  const { at } = frame;
  const shape = at.inYear('shape', year);
  const entries = Array.from({ length: at.listLength }, (_, index) => index);
  const [read, odds, sorted] = [
    at.list('read', year),
    at.list('odds', year),
    at.list('sorted', year),
  ];
  const byShape = (discrete: string, history: string, none: string) =>
    `IF(${shape}=${DISCRETE},${discrete},IF(${shape}=${HISTORY},${history},${none}))`;
  return [
    ...entries.map((index) =>
      byShape(outcomePart(frame, year, index, 'value'), changeFormula(frame, index), '""'),
    ),
    ...entries.map((index) => byShape(outcomePart(frame, year, index, 'odds'), '0', '0')),
    ...entries.map((index) => `IF(COUNT(${read})>${index},SMALL(${read},${index + 1}),"")`),
    ...entries.map((index) => {
      const own = at.entry('sorted', index, year);
      const share = `SUMPRODUCT((${read}<=${own})*${odds})/SUM(${odds})`;
      return `IF(${own}="",2,${byShape(share, `${index}/(COUNT(${sorted})-1)`, '2')})`;
    }),
  ];
}

/** The value or the probability of an outcome in a text such as `0.04: 0.3; 0.06: 0.7`. */
function outcomePart(
  { at, uncertain }: PointsFrame,
  year: number,
  index: number,
  part: 'value' | 'odds',
): string {
  const whole = `INDEX(${uncertain('outcomes')},${at.inYear('tableRow', year)})`;
  const entry = `TRIM(MID(SUBSTITUTE(${whole},";",REPT(" ",${APART})),${index * APART + 1},${APART}))`;
  const colon = `FIND(":",${entry})`;
  const text = part === 'value' ? `LEFT(${entry},${colon}-1)` : `MID(${entry},${colon}+1,${APART})`;
  return `IFERROR(NUMBERVALUE(${text},"."),${part === 'value' ? '""' : '0'})`;
}

/** The change of the indicator to a year up to the base year, `index` years before it. */
function changeFormula({ at, refs, context }: PointsFrame, index: number): string {
  const { report } = context;
  const indicator = at.scalar('indicator');
  const { headerRow, baseColumn } = context.layout.projections;
  const baseYear = refs.projectionCell(headerRow, baseColumn);
  const column = (key: 'indicator' | 'year' | 'value') => refs.column('PlanKnownValues', key);
  const base = `INDEX(${refs.column('PlanIndicators', 'baseValue')},${at.scalar('indicatorPlace')})`;
  if (report.plan.indicators.every(({ known }) => known.length === 0)) return '""';
  const conditions = (year: string) =>
    `${column('indicator')},${indicator},${column('year')},${year}`;
  const valueOf = (ago: number) => {
    const year = `${baseYear}-${ago}`;
    return ago === 0 ? base : `SUMIFS(${column('value')},${conditions(year)})`;
  };
  const isKnown = (ago: number) =>
    ago === 0 ? `ISNUMBER(${base})` : `COUNTIFS(${conditions(`${baseYear}-${ago}`)})>0`;
  const [now, before] = [valueOf(index), valueOf(index + 1)];
  const rate = `IF(AND(${now}>0,${before}>0),${now}/${before}-1,"")`;
  return `IF(AND(${isKnown(index)},${isKnown(index + 1)}),IF(${at.scalar('chain')}=1,${rate},${now}-${before}),"")`;
}

/** The list of the last step: its values, the width of each stretch, and the probability of each. */
export function acrossFormulas({ at }: PointsFrame): readonly (readonly string[])[] {
  const [last, shape] = [at.scalar('lastStep'), at.scalar('shape')];
  const entries = Array.from({ length: at.listLength }, (_, index) => index);
  const of = (list: 'sorted' | 'upTo', index: number) =>
    `INDEX(${at.listOf(list, last)},${index + 1})`;
  const count = `COUNT(${at.listOf('sorted', last)})`;
  const unless = (isMissing: string, none: string, body: string) =>
    `IF(${last}=0,${none},IF(${isMissing},${none},${body}))`;
  const missing = (index: number) => `${count}<${index + 1}`;
  return [
    entries.map((index) => unless(missing(index), '0', of('sorted', index))),
    entries.map((index) => {
      const width = `${of('sorted', index + 1)}-${of('sorted', index)}`;
      // Two equal changes are a stretch without a width: nearly a step.
      const least = `1E-12*MAX(1,ABS(${of('sorted', index)}))`;
      return index + 1 === at.listLength
        ? '1'
        : unless(missing(index + 1), '1', `MAX(${least},${width})`);
    }),
    entries.map((index) => {
      const own = index === 0 ? of('upTo', 0) : `${of('upTo', index)}-${of('upTo', index - 1)}`;
      const stretch = `IF(${count}>${index + 1},1/(${count}-1),0)`;
      return unless(missing(index), '0', `IF(${shape}=${HISTORY},${stretch},${own})`);
    }),
  ];
}
