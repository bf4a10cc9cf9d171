import { CHAINS } from './chains';
import { projectionsOf, type PointsFrame, type UncertaintyColumn } from './points-frame';
import type { PathRow, YearRow } from './points-layout';
import { VARYING_SHAPES, type VaryingShape } from './shape-formulas';

/** ln(0.9 / 0.1): the log odds of the outer two of three percentiles. */
const OUTER_LOG_ODDS = 2.1972245773362196;

/**
 * The rows of the table of uncertainties that apply to a year, the scenario's own first: at each level
 * of inheritance the row of the year, then the row for every year.
 */
export function lookupFormulas(frame: PointsFrame, year: number): readonly string[] {
  const { at, uncertain, uncertainHeader } = frame;
  const scenarios = uncertain('scenario');
  const years = uncertain('year');
  return Array.from({ length: at.levels }, (_, level) => {
    const found = [
      `(${scenarios}=${at.lineage(level)})`,
      `(${uncertain('indicator')}=${at.scalar('indicator')})`,
      `(${uncertain('driver')}=${at.scalar('driver')})`,
    ].join('*');
    const place = `(ROW(${scenarios})-ROW(${uncertainHeader}))`;
    return [at.inYear('years', year), '""'].map(
      (wanted) => `SUMPRODUCT(MAX(${found}*(${years}=${wanted})*${place}))`,
    );
  }).flat();
}

/** What is known of a projected year, counted from 1, and how its draw is distributed. */
export function yearFormulas(frame: PointsFrame, year: number): Readonly<Record<YearRow, string>> {
  const { at } = frame;
  const projections = projectionsOf(frame);
  const driverOf = (row: string) => `INDEX(${projections.driversIn(year)},${row})`;
  const [driverRow, actualRow] = [at.scalar('driverRow'), at.scalar('actualRow')];
  const lookups = Array.from({ length: 2 * at.levels }, (_, index) => at.lookup(index, year));
  const shape = at.inYear('shape', year);
  const place = at.onPath('place', year);
  return {
    years: projections.year(year),
    actual: `IF(${actualRow}=0,"",IF(ISNUMBER(${driverOf(actualRow)}),${driverOf(actualRow)},""))`,
    assumed: `IF(${driverRow}=0,0,N(${driverOf(driverRow)}))`,
    tableRow: lookups.reduceRight((rest, row) => `IF(${row}>0,${row},${rest})`, '0'),
    ...settingFormulas(frame, year),
    correlation: correlationFormula(frame, year),
    // As the engine does, an indicator takes the first dimensions of the points, one per uncertain year.
    column: `IF(${shape}>0,COUNTIF(${at.inYear('shape', 1)}:${shape},">0"),0)`,
    live: `IF(AND(${shape}>0,${place}<=${at.scalar('year')},${place}>${at.scalar('lastActual')}),1,0)`,
  };
}

/** The shape of the draw and its settings, which the formulas of the shapes read. */
function settingFormulas(
  frame: PointsFrame,
  year: number,
): Readonly<
  Record<'shape' | 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'peak' | 'shift', string>
> {
  const { at, uncertain, shapes, words } = frame;
  const cell = (key: 'shape' | 'first' | 'second' | 'third') => at.inYear(key, year);
  const row = at.inYear('tableRow', year);
  const of = (key: UncertaintyColumn) => `INDEX(${uncertain(key)},${row})`;
  // The formulas of a shape that the plan did not use are not written; such a word gives an error.
  const known = VARYING_SHAPES.map((each) =>
    shapes.has(each) ? `"${words.shape(each)}"` : '"-"',
  ).join(',');
  const certain = `${of('shape')}="${words.shape('certain')}"`;
  const by = (values: Partial<Record<VaryingShape, string>>) =>
    `IF(${cell('shape')}=0,0,CHOOSE(${cell('shape')},${VARYING_SHAPES.map((each) => values[each] ?? '0').join(',')}))`;
  const [low, mode, high] = [cell('first'), cell('second'), cell('third')];
  const product = (part: string) => `(${high}-${low})*(${part})`;
  const weight = (part: string) => `1+4*(${part})/(${high}-${low})`;
  const mean = at.listLength === 0 ? '0' : `AVERAGE(${at.list('sorted', year)})`;
  return {
    shape: `IF(OR(${row}=0,${at.inYear('actual', year)}<>""),0,IF(${certain},0,MATCH(${of('shape')},{${known}},0)))`,
    first: by({
      ...{ triangular: of('low'), pert: of('low'), uniform: of('low') },
      ...{ percentiles: of('p50'), normal: of('mean') },
    }),
    second: by({
      ...{ triangular: of('mode'), pert: of('mode'), normal: of('deviation') },
      percentiles: `(${of('p90')}-${of('p10')})/${2 * OUTER_LOG_ODDS}`,
    }),
    third: by({
      ...{ triangular: of('high'), pert: of('high'), uniform: of('high') },
      percentiles: `(${of('p90')}-2*${of('p50')}+${of('p10')})/${0.8 * OUTER_LOG_ODDS}`,
    }),
    fourth: by({ triangular: product(`${mode}-${low}`), pert: weight(`${mode}-${low}`) }),
    fifth: by({ triangular: product(`${high}-${mode}`), pert: weight(`${high}-${mode}`) }),
    peak: by({ triangular: `(${mode}-${low})/(${high}-${low})` }),
    shift:
      `IF(${cell('shape')}=0,0,IF(${of('measuredFrom')}="${words.assumption}",` +
      `${at.inYear('assumed', year)}-IF(${cell('shape')}=${VARYING_SHAPES.indexOf('history') + 1},${mean},0),0))`,
  };
}

/** How far the year goes with the uncertain year before it, which may be several years earlier. */
function correlationFormula({ at, uncertain }: PointsFrame, year: number): string {
  if (!at.hasScores || year === 1) return '0';
  const first = at.inYear('shape', 1);
  const before = `${first}:${at.inYear('shape', year - 1)}`;
  const places = `${at.onPath('place', 1)}:${at.onPath('place', year - 1)}`;
  const latest = `SUMPRODUCT(MAX((${before}>0)*${places}))`;
  const own = `N(INDEX(${uncertain('yearCorrelation')},${at.inYear('tableRow', year)}))`;
  const apart = `(${at.onPath('place', year)}-${latest})`;
  return `IF(${at.inYear('shape', year)}=0,0,IF(${latest}=0,0,${own}^${apart}))`;
}

/** How the value of a year follows from that of the last uncertain step, and what a target asks of it. */
export function pathFormulas(frame: PointsFrame, year: number): Readonly<Record<PathRow, string>> {
  const { at } = frame;
  const place = at.onPath('place', year);
  const last = at.scalar('lastStep');
  const least = boundFormula(frame, 'least', place);
  const most = boundFormula(frame, 'most', place);
  // What is taken from the level of a point; where points are counted, the whole measure, turned.
  const before = (key: 'least' | 'most') =>
    `IF(${at.scalar(`${key}Counted`)}=1,-${at.onPath(key, year)},${at.onPath(key, year)}*(${place}<${last})/${at.scalar(`${key}Weight`)})`;
  const rows = {
    place: String(year),
    ...{ least, most, leastBefore: before('least'), mostBefore: before('most') },
  };
  if (year === 0) return { ...rows, carried: `IF(${last}=0,1,0)`, added: '0' };
  const actual = at.inYear('actual', year);
  const assumed = at.inYear('assumed', year);
  const [carried, added] = [at.onPath('carried', year - 1), at.onPath('added', year - 1)];
  const next = {
    carried: { level: `${carried}*(1+${assumed})`, stock: carried, given: '0' },
    added: { level: `${added}*(1+${assumed})`, stock: `${added}+${assumed}`, given: assumed },
  };
  const byChain = (key: 'carried' | 'added') =>
    `CHOOSE(MAX(1,${at.scalar('chain')}),${CHAINS.map(({ kind }) => next[key][kind]).join(',')})`;
  const after = (key: 'carried' | 'added', ofActual: string) =>
    `IF(${actual}<>"",${ofActual},${byChain(key)})`;
  return {
    ...rows,
    carried: `IF(${place}<${last},0,IF(${place}=${last},1,${after('carried', '0')}))`,
    added: `IF(${place}<=${last},0,${after('added', actual)})`,
  };
}

/** The weight of a year in what a target measures, compared with a bound; in the order of the bases. */
function boundFormula({ at }: PointsFrame, bound: 'least' | 'most', place: string): string {
  const [value, basis] = [at.scalar(bound), at.scalar('basis')];
  const [year, from] = [at.scalar('year'), at.scalar('from')];
  const now = `(${place}=${year})`;
  const before = `(${place}=${from}-1)`;
  const choices = [
    `1*${now}`,
    `1*${now}`,
    `${now}-(1+${value})*(${place}=${year}-1)`,
    `${now}-MAX(0,1+${value})^(${year}-${from}+1)*${before}`,
    `${now}-(1+${value})*${before}`,
    `IF(${at.scalar('flow')}=1,(${place}>=${from})*(${place}<=${year}),${now}-${before})`,
  ];
  return `IF(OR(${value}="",${basis}=0),0,CHOOSE(${basis},${choices.join(',')}))`;
}
