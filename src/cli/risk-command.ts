import {
  drawsCsv,
  importSipmath,
  readSipmath,
  jointMethod,
  riskSteps,
  RISK_LIMITS,
  scenarioSipmath,
  tornado,
  type Indicator,
  type Plan,
  type RangeSource,
  type RiskProblem,
  type RiskReport,
  type SipmathProblem,
} from '../domain/index';
import { pushAll } from '../shared/extremes';
import { wordList } from '../i18n/sentences';
import { runSteps } from '../shared/steps';
import type { Locale } from '../shared/local-text';
import { err, ok, type Result } from '../shared/result';
import { chooseScenarios, findNamed } from './choose-scenarios';
import { type CliIo, cliWords, type CliWords, type ExitCode } from './cli-io';
import { refuse, type CliProblem } from './cli-problem';
import {
  mattersOf,
  readQuestion,
  unknownIndicator,
  type MattersJson,
  type MattersOptions,
} from './matters';
import { mattersText, rangedDriver } from './matters-text';
import { readBytes } from './read-bytes';
import { driverWord } from './driver-words';
import { loadReport, tellPlanProblem } from './load-report';
import {
  badge,
  formatLevel,
  formatPercent,
  formatPoints,
  goal,
  isRate,
  measuredName,
  targetYears,
} from './target-words';
import { textTable } from './text-table';

/** Options of `risk`. */
export interface RiskCommandOptions extends MattersOptions {
  readonly scenario?: string;
  readonly points?: string;
  readonly seed?: string;
  /** An indicator whose draws are printed as CSV. */
  readonly draws?: string;
  readonly sipmath?: boolean;
  /** A file with distributions that take the place of the plan's. */
  readonly library?: string;
  readonly json?: boolean;
}

/** `risk FILE`: prints how sure the numbers of every scenario are, or of one. */
export async function riskCommand(
  file: string,
  options: RiskCommandOptions,
  io: CliIo,
): Promise<ExitCode> {
  const report = await loadReport(file);
  if (!report.ok) return tellPlanProblem(report.error, file, io, io.complain);
  const { plan: written } = report.value;
  const names = options.scenario === undefined ? [] : [options.scenario];
  const ids = chooseScenarios(written.scenarios, names);
  if (!ids.ok) return refuse(ids.error, io);
  const numbers = readNumbers(options);
  if (!numbers.ok) return refuse(numbers.error, io);
  const taken = await withLibrary(written, ids.value, options.library);
  if (!taken.ok) return refuse(taken.error, io);
  const plan = taken.value;
  const exported = exportOf(plan, ids.value, options, numbers.value);
  if (exported) {
    if (!exported.ok) return refuse(exported.error, io);
    io.print(exported.value);
    return 0;
  }
  const question = readQuestion(plan, options);
  if (!question.ok) return refuse(question.error, io);
  const reports: RiskReport[] = [];
  const tornados: TornadoJson[] = [];
  const matters: MattersJson[] = [];
  for (const { id } of plan.scenarios) {
    if (!ids.value.has(id)) continue;
    const risk = runSteps(riskSteps(plan, { scenario: id, ...numbers.value }));
    if (!risk.ok) return refuse(problemOf(risk.error), io);
    reports.push(risk.value);
    pushAll(tornados, tornadoRows(plan, id));
    if (!question.value) continue;
    const answer = mattersOf(plan, id, question.value, numbers.value);
    if (!answer.ok) return refuse(answer.error, io);
    matters.push(answer.value);
  }
  io.print(
    options.json === true
      ? JSON.stringify(riskJson(reports, tornados, matters), null, 2)
      : riskText(plan, reports, { tornados, matters }, io.locale),
  );
  return 0;
}

/** The plan with the distributions of a library in each of these scenarios. */
async function withLibrary(
  plan: Plan,
  ids: ReadonlySet<string>,
  file: string | undefined,
): Promise<Result<Plan, CliProblem>> {
  if (file === undefined) return ok(plan);
  const bytes = await readBytes(file, LIBRARY_BYTES);
  if (!bytes.ok) {
    const { error } = bytes;
    return err(error.kind === 'tooLarge' ? { kind: 'notSipmath', file, place: '20 MB' } : error);
  }
  const library = readSipmath(new TextDecoder().decode(bytes.value));
  if (!library.ok) return err({ kind: 'notSipmath', file, place: placeOf(library.error) });
  let taken = plan;
  for (const id of ids) {
    const imported = importSipmath(taken, id, library.value);
    const [unknown] = imported.unknown;
    if (unknown !== undefined) return err({ kind: 'unknownSip', name: unknown });
    taken = imported.plan;
  }
  return ok(taken);
}

const LIBRARY_BYTES = 20_000_000;

/** Where a library is not what it should be. */
function placeOf(problem: SipmathProblem): string {
  switch (problem.kind) {
    case 'notJson':
      return 'JSON';
    case 'notSipmath':
      return problem.place === '' ? 'JSON' : problem.place;
    case 'tooLarge':
      return '20 MB';
    case 'unknownFunction':
      return `${problem.variable}: ${problem.name}`;
    case 'unknownGenerator':
      return `${problem.variable}: rng`;
  }
}

interface RiskNumbers {
  readonly points?: number;
  readonly seed?: number;
}

/** What other programs read, of the first scenario that is asked for; null where nothing is. */
function exportOf(
  plan: Plan,
  ids: ReadonlySet<string>,
  { draws, sipmath }: RiskCommandOptions,
  numbers: RiskNumbers,
): Result<string, CliProblem> | null {
  const scenario = plan.scenarios.find(({ id }) => ids.has(id))?.id ?? '';
  if (draws !== undefined) {
    const indicator = findNamed(plan.indicators, draws);
    if (!indicator) return err(unknownIndicator(plan, draws));
    const csv = drawsCsv(plan, { scenario, indicator: indicator.id, ...numbers });
    if (csv.ok) return ok(csv.value.trimEnd());
    const { error } = csv;
    return err(
      error.kind === 'unknownIndicator' ? unknownIndicator(plan, draws) : problemOf(error),
    );
  }
  if (sipmath !== true) return null;
  const library = scenarioSipmath(plan, { scenario, seed: numbers.seed ?? 0 });
  return library.ok ? library : err(problemOf(library.error));
}

function readNumbers({ points, seed }: RiskCommandOptions): Result<RiskNumbers, CliProblem> {
  const wrong = (option: string, text: string): Result<never, CliProblem> =>
    err({ kind: 'notAWholeNumber', option, value: text });
  if (points !== undefined && !isWhole(points)) return wrong('--points', points);
  if (seed !== undefined && !isWhole(seed)) return wrong('--seed', seed);
  return ok({
    ...(points !== undefined && { points: Number(points) }),
    ...(seed !== undefined && { seed: Number(seed) }),
  });
}

function isWhole(text: string): boolean {
  return /^\d{1,15}$/.test(text);
}

function problemOf(problem: RiskProblem): CliProblem {
  switch (problem.kind) {
    case 'unknownScenario':
      return { kind: 'unknownScenario', name: problem.scenario, nearest: null, known: [] };
    case 'wrongPoints':
    case 'wrongSeed':
      return problem;
    case 'noPaths':
      // The report of the plan was made before, and it has every path.
      throw new Error(`${problem.indicator} has no path`);
  }
}

/** How far one driver alone moves what a target is about. */
export interface TornadoJson {
  readonly scenario: string;
  readonly target: string;
  /** `INDICATOR.DRIVER`. */
  readonly driver: string;
  readonly from: RangeSource;
  /** What the target is about, where the driver has its P10 and its P90, or its ends over the scenarios. */
  readonly low: number;
  readonly high: number;
}

/** The drivers that move each target, those that move it most first. */
function tornadoRows(plan: Plan, scenario: string): readonly TornadoJson[] {
  return plan.targets.flatMap((target) => {
    const found = tornado(plan, { scenario, measure: { target: target.id } });
    if (!found.ok) return [];
    return found.value.rows.map(({ indicator, driver, from, low, high }) => ({
      ...{ scenario, target: target.id, driver: `${indicator}.${driver}`, from },
      ...{ low: low.output, high: high.output },
    }));
  });
}

/** A simulation as JSON, every number with all its digits. */
export interface RiskJson extends Pick<RiskReport, 'method' | 'points' | 'countedPoints' | 'seed'> {
  readonly scenarios: readonly (Pick<RiskReport, 'all' | 'allBinding' | 'held' | 'repaired'> & {
    readonly id: string;
    readonly indicators: readonly (Omit<RiskReport['indicators'][number], 'indicator'> & {
      readonly id: string;
    })[];
    readonly targets: readonly (Omit<RiskReport['targets'][number], 'target'> & {
      readonly id: string;
    })[];
  })[];
  readonly tornado: readonly TornadoJson[];
  /** What the measure that is asked about rests on, by scenario. */
  readonly matters: readonly MattersJson[];
}

/** What is told beside the simulations. */
interface RiskAnswers {
  readonly tornados: readonly TornadoJson[];
  readonly matters: readonly MattersJson[];
}

function riskJson(
  reports: readonly RiskReport[],
  tornado: readonly TornadoJson[],
  matters: readonly MattersJson[],
): RiskJson {
  const [first] = reports;
  return {
    method: jointMethod(reports.map(({ method }) => method)),
    points: first?.points ?? 0,
    countedPoints: first?.countedPoints ?? RISK_LIMITS.countedPoints,
    seed: first?.seed ?? 0,
    scenarios: reports.map(({ scenario, indicators, targets, ...answers }) => ({
      id: scenario,
      indicators: indicators.map(({ indicator, ...bands }) => ({ id: indicator, ...bands })),
      targets: targets.map(({ target, ...answer }) => ({ id: target, ...answer })),
      ...{ all: answers.all, allBinding: answers.allBinding },
      ...{ held: answers.held, repaired: answers.repaired },
    })),
    tornado,
    matters,
  };
}

/** Writes simulations as tables for people; numbers are rounded for display only. */
function riskText(
  plan: Plan,
  reports: readonly RiskReport[],
  { tornados, matters }: RiskAnswers,
  locale: Locale,
): string {
  const words = cliWords(locale);
  const [first] = reports;
  const whole = (value: number): string => new Intl.NumberFormat(locale).format(value);
  const title = words('report.title', {
    name: plan.name[locale],
    first: plan.baseYear,
    last: plan.baseYear + plan.years,
  });
  const method = words('risk.method', {
    points: whole(first?.points ?? 0),
    counted: whole(first?.countedPoints ?? 0),
    seed: first?.seed ?? 0,
  });
  const parts = reports.map((report) => {
    const own = tornados.filter(({ scenario }) => scenario === report.scenario);
    const asked = matters.find(({ scenario }) => scenario === report.scenario);
    return [
      scenarioText(plan, report, own, words, locale),
      ...(asked ? mattersText(plan, asked, words, locale).map(indented) : []),
    ].join('\n\n');
  });
  const isSimulated = reports.some(({ uncertainValues }) => uncertainValues > 0);
  return [title, ...parts, ...(isSimulated ? [method] : [])].join('\n\n');
}

function scenarioText(
  plan: Plan,
  report: RiskReport,
  tornados: readonly TornadoJson[],
  words: CliWords,
  locale: Locale,
): string {
  const scenario = plan.scenarios.find(({ id }) => id === report.scenario);
  const heading = words('report.scenario', {
    name: scenario?.name[locale] ?? report.scenario,
    id: report.scenario,
  });
  if (report.uncertainValues === 0) return [heading, `  ${words('risk.nothing')}`].join('\n\n');
  const bands = plan.indicators.flatMap((indicator, at) =>
    bandRows(indicator, report.indicators[at], locale),
  );
  const headings = [
    words('report.indicator'),
    words('report.unit'),
    words('report.year'),
    ...['P5', 'P25', 'P50', 'P75', 'P95'],
  ];
  const tables = [
    textTable([headings, ...bands], 3),
    ...(plan.targets.length > 0 ? [targetTable(plan, report, words, locale)] : []),
    ...(tornados.some(moves) ? [tornadoTable(plan, tornados, words, locale)] : []),
    sentences(plan, report, words, locale),
  ];
  return [heading, ...tables.map(indented)].join('\n\n');
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

function bandRows(
  indicator: Indicator,
  risk: RiskReport['indicators'][number] | undefined,
  locale: Locale,
): readonly (readonly string[])[] {
  if (!risk?.isUncertain) return [];
  const { years, p5, p25, p50, p75, p95 } = risk;
  return years.map((year, at) => [
    at === 0 ? indicator.name[locale] : '',
    at === 0 ? indicator.unit[locale] : '',
    String(year),
    ...[p5, p25, p50, p75, p95].map((band) => formatLevel(band[at] ?? NaN, indicator, locale)),
  ]);
}

function targetTable(
  plan: Plan,
  report: RiskReport,
  words: CliWords,
  locale: Locale,
): readonly string[] {
  const others = plan.indicators.map((indicator) => ({ indicator }));
  const rows = plan.targets.map((target, at) => {
    const risk = report.targets[at];
    const indicator = plan.indicators.find(({ id }) => id === target.indicator);
    if (!risk || !indicator) throw new Error('A simulation answers for every target');
    const { probability, se, shortfall } = risk;
    const missing =
      shortfall === null
        ? '–'
        : isRate(target)
          ? formatPoints(shortfall, words, locale)
          : formatLevel(shortfall, indicator, locale);
    return [
      measuredName(target, indicator.name[locale], words),
      targetYears(target),
      goal(target, indicator, others, words, locale),
      badge(target, words),
      probability === null
        ? words(`report.unjudged.${risk.unjudged ?? 'rateFromZero'}`)
        : chanceText(probability, se, locale),
      missing,
    ];
  });
  const headings = [
    ...(['target', 'year', 'wanted', 'nature'] as const).map((key) => words(`report.${key}`)),
    words('risk.probability'),
    words('risk.shortfall'),
  ];
  return textTable([headings, ...rows], 4);
}

/** A driver that does not move what is measured says nothing. */
function moves({ low, high }: TornadoJson): boolean {
  return low !== high;
}

function tornadoTable(
  plan: Plan,
  tornados: readonly TornadoJson[],
  words: CliWords,
  locale: Locale,
): readonly string[] {
  const rows = tornados.filter(moves).map(({ target: id, driver, from, low, high }, at, all) => {
    const target = plan.targets.find((each) => each.id === id);
    const indicator = plan.indicators.find((each) => each.id === target?.indicator);
    if (!target || !indicator) throw new Error(`The plan has no target ${id}`);
    const text = (value: number): string =>
      isRate(target) ? formatPercent(value, locale) : formatLevel(value, indicator, locale);
    const isNext = all[at - 1]?.target !== id;
    return [
      isNext ? measuredName(target, indicator.name[locale], words) : '',
      isNext ? targetYears(target) : '',
      rangedDriver(driver, from, words),
      text(low),
      text(high),
    ];
  });
  const headings = [
    ...(['target', 'year'] as const).map((key) => words(`report.${key}`)),
    ...(['moved', 'lowEnd', 'highEnd'] as const).map((key) => words(`risk.${key}`)),
  ];
  return [words('risk.tornado'), ...textTable([headings, ...rows], 3)];
}

function chanceText(probability: number, se: number, locale: Locale): string {
  const options = { maximumFractionDigits: 1 } as const;
  const percent = new Intl.NumberFormat(locale, { ...options, style: 'percent' });
  const points = new Intl.NumberFormat(locale, { maximumSignificantDigits: 1 });
  const text = percent.format(probability);
  return se === 0 ? text : `${text} (±${points.format(se * 100)})`;
}

/** What a reader can repeat: how probable it is that all targets are met, and what was held. */
function sentences(
  plan: Plan,
  { all, allBinding, held, repaired, indicators, targets }: RiskReport,
  words: CliWords,
  locale: Locale,
): readonly string[] {
  const nameOf = (id: string): string =>
    plan.indicators.find((indicator) => indicator.id === id)?.name[locale] ?? id;
  const unjudged = plan.targets.flatMap((target, at) =>
    targets[at]?.probability === null
      ? [`${measuredName(target, nameOf(target.indicator), words)} (${targetYears(target)})`]
      : [],
  );
  const together = ({ probability, se }: RiskReport['all']): string =>
    chanceText(probability ?? 0, se, locale);
  return [
    ...(all.probability === null ? [] : [words('risk.all', { chance: together(all) })]),
    ...(unjudged.length > 0
      ? [words('risk.leftOut', { targets: wordList(unjudged, locale) })]
      : []),
    ...(allBinding.probability === null
      ? []
      : [words('risk.allBinding', { chance: together(allBinding) })]),
    ...indicators
      .filter(({ failed }) => failed > 0)
      .map(({ indicator, failed }) =>
        words('risk.failed', {
          name: nameOf(indicator),
          count: new Intl.NumberFormat(locale).format(failed),
        }),
      ),
    ...held.map(({ indicator, driver, share }) =>
      words('risk.held', {
        name: nameOf(indicator),
        driver: driverWord(driver, locale),
        share: formatPercent(share, locale),
      }),
    ),
    ...(repaired > 0
      ? [
          words('risk.repaired', {
            change: new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(repaired),
          }),
        ]
      : []),
  ];
}
