import {
  DRIVERS,
  err,
  ok,
  type Assumption,
  type Driver,
  type LocalText,
  type Plan,
  type Provenance,
  type Result,
} from '../../domain/index';
import type { CommandProblem } from '../session';
import { checkDriverValue } from './check-driver-value';
import { findRow } from './find-row';
import { OWN_JUDGEMENT } from './own-judgement';
import { replaceScenario } from './replace-scenario';
import { withAssumption } from './with-assumption';

export interface FoundPath {
  readonly scenario: string;
  readonly indicator: string;
  readonly driver: Driver;
  /** One per projected year; null leaves a year as it is. */
  readonly values: readonly (number | null)[];
  /** The formula that the values come from. */
  readonly method: LocalText;
  readonly note?: LocalText;
  readonly illustrative?: boolean;
}

/** Puts a path that was found into a scenario; its source is the formula that found it. */
export function applyPath(plan: Plan, path: FoundPath): Result<Plan, CommandProblem> {
  const row = findRow(plan, path);
  if (!row.ok) return row;
  const { indicator, driver } = path;
  for (const value of path.values) {
    const problem = value === null ? null : checkDriverValue(driver, value);
    if (problem) return err(problem);
  }
  const { scenario, assumption: before } = row.value;
  const { single } = DRIVERS[driver];
  const values = Array.from({ length: plan.years }, (_, index) =>
    single && index > 0 ? null : (path.values[index] ?? before?.values[index] ?? null),
  );
  const after = { indicator, driver, values, provenance: derivedFrom(path, before) };
  const assumptions = withAssumption(scenario.assumptions, after);
  return ok(replaceScenario(plan, { ...scenario, assumptions }));
}

/** A quotation and the mark of an illustrative number stay as long as a number of theirs stands. */
function derivedFrom(
  { values, method, note, illustrative = false }: FoundPath,
  before: Assumption | undefined,
): Provenance {
  const isKept = before?.values.some(
    (value, index) => value !== null && (values[index] ?? value) === value,
  );
  const kept = isKept && before ? before.provenance : OWN_JUDGEMENT;
  return {
    ...kept,
    evidence: 'derived',
    illustrative: illustrative || kept.illustrative,
    note: note
      ? { en: `${method.en}; ${note.en}`, 'zh-CN': `${method['zh-CN']}；${note['zh-CN']}` }
      : method,
  };
}
