import {
  DRIVER_NAMES,
  rankCorrelations,
  spider,
  stressTest,
  tornado,
  twoWayTable,
  type Driver,
  type Plan,
  type RangeSource,
  type Shock,
  type ShockResult,
  type SpiderPoint,
  type StressProblem,
  type TableDriver,
  type TornadoMeasure,
  type TornadoProblem,
  type TwoWayProblem,
  type TwoWayTable,
} from '../domain/index';
import { nearestName } from '../shared/nearest-name';
import { err, ok, type Result } from '../shared/result';
import { findNamed } from './choose-scenarios';
import type { CliProblem } from './cli-problem';

/** Options of `risk` that ask what a measure rests on. */
export interface MattersOptions {
  readonly target?: string;
  readonly indicator?: string;
  /** The year of `indicator`; the last one of the plan where it is left out. */
  readonly year?: string;
  /** `INDICATOR.DRIVER,INDICATOR.DRIVER`. */
  readonly drivers?: string;
  /** `INDICATOR.DRIVER@YEAR=AMOUNT`, any number of times. */
  readonly shock?: readonly string[];
}

/** What is asked, found in the plan. */
export interface MattersQuestion {
  /** Null where only shocks are asked for. */
  readonly measure: TornadoMeasure | null;
  /** The drivers of the table; null is the two that matter most. */
  readonly drivers: readonly [TableDriver, TableDriver] | null;
  readonly shocks: readonly Shock[];
}

/** What a measure of one scenario rests on; a driver is written `INDICATOR.DRIVER`. */
export interface MattersJson {
  readonly scenario: string;
  readonly measure: TornadoMeasure | null;
  /** What is measured in the scenario as it is; null where it has no value. */
  readonly base: number | null;
  readonly spider: readonly {
    readonly driver: string;
    readonly from: RangeSource;
    readonly points: readonly SpiderPoint[];
  }[];
  readonly correlations: readonly {
    readonly driver: string;
    readonly year: number;
    readonly value: number;
  }[];
  /** Of a target that can be judged; else null. */
  readonly stress: {
    readonly isMet: boolean;
    readonly breakEven: readonly {
      readonly driver: string;
      readonly shift: number | null;
      readonly value: number | null;
    }[];
    readonly together: number | null;
    readonly combinations: readonly (readonly string[])[];
  } | null;
  /** Null where fewer than two drivers matter. */
  readonly table: (TwoWayTable & { readonly first: string; readonly second: string }) | null;
  readonly shocks: readonly ShockResult[];
}

/** Reads what is asked; null where nothing is. */
export function readQuestion(
  plan: Plan,
  options: MattersOptions,
): Result<MattersQuestion | null, CliProblem> {
  const measure = readMeasure(plan, options);
  if (!measure.ok) return measure;
  const shocks = readShocks(plan, options.shock ?? []);
  if (!shocks.ok) return shocks;
  if (measure.value === null) {
    for (const option of ['year', 'drivers'] as const) {
      if (options[option] !== undefined) return err({ kind: 'noMeasure', option: `--${option}` });
    }
    if (shocks.value.length === 0) return ok(null);
  }
  const drivers = options.drivers === undefined ? ok(null) : readDrivers(plan, options.drivers);
  if (!drivers.ok) return drivers;
  return ok({ measure: measure.value, drivers: drivers.value, shocks: shocks.value });
}

function readMeasure(
  plan: Plan,
  { target, indicator, year }: MattersOptions,
): Result<TornadoMeasure | null, CliProblem> {
  if (target !== undefined && indicator !== undefined) return err({ kind: 'twoMeasures' });
  if (target !== undefined) {
    const known = plan.targets.map(({ id }) => id);
    const found = known.find((id) => id.toLowerCase() === target.toLowerCase());
    return found === undefined
      ? err({ kind: 'unknownTarget', name: target, nearest: nearestName(target, known), known })
      : year === undefined
        ? ok({ target: found })
        : err({ kind: 'yearOfTarget' });
  }
  if (indicator === undefined) return ok(null);
  const found = findNamed(plan.indicators, indicator);
  if (!found) return err(unknownIndicator(plan, indicator));
  const [first, last] = [plan.baseYear + 1, plan.baseYear + plan.years];
  const asked = year === undefined ? last : Number(year);
  return Number.isInteger(asked) && asked >= first && asked <= last
    ? ok({ indicator: found.id, year: asked })
    : err({ kind: 'notProjected', value: year ?? '', first, last });
}

/** Tells that no indicator has a name. */
export function unknownIndicator({ indicators }: Plan, name: string): CliProblem {
  const known = indicators.map(({ id }) => id);
  const names = indicators.flatMap(({ name: own }) => [own.en, own['zh-CN']]);
  return {
    kind: 'unknownIndicator',
    name,
    nearest: nearestName(name, [...known, ...names]),
    known,
  };
}

function readDrivers(
  plan: Plan,
  text: string,
): Result<readonly [TableDriver, TableDriver], CliProblem> {
  const [first, second, ...more] = text.split(/[,，]/).map((part) => readDriver(part));
  if (!first || !second || more.length > 0 || nameOf(first) === nameOf(second)) {
    return err({ kind: 'notTwoDrivers', value: text });
  }
  const missing = [first, second].find(
    ({ indicator }) => !plan.indicators.some(({ id }) => id === indicator),
  );
  return missing ? err(unknownDriver(plan, nameOf(missing))) : ok([first, second]);
}

/** Reads `gdp.growth`; null where it is none. */
function readDriver(text: string): TableDriver | null {
  const [, indicator = '', name = ''] =
    /^([^.=@]{1,64})\.([A-Za-z]{1,20})$/.exec(text.trim()) ?? [];
  const driver = DRIVER_NAMES.find((each) => each.toLowerCase() === name.toLowerCase());
  return driver ? { indicator, driver } : null;
}

/** Reads `gdp.growth@2026=-2%`: an indicator, a driver, a year and what is added to it. */
function readShocks(plan: Plan, texts: readonly string[]): Result<readonly Shock[], CliProblem> {
  const shocks: Shock[] = [];
  for (const text of texts) {
    const parts = /^([^=@]{1,85})@(\d{4})=([-+.\de%]{1,30})$/i.exec(text.trim());
    const [, name = '', year = '', number = ''] = parts ?? [];
    const driver = readDriver(name);
    const isPercent = number.endsWith('%');
    const amount = Number(isPercent ? number.slice(0, -1) : number) / (isPercent ? 100 : 1);
    if (!parts || !driver || number === '%' || !Number.isFinite(amount)) {
      return err({ kind: 'notAShock', value: text });
    }
    if (!plan.indicators.some(({ id }) => id === driver.indicator)) {
      return err(unknownDriver(plan, nameOf(driver)));
    }
    shocks.push({ name: text.trim(), ...driver, year: Number(year), amount });
  }
  return ok(shocks);
}

function unknownDriver(plan: Plan, name: string): CliProblem {
  const drivers = plan.scenarios.flatMap(({ assumptions }) => assumptions.map(nameOf));
  const known = [...new Set(drivers)];
  return { kind: 'unknownDriver', name, nearest: nearestName(name, known), known };
}

function nameOf({ indicator, driver }: { readonly indicator: string; readonly driver: Driver }) {
  return `${indicator}.${driver}`;
}

/** Answers for one scenario. */
export function mattersOf(
  plan: Plan,
  scenario: string,
  question: MattersQuestion,
  draws: { readonly points?: number; readonly seed?: number },
): Result<MattersJson, CliProblem> {
  const { measure, shocks } = question;
  const targets = measure && 'target' in measure ? [measure.target] : [];
  const stress = stressTest(plan, { scenario, shocks, targets });
  if (!stress.ok) return err(problemOf(plan, stress.error));
  const nothing: MattersJson = {
    ...{ scenario, measure, base: null, spider: [], correlations: [] },
    ...{ stress: null, table: null, shocks: stress.value.shocks },
  };
  if (!measure) return ok(nothing);
  const moved = tornado(plan, { scenario, measure });
  if (!moved.ok) {
    return moved.error.kind === 'notJudged' ? ok(nothing) : err(problemOf(plan, moved.error));
  }
  const lines = spider(plan, { scenario, measure });
  if (!lines.ok) return err(problemOf(plan, lines.error));
  const ranked = rankCorrelations(plan, { scenario, measure, ...draws });
  if (!ranked.ok) return err(problemOf(plan, ranked.error));
  const strongest = moved.value.rows.filter(({ swing }) => swing > 0);
  const table = tableOf(plan, scenario, measure, question.drivers ?? strongest);
  if (!table.ok) return table;
  const [found] = stress.value.targets;
  return ok({
    ...nothing,
    base: moved.value.base,
    spider: lines.value.map((line) => ({
      driver: nameOf(line),
      from: line.from,
      points: line.points,
    })),
    correlations: ranked.value.map((row) => ({
      ...{ driver: nameOf(row), year: row.year, value: row.value },
    })),
    stress: found
      ? {
          ...{ isMet: found.isMet, together: found.together },
          breakEven: found.breakEven.map((row) => ({
            ...{ driver: nameOf(row), shift: row.shift, value: row.value },
          })),
          combinations: found.combinations.map((some) => some.map(nameOf)),
        }
      : null,
    table: table.value,
  });
}

function tableOf(
  plan: Plan,
  scenario: string,
  measure: TornadoMeasure,
  [first, second]: readonly TableDriver[],
): Result<MattersJson['table'], CliProblem> {
  if (!first || !second) return ok(null);
  const found = twoWayTable(plan, { scenario, measure, first, second });
  return found.ok
    ? ok({ first: nameOf(first), second: nameOf(second), ...found.value })
    : err(problemOf(plan, found.error));
}

function problemOf(
  plan: Plan,
  problem: StressProblem | TornadoProblem | TwoWayProblem,
): CliProblem {
  switch (problem.kind) {
    case 'unknownShock':
      return {
        ...{ kind: problem.kind, shock: problem.shock },
        ...{ first: plan.baseYear + 1, last: plan.baseYear + plan.years },
      };
    case 'shockOutOfRange':
    case 'wrongPoints':
    case 'wrongSeed':
      return problem;
    case 'notUncertain':
      return { kind: problem.kind, name: nameOf(problem) };
    case 'unknownScenario':
    case 'unknownMeasure':
    case 'notJudged':
    case 'noPaths':
      // The scenario and the measure were found in the plan, and its report has every path.
      throw new Error(problem.kind);
  }
}
