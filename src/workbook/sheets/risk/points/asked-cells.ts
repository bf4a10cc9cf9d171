import type { Comparator } from '../../../../domain/index';
import { textKeysOf } from '../../layout/sheet-layout';
import type { ResultColumn } from '../../parts/target-results';
import { RESULT } from '../../parts/target-results';
import { CHAINS } from './chains';
import { projectionsOf, type PointsFrame } from './points-frame';
import { shareUpTo } from './point-rows';
import { SHARES, type Scalar } from './points-layout';
import { VARYING_SHAPES } from './shape-formulas';

/** Formulas by the scalar that they work out. */
type Formulas<Key extends Scalar> = Readonly<Record<Key, string>>;

/** Finds what is asked: the scenario, the indicator with its driver, and the year. */
export function askedFormulas(
  frame: PointsFrame,
): Formulas<
  | ('scenarioPlace' | 'scenario' | 'indicatorPlace' | 'indicator' | 'chain' | 'driver')
  | ('driverRow' | 'actualRow' | 'base' | 'year')
> {
  const { at, refs, asked, context } = frame;
  const { t, layout, locale } = context;
  const { name } = textKeysOf(locale);
  const { driverKeys, year } = projectionsOf(frame);
  const placeOf = (table: 'PlanScenarios' | 'PlanIndicators', cell: string) => {
    const names = refs.column(table, name);
    const header = refs.tableCell(layout.tables[table], -1, 'id');
    // An equality test, not MATCH: a name may contain wildcards of MATCH.
    return `SUMPRODUCT(MAX((${names}=${cell}&"")*(ROW(${names})-ROW(${header}))))`;
  };
  const idAt = (table: 'PlanScenarios' | 'PlanIndicators', place: string) =>
    `IF(${place}=0,"",INDEX(${refs.column(table, 'id')},${place}))`;
  const kinds = CHAINS.map(({ kind }) => `"${t(`words.kind.${kind}`)}"`).join(',');
  const drivers = CHAINS.map(({ driver }) => `"${t(`words.driver.${driver}`)}"`).join(',');
  const kind = `INDEX(${refs.column('PlanIndicators', 'kind')},${at.scalar('indicatorPlace')})`;
  const rowOf = (driver: string) =>
    `IFERROR(MATCH(${at.scalar('scenario')}&"|"&${at.scalar('indicator')}&"|"&${driver},${driverKeys},0),0)`;
  const path = context.layout.projections;
  const paths = { row: path.firstPathRow, rowCount: path.rowCount, columnCount: 1 };
  const pathKeys = refs.projections({ ...paths, column: path.keyColumn });
  return {
    scenarioPlace: placeOf('PlanScenarios', asked.scenario),
    scenario: idAt('PlanScenarios', at.scalar('scenarioPlace')),
    indicatorPlace: placeOf('PlanIndicators', asked.indicator),
    indicator: idAt('PlanIndicators', at.scalar('indicatorPlace')),
    chain: `IF(${at.scalar('indicatorPlace')}=0,0,IFERROR(MATCH(${kind},{${kinds}},0),0))`,
    driver: `IF(${at.scalar('chain')}=0,"",CHOOSE(${at.scalar('chain')},${drivers}))`,
    driverRow: rowOf(at.scalar('driver')),
    actualRow: rowOf(`"${t('words.driver.actual')}"`),
    base: `IFERROR(INDEX(${refs.projections({ ...paths, column: path.baseColumn })},MATCH(${at.scalar('scenario')}&"|"&${at.scalar('indicator')},${pathKeys},0)),0)`,
    year: `IF(ISNUMBER(${asked.year}),${asked.year}-${year(0)},0)`,
  };
}

const STRICT: readonly Comparator[] = ['moreThan', 'lessThan'];

/** The target that is asked about, and the bounds between which it is met. */
export function targetFormulas(
  frame: PointsFrame,
): Formulas<
  | ('targetPlace' | 'target' | 'resultRow' | 'fits' | 'basis' | 'from' | 'slack')
  | ('least' | 'most' | 'before' | 'flow')
> {
  const { at, refs, asked, context } = frame;
  const { t } = context;
  const { year } = projectionsOf(frame);
  const result = at.scalar('resultRow');
  const column = (key: ResultColumn) => refs.targetResults(RESULT[key]);
  const ofResult = (key: ResultColumn) => `INDEX(${column(key)},${result})`;
  const labels = at.targetLabels;
  const first = labels.split(':')[0] ?? labels;
  const ofTarget = (
    key: 'indicator' | 'relativeTo' | 'fromYear' | 'target' | 'upper' | 'tolerance',
  ) =>
    `INDEX(${refs.column('PlanTargets', key)},MATCH(${at.scalar('target')},${refs.column('PlanTargets', 'id')},0))`;
  const bases = [
    'level',
    'share',
    'growth',
    'averageGrowth',
    'cumulativeChange',
    'cumulative',
  ] as const;
  const words = bases.map((basis) => `"${t(`words.basis.${basis}`)}"`).join(',');
  const strict = STRICT.map(
    (word) => `${ofResult('wanted')}="${t(`words.comparator.${word}`)}"`,
  ).join(',');
  const size = (['target', 'upper', 'tolerance'] as const)
    .map((key) => `ABS(N(${ofTarget(key)}))`)
    .join(',');
  const none = `${result}=0`;
  // Where single values have a probability of their own, a value at an end counts as judged elsewhere.
  const discrete = VARYING_SHAPES.indexOf('discrete') + 1;
  const hasAtoms = `OR(${at.scalar('lastStep')}=0,${at.scalar('counted')}=1,${at.scalar('shape')}=${discrete})`;
  const isPeriod = `${at.scalar('basis')}>3`;
  const mayCompare = context.layout.tables.PlanTargets.columns.includes('relativeTo');
  const isAlone = mayCompare ? `${ofTarget('relativeTo')}="",` : '';
  const bound = (key: 'least' | 'most', sign: '-' | '+') =>
    `IF(${none},"",IF(ISNUMBER(${ofResult(key)}),${ofResult(key)}${sign}${at.scalar('slack')},""))`;
  return {
    targetPlace: `SUMPRODUCT(MAX((${labels}=${asked.target}&"")*(ROW(${labels})-ROW(${first})+1)))`,
    target: `IF(${at.scalar('targetPlace')}=0,"",INDEX(${at.targetIds},${at.scalar('targetPlace')}))`,
    resultRow: `SUMPRODUCT(MAX((${column('scenarioId')}=${at.scalar('scenario')})*(${column('targetId')}=${at.scalar('target')})*(ROW(${column('targetId')})-ROW(${column('targetId').split(':', 1)[0] ?? ''})+1)))`,
    fits:
      `IF(${none},0,IF(AND(${ofTarget('indicator')}=${at.scalar('indicator')},${ofResult('year')}=${asked.year},` +
      `${isAlone}OR(${isPeriod},${ofTarget('fromYear')}="")),1,0))`,
    basis: `IF(${none},0,IFERROR(MATCH(${ofResult('basis')},{${words}},0),0))`,
    from: `IF(${none},0,${ofResult('from')}-${year(0)})`,
    slack: `IF(OR(${none},NOT(${hasAtoms})),0,IF(OR(${strict}),-1,1)*1E-9*IF(MAX(${size})=0,1,MAX(${size})))`,
    least: bound('least', '-'),
    most: bound('most', '+'),
    before: `IF(${none},0,N(${ofResult('before')}))`,
    flow: `IF(${none},0,${ofResult('flow')})`,
  };
}

/** The last uncertain step on the way to the year, and how the value of the year follows from it. */
export function stepFormulas(
  frame: PointsFrame,
): Formulas<
  | ('lastActual' | 'lastStep' | 'shape' | 'first' | 'second' | 'third' | 'fourth' | 'fifth')
  | ('peak' | 'keep' | 'grow' | 'shift' | 'correlation' | 'ownShare' | 'floor')
  | ('rise' | 'added')
> {
  const { at } = frame;
  const last = at.scalar('lastStep');
  const places = at.projectedPath('place');
  const ofLast = (row: Parameters<typeof at.allYears>[0], none: string) =>
    `IF(${last}=0,${none},INDEX(${at.allYears(row)},${last}))`;
  const inAskedYear = (row: 'carried' | 'added') =>
    `INDEX(${at.wholePath(row)},${at.scalar('year')}+1)`;
  const isActual = `(${at.allYears('actual')}<>"")*(${places}<=${at.scalar('year')})`;
  return {
    lastActual: `SUMPRODUCT(MAX(${isActual}*${places}))`,
    lastStep: `SUMPRODUCT(MAX(${at.allYears('live')}*${places}))`,
    shape: ofLast('shape', '0'),
    first: ofLast('first', '0'),
    second: ofLast('second', '0'),
    third: ofLast('third', '0'),
    fourth: ofLast('fourth', '0'),
    fifth: ofLast('fifth', '0'),
    peak: ofLast('peak', '0'),
    // A level and a stock keep the value of the year before; a draw is a share of it for a level.
    keep: `IF(${at.scalar('chain')}<3,1,0)`,
    grow: `IF(${at.scalar('chain')}<2,1,0)`,
    shift: ofLast('shift', '0'),
    correlation: ofLast('correlation', '0'),
    ownShare: `SQRT(1-${at.scalar('correlation')}^2)`,
    // A rate of −100 % would leave nothing to grow from.
    floor: `IF(${at.scalar('chain')}=1,-0.999999,-1E+307)`,
    rise: inAskedYear('carried'),
    added: inAskedYear('added'),
  };
}

/** What the bounds of a target ask of the last step: start, weight and rest of its linear equation. */
export function boundFormulas({
  at,
}: PointsFrame): Formulas<
  | ('leastStart' | 'leastWeight' | 'leastRest' | 'leastCounted' | 'leastLevel')
  | ('mostStart' | 'mostWeight' | 'mostRest' | 'mostCounted' | 'mostLevel')
> {
  const [basis, from, before] = [at.scalar('basis'), at.scalar('from'), at.scalar('before')];
  const isBefore = `${from}<1`;
  const years = `(${at.scalar('year')}-${from}+1)`;
  const startOf = (bound: 'least' | 'most') => {
    const value = at.scalar(bound);
    const average = `IF(${isBefore},MAX(0,1+${value})^${years}*${before},0)`;
    const change = `IF(${isBefore},(1+${value})*${before},0)`;
    const sum = `${value}+IF(${at.scalar('flow')}=1,-${before},IF(${isBefore},${before},0))`;
    const choices = [value, value, '0', average, change, sum].join(',');
    return `IF(OR(${value}="",${basis}=0),"",CHOOSE(${basis},${choices}))`;
  };
  const weightOf = (bound: 'least' | 'most') =>
    `SUMPRODUCT(${at.wholePath(bound)},${at.wholePath('carried')})`;
  const restOf = (bound: 'least' | 'most') =>
    `SUMPRODUCT(${at.wholePath(bound)},${at.wholePath('added')})`;
  const countedOf = (bound: 'least' | 'most') =>
    `IF(OR(${at.scalar('lastStep')}=0,${at.scalar('counted')}=1,${at.scalar(`${bound}Weight`)}=0),1,0)`;
  const levelOf = (bound: 'least' | 'most') =>
    `IF(OR(${at.scalar(`${bound}Counted`)}=1,${at.scalar(`${bound}Start`)}=""),0,(${at.scalar(`${bound}Start`)}-${at.scalar(`${bound}Rest`)})/${at.scalar(`${bound}Weight`)})`;
  return {
    ...{ leastStart: startOf('least'), leastWeight: weightOf('least'), leastRest: restOf('least') },
    ...{ leastCounted: countedOf('least'), leastLevel: levelOf('least') },
    ...{ mostCounted: countedOf('most'), mostLevel: levelOf('most') },
    ...{ mostStart: startOf('most'), mostWeight: weightOf('most'), mostRest: restOf('most') },
  };
}

/** The method, what stands in the way, and the answers. */
export function answerFormulas(
  frame: PointsFrame,
): Formulas<'counted' | 'obstacle' | 'chance' | 'p5' | 'p50' | 'p95'> {
  const { at } = frame;
  const last = at.scalar('lastStep');
  const percentiles = VARYING_SHAPES.indexOf('percentiles') + 1;
  const obstacle = `${at.scalar('obstacle')}<>""`;
  return {
    counted: `IF(${last}=0,0,IF(OR(${at.scalar('shape')}=${percentiles},${at.scalar('ownShare')}<0.000001),1,0))`,
    obstacle: obstacleFormula(frame),
    chance: `IF(OR(${obstacle},${at.scalar('fits')}=0),"",IF(${last}=0,${certainChance(frame)},MAX(0,${shareUpTo(frame, 'most')}-${shareUpTo(frame, 'least')})))`,
    ...(Object.fromEntries(
      SHARES.map((share, index) => [
        PERCENTILES[index],
        `IF(${obstacle},"",${percentileFormula(frame, share, index)})`,
      ]),
    ) as Formulas<'p5' | 'p50' | 'p95'>),
  };
}

const PERCENTILES = ['p5', 'p50', 'p95'] as const;

/** 1 where a path without uncertainty meets the target, else 0. */
function certainChance({ at }: PointsFrame): string {
  const measured = (bound: 'least' | 'most') =>
    `${at.scalar(`${bound}Weight`)}*${at.scalar('base')}+${at.scalar(`${bound}Rest`)}`;
  const isOver = `IF(${at.scalar('least')}="",TRUE,${measured('least')}>=${at.scalar('leastStart')})`;
  const isUnder = `IF(${at.scalar('most')}="",TRUE,${measured('most')}<=${at.scalar('mostStart')})`;
  return `IF(AND(${isOver},${isUnder}),1,0)`;
}

function percentileFormula({ at }: PointsFrame, share: number, index: number): string {
  const [rise, added] = [at.scalar('rise'), at.scalar('added')];
  const solved = at.line('second', index);
  const counted = `PERCENTILE(INDEX(${at.allPaths},0,${at.scalar('year')}+1),${share})`;
  return (
    `IF(${at.scalar('lastStep')}=0,${rise}*${at.scalar('base')}+${added},` +
    `IF(${rise}=0,${added},IF(${at.scalar('counted')}=1,${counted},${rise}*${solved}+${added})))`
  );
}

/** Why nothing is worked out; empty where something is. */
function obstacleFormula(frame: PointsFrame): string {
  const { at, context, asked } = frame;
  const { t } = context;
  const isPositive = `MIN(INDEX(${at.allPaths},0,${at.scalar('lastStep')}))>0`;
  const checks = [
    [`${at.scalar('scenarioPlace')}=0`, t('riskPoints.noScenario')],
    [`${at.scalar('indicatorPlace')}=0`, t('riskPoints.noIndicator')],
    [`${at.scalar('chain')}=0`, t('riskPoints.otherKind')],
    [
      `OR(${at.scalar('year')}<1,${at.scalar('year')}>${context.report.plan.years},INT(N(${asked.year}))<>N(${asked.year}))`,
      t('riskPoints.noYear'),
    ],
    [`${at.scalar('driverRow')}=0`, t('riskPoints.writeAgain')],
    [
      `SUMPRODUCT((${at.allYears('shape')}>0)*(${at.projectedPath('place')}<${at.scalar('lastActual')}))>0`,
      t('riskPoints.actualAfter'),
    ],
    [
      `IF(AND(${at.scalar('chain')}=1,${at.scalar('lastStep')}>0),NOT(${isPositive}),FALSE)`,
      t('riskPoints.notPositive'),
    ],
  ] as const;
  const body = checks.reduceRight((rest, [test, words]) => `IF(${test},"${words}",${rest})`, '""');
  return `IFERROR(${body},"${t('riskPoints.writeAgain')}")`;
}
