import {
  DRIVERS,
  loadLinearSolver,
  planFeasibility,
  type AskedBound,
  type FeasibilityProblem,
  type FeasibilityReport,
  type Plan,
} from '../domain/index';
import type { Locale } from '../shared/local-text';
import { nearestName } from '../shared/nearest-name';
import { err, ok, type Result } from '../shared/result';
import { chooseScenarios } from './choose-scenarios';
import { type CliIo, cliWords, type CliWords, type ExitCode } from './cli-io';
import { refuse, type CliProblem } from './cli-problem';
import { driverWord } from './driver-words';
import { loadReport, tellPlanProblem } from './load-report';
import { formatLevel, formatPoints, goal, isRate, measuredName, targetYears } from './target-words';
import { textTable } from './text-table';

/** Options of `feasible`. */
export interface FeasibleOptions {
  readonly scenario?: string;
  /** `INDICATOR.DRIVER=VALUE`, any number of times. */
  readonly floor?: readonly string[];
  readonly cap?: readonly string[];
  readonly json?: boolean;
}

/** `feasible FILE`: prints whether all targets can be met at once, with a path or what excludes what. */
export async function feasibleCommand(
  file: string,
  options: FeasibleOptions,
  io: CliIo,
): Promise<ExitCode> {
  const report = await loadReport(file);
  if (!report.ok) return tellPlanProblem(report.error, file, io, io.complain);
  const { plan } = report.value;
  const names = options.scenario === undefined ? [] : [options.scenario];
  const ids = chooseScenarios(plan.scenarios, names);
  if (!ids.ok) return refuse(ids.error, io);
  const bounds = readBounds(options);
  if (!bounds.ok) return refuse(bounds.error, io);
  const solve = await loadLinearSolver();
  const reports: FeasibilityReport[] = [];
  for (const { id } of plan.scenarios) {
    if (!ids.value.has(id)) continue;
    const found = planFeasibility(plan, { scenario: id, bounds: bounds.value, solve });
    if (!found.ok) return refuse(problemOf(found.error, plan), io);
    reports.push(found.value);
  }
  io.print(
    options.json === true
      ? JSON.stringify(feasibleJson(reports), null, 2)
      : feasibleText(plan, reports, io.locale),
  );
  return 0;
}

/** Reads `gdp.growth=0.05`: an indicator, a driver and a number. */
function readBounds({
  floor = [],
  cap = [],
}: FeasibleOptions): Result<readonly AskedBound[], CliProblem> {
  const bounds: AskedBound[] = [];
  for (const [texts, isFloor] of [
    [floor, true],
    [cap, false],
  ] as const) {
    for (const text of texts) {
      const parts = /^([^.=]{1,64})\.([A-Za-z]{1,20})=([-+.\de%]{1,30})$/i.exec(text.trim());
      const [, indicator = '', driver = '', number = ''] = parts ?? [];
      const value = number.endsWith('%') ? Number(number.slice(0, -1)) / 100 : Number(number);
      if (!parts || number === '' || !Number.isFinite(value)) {
        return err({ kind: 'notABound', option: isFloor ? '--floor' : '--cap', value: text });
      }
      bounds.push({
        indicator,
        driver: driver as AskedBound['driver'],
        floor: isFloor ? value : null,
        cap: isFloor ? null : value,
      });
    }
  }
  return ok(merged(bounds));
}

/** A floor and a cap of the same driver are one pair of bounds. */
function merged(bounds: readonly AskedBound[]): readonly AskedBound[] {
  const known = new Map<string, AskedBound>();
  for (const bound of bounds) {
    const key = `${bound.indicator}.${bound.driver}`;
    const before = known.get(key);
    known.set(key, {
      ...bound,
      floor: bound.floor ?? before?.floor ?? null,
      cap: bound.cap ?? before?.cap ?? null,
    });
  }
  return [...known.values()];
}

function problemOf(problem: FeasibilityProblem, plan: Plan): CliProblem {
  switch (problem.kind) {
    case 'unknownDriver': {
      const name = `${problem.indicator}.${problem.driver}`;
      const known = plan.scenarios.flatMap(({ assumptions }) =>
        assumptions.map(({ indicator, driver }) => `${indicator}.${driver}`),
      );
      return {
        kind: 'unknownDriver',
        name,
        nearest: nearestName(name, known),
        known: [...new Set(known)],
      };
    }
    case 'boundsReversed':
      return problem;
    case 'unknownScenario':
    case 'noPaths':
      // The scenario was chosen from those of the plan, and its report has every path.
      throw new Error(problem.kind);
  }
}

/** Whether all targets can be met at once, as JSON with all digits. */
export interface FeasibleJson {
  readonly scenarios: readonly (Omit<FeasibilityReport, 'scenario'> & { readonly id: string })[];
}

function feasibleJson(reports: readonly FeasibilityReport[]): FeasibleJson {
  return { scenarios: reports.map(({ scenario, ...rest }) => ({ id: scenario, ...rest })) };
}

function feasibleText(plan: Plan, reports: readonly FeasibilityReport[], locale: Locale): string {
  const words = cliWords(locale);
  const title = words('report.title', {
    name: plan.name[locale],
    first: plan.baseYear,
    last: plan.baseYear + plan.years,
  });
  return [title, ...reports.map((report) => scenarioText(plan, report, words, locale))].join(
    '\n\n',
  );
}

function scenarioText(
  plan: Plan,
  report: FeasibilityReport,
  words: CliWords,
  locale: Locale,
): string {
  const { scenario, outcome, path, conflicts, relaxations, simplifications } = report;
  const name = plan.scenarios.find(({ id }) => id === scenario)?.name[locale] ?? scenario;
  const targetText = targetTexts(plan, words, locale);
  const parts: readonly (readonly string[])[] = [
    [words(`feasible.${outcome}`)],
    path ? pathTable(plan, path, words, locale) : [],
    ...conflicts.map(({ targets, proved }) => [
      targets.length === 1
        ? words('feasible.alone')
        : words(proved.every(Boolean) ? 'feasible.exclude' : 'feasible.excludeOpen'),
      ...targets.map((id) => `  ${targetText(id)}`),
    ]),
    relaxations && relaxations.length > 0
      ? [
          words('feasible.relax'),
          ...relaxations.map(({ target, amount }) => {
            const by = amountText(plan, target, amount, words, locale);
            return `  ${words('feasible.by', { target: targetText(target), amount: by })}`;
          }),
        ]
      : [],
    report.undecided.length > 0
      ? [words('feasible.open'), ...report.undecided.map((id) => `  ${targetText(id)}`)]
      : [],
    report.unjudged.length > 0
      ? [words('feasible.unjudged'), ...report.unjudged.map((id) => `  ${targetText(id)}`)]
      : [],
    [words('feasible.range')],
    simplifications.map(({ indicator, driver, kind }) =>
      words(`feasible.${kind}`, {
        name: nameOf(plan, indicator, locale),
        driver: driver ? driverWord(driver, locale) : '',
      }),
    ),
  ];
  const lines = parts.filter((part) => part.length > 0);
  return [
    words('report.scenario', { name, id: scenario }),
    ...lines.map((part) => part.map((line) => `  ${line}`).join('\n')),
  ].join('\n\n');
}

function nameOf(plan: Plan, id: string, locale: Locale): string {
  return plan.indicators.find((indicator) => indicator.id === id)?.name[locale] ?? id;
}

/** A target as people say it: what it measures, what is wanted, when. */
function targetTexts(plan: Plan, words: CliWords, locale: Locale): (id: string) => string {
  const others = plan.indicators.map((indicator) => ({ indicator }));
  return (id) => {
    const target = plan.targets.find((each) => each.id === id);
    const indicator = plan.indicators.find((each) => each.id === target?.indicator);
    if (!target || !indicator) return id;
    return words('feasible.target', {
      name: measuredName(target, indicator.name[locale], words),
      goal: goal(target, indicator, others, words, locale),
      years: targetYears(target),
    });
  };
}

function amountText(
  plan: Plan,
  id: string,
  amount: number,
  words: CliWords,
  locale: Locale,
): string {
  const target = plan.targets.find((each) => each.id === id);
  const indicator = plan.indicators.find((each) => each.id === target?.indicator);
  if (!target || !indicator) return String(amount);
  return isRate(target)
    ? formatPoints(amount, words, locale)
    : formatLevel(amount, indicator, locale);
}

function pathTable(
  plan: Plan,
  path: NonNullable<FeasibilityReport['path']>,
  words: CliWords,
  locale: Locale,
): readonly string[] {
  const years = Array.from({ length: plan.years }, (_, index) => plan.baseYear + 1 + index);
  const rows = path.map(({ indicator, driver, values }) => {
    // Up to six decimals: a path that is to pass a target by a hair must not round to the target.
    const text = (value: number): string => {
      if (driver === 'fullYear') return String(value);
      const options = { maximumFractionDigits: isFraction(driver) ? 4 : 6 };
      const style = isFraction(driver) ? ({ style: 'percent' } as const) : {};
      return new Intl.NumberFormat(locale, { ...options, ...style }).format(value);
    };
    const shown = DRIVERS[driver].single ? values.slice(0, 1) : values;
    return [
      nameOf(plan, indicator, locale),
      driverWord(driver, locale),
      ...years.map((_, at) => shownText(shown[at], text)),
    ];
  });
  const heading = [words('report.indicator'), words('feasible.driver'), ...years.map(String)];
  return textTable([heading, ...rows], 2);
}

/** A driver with one number has it in the first year. */
function shownText(value: number | undefined, text: (value: number) => string): string {
  return value === undefined ? '' : text(value);
}

function isFraction(driver: AskedBound['driver']): boolean {
  return DRIVERS[driver].unit === 'fraction';
}
