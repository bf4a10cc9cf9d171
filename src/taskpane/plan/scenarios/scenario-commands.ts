import type { Plan } from '../../../domain/index';
import type { CommandResult } from '../../../session/session';
import type { PaneContextValue } from '../../controls/pane-context';
import { commandProblemText } from '../../controls/command-problem-text';
import type { ScenarioRow } from './scenario-list-model';

/** Shows what was done, with an undo button if `canUndo`. */
export type ShowNotice = (notice: { readonly text: string; readonly canUndo: boolean }) => void;

interface ScenarioCommandsOptions {
  readonly pane: PaneContextValue;
  readonly plan: Plan;
  readonly rows: readonly ScenarioRow[];
  readonly onNotice: ShowNotice;
}

/** The commands for the scenario of one row; each reports its result as text. */
export interface ScenarioCommands {
  /** Moves it to another index. */
  readonly move: (to: number) => void;
  readonly remove: () => void;
  /** Adds a scenario; returns the problem as text, or null. */
  readonly add: (name: string, parent: string) => string | null;
  /** Renames it; returns the problem as text, or null. */
  readonly rename: (name: string) => string | null;
  /** Adds a copy of it; returns the problem as text, or null. */
  readonly duplicate: (name: string) => string | null;
  /** Sets its note; returns the problem as text, or null. */
  readonly note: (text: string) => string | null;
}

/** Makes the commands for the scenario of `row`. */
export function scenarioCommands(
  row: ScenarioRow,
  { pane, plan, rows, onNotice }: ScenarioCommandsOptions,
): ScenarioCommands {
  const { t, locale, session } = pane;
  const problemOf = (result: CommandResult): string | null =>
    result.ok ? null : commandProblemText(result.error, plan, pane);
  return {
    move: (to) => {
      const problem = problemOf(session.moveScenario(row.id, to));
      const parameters = { name: row.name, place: to + 1, all: rows.length };
      if (problem === null) pane.announce(t('scenarios.moved', parameters));
      else onNotice({ text: problem, canUndo: false });
    },
    remove: () => {
      const problem = problemOf(session.deleteScenario(row.id));
      const isParent = plan.scenarios.some(({ parent }) => parent === row.id);
      const deleted = t(`scenarios.${isParent ? 'deletedParent' : 'deleted'}`, { name: row.name });
      const text = problem ?? deleted;
      onNotice({ text, canUndo: problem === null });
    },
    add: (name, parent) => {
      const problem = problemOf(session.addScenario(parent, name));
      if (problem !== null) return problem;
      const parentName = rows.find(({ id }) => id === parent)?.name ?? parent;
      const text = t('scenarios.added', { name: name.trim(), parent: parentName });
      onNotice({ text, canUndo: true });
      return null;
    },
    rename: (name) => problemOf(session.renameScenario(row.id, name, locale)),
    duplicate: (name) => {
      const problem = problemOf(session.duplicateScenario(row.id, name));
      if (problem !== null) return problem;
      const names = { name: name.trim(), original: row.name };
      onNotice({ text: t('scenarios.duplicated', names), canUndo: true });
      return null;
    },
    note: (text) => problemOf(session.setScenarioNote(row.id, text, locale)),
  };
}
