import type {
  Indicator,
  IndicatorReport,
  Plan,
  PlanReport,
  ScenarioReport,
  TargetReport,
} from '../../domain/index';
import type {
  DriverRef,
  PathProblem,
  PathRequest,
  TargetPath,
} from '../../session/goal-seek/path-request';
import { seekableDrivers } from '../../session/goal-seek/seek-task';
import { targetToPath } from '../../session/goal-seek/target-to-path';
import { parseEntry } from '../controls/format/parse-entry';
import type { Wording } from '../controls/pane-context';
import { targetAmount } from './target-line-model';

/** The user's choices. */
export interface GoalSeekChoice {
  /** Index in the list of drivers that can change. */
  readonly driverIndex: number;
  readonly mode: 'even' | 'shift' | 'phases';
  readonly cap: string;
  readonly floor: string;
  readonly locked: readonly number[];
}

export interface PathRow {
  readonly year: number | null;
  readonly now: string;
  readonly needed: string;
}

/** The result of a goal seek, as text. */
export interface GoalSeekAnswer {
  readonly path: TargetPath | null;
  readonly rows: readonly PathRow[];
  /** What the path reaches, and what is missing. */
  readonly lines: readonly string[];
  readonly isShort: boolean;
}

export interface GoalSeekQuestion {
  readonly plan: Plan;
  readonly target: TargetReport;
  readonly indicator: IndicatorReport;
  readonly scenario: ScenarioReport;
  readonly drivers: readonly (DriverRef & { readonly name: string })[];
}

/** Collects what a goal seek needs for a target; null if the target no longer exists. */
export function goalSeekQuestion(
  { plan, scenarios }: PlanReport,
  scenarioId: string,
  targetId: string,
  { t, formats }: Wording,
): GoalSeekQuestion | null {
  const scenario = scenarios.find((each) => each.scenario.id === scenarioId);
  const indicator = scenario?.indicators.find(({ targets }) =>
    targets.some(({ target }) => target.id === targetId),
  );
  const target = indicator?.targets.find((each) => each.target.id === targetId);
  if (!scenario || !indicator || !target) return null;
  const own = indicator.indicator.id;
  const drivers = seekableDrivers(plan, own).map((driverRef) => {
    const driver = t(`drivers.${driverRef.driver}.name`);
    const other = plan.indicators.find(({ id }) => id === driverRef.indicator);
    const name =
      driverRef.indicator === own
        ? driver
        : t('path.ofOther', { indicator: other?.name[formats.locale] ?? '', driver });
    return { ...driverRef, name };
  });
  return { plan, target, indicator, scenario, drivers };
}

/** Computes the path and describes its result. */
export function goalSeekAnswer(
  report: PlanReport,
  question: GoalSeekQuestion,
  choice: GoalSeekChoice,
  wording: Wording,
): GoalSeekAnswer {
  const driverRef = question.drivers[choice.driverIndex] ?? null;
  const moved = movedBy(question, driverRef);
  const request: PathRequest = {
    scenario: question.scenario.scenario.id,
    target: question.target.target.id,
    driverRef: driverRef && { indicator: driverRef.indicator, driver: driverRef.driver },
    mode: choice.mode === 'shift' ? 'shift' : 'even',
    cap: boundOf(choice.cap, driverRef, moved),
    floor: boundOf(choice.floor, driverRef, moved),
    locked: choice.locked,
    shares: choice.mode === 'phases' ? phaseShares(question.plan) : null,
  };
  const found = targetToPath(report, request);
  if (!found.ok) {
    const line = problemLine(found.error, question, moved, wording);
    return { path: null, rows: [], lines: [line], isShort: true };
  }
  return {
    path: found.value,
    rows: rowsOf(found.value, question, wording),
    lines: linesOf(found.value, question, wording),
    isShort: !found.value.met,
  };
}

/** Weights that give each phase the same part of the total additions. */
export function phaseShares({
  phases,
  baseYear,
  years,
}: Pick<Plan, 'phases' | 'baseYear' | 'years'>): readonly number[] {
  return Array.from({ length: years }, (_, index) => {
    const year = baseYear + 1 + index;
    const phase = phases.find(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear);
    if (!phase) return 0;
    const first = Math.max(phase.firstYear, baseYear + 1);
    const last = Math.min(phase.lastYear, baseYear + years);
    return 1 / (last - first + 1);
  });
}

function movedBy(
  { scenario, indicator }: GoalSeekQuestion,
  driverRef: DriverRef | null,
): IndicatorReport {
  return (
    scenario.indicators.find((each) => each.indicator.id === driverRef?.indicator) ?? indicator
  );
}

function boundOf(
  text: string,
  driverRef: DriverRef | null,
  { indicator }: IndicatorReport,
): number | null {
  if (!driverRef) return null;
  const parsed = parseEntry(text, driverRef.driver, indicator.kind);
  return parsed.ok ? parsed.value : null;
}

function rowsOf(
  path: TargetPath,
  question: GoalSeekQuestion,
  { t, formats }: Wording,
): readonly PathRow[] {
  const moved = movedBy(question, path);
  const { kind } = moved.indicator;
  const driver = moved.drivers.find((each) => each.driver === path.driver);
  const show = (value: number | null): string =>
    value === null ? '–' : formats.driver(value, path.driver, kind);
  const values = driver?.values ?? [];
  const isSingle = values.length === 1 && path.values.length > 1;
  return values.map(({ year, value }, index) => {
    const needed = path.values[index] ?? null;
    return {
      year: isSingle ? null : year,
      now: show(value),
      needed: needed === null ? t('path.asIs') : show(needed),
    };
  });
}

function linesOf(
  path: TargetPath,
  question: GoalSeekQuestion,
  wording: Wording,
): readonly string[] {
  const { t, formats } = wording;
  const { target } = question.target;
  const show = targetFormatter(question, wording);
  const moved = movedBy(question, path);
  const lines = [t('path.reaches', { value: show(path.reached), year: question.target.year })];
  if (path.method === 'goalSeekShift' && path.foundValue !== null) {
    const amount = formats.driver(path.foundValue, path.driver, moved.indicator.kind);
    lines.unshift(t('path.shiftBy', { amount }));
  }
  if (path.met) return lines;
  // Above a limit nothing is missing.
  const key = path.missing < 0 ? 'path.tooMuch' : 'path.missing';
  lines.push(t(key, { missing: show(Math.abs(path.missing)) }));
  const { reachedYear } = path;
  if (reachedYear !== null && reachedYear > target.year) {
    lines.push(t('path.later', { year: reachedYear }));
  } else if (path.method === 'backcast') {
    lines.push(t('path.never'));
  }
  return lines;
}

function targetFormatter({ target, indicator }: GoalSeekQuestion, { t, formats }: Wording) {
  const wording = { t, formats, indicator: indicator.indicator satisfies Indicator };
  return (value: number): string => targetAmount(target.target, value, wording);
}

function problemLine(
  problem: PathProblem,
  question: GoalSeekQuestion,
  { indicator }: IndicatorReport,
  wording: Wording,
): string {
  const { t, formats } = wording;
  if (problem.kind !== 'noSolution') return t(`path.problem.${problem.kind}`);
  const { driver } = problem.driverRef;
  const show = targetFormatter(question, wording);
  const end = (value: number | null): string =>
    value === null ? t('path.problem.noValue') : show(value);
  return t('path.problem.noSolution', {
    low: formats.driver(problem.low, driver, indicator.kind),
    high: formats.driver(problem.high, driver, indicator.kind),
    aim: show(problem.goal),
    atLow: end(problem.valueAtLow),
    atHigh: end(problem.valueAtHigh),
  });
}
