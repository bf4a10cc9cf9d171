import type { Plan, Provenance } from '../../../domain/index';
import type { ColumnKey, PlanTableName } from '../layout/plan-tables';
import type { WordKind } from './cell-words';

/** What a cell of a table says, in no language: a word is written in that of the table. */
export type CellMeaning =
  string | number | null | { readonly kind: WordKind; readonly value: string };

/** The cells of a row that can change without a row coming or going, and how the row is found. */
export interface RowCells {
  readonly table: Exclude<PlanTableName, 'PlanAssumptions'>;
  /** Values of the columns that tell the row from others. */
  readonly keys: Readonly<Partial<Record<ColumnKey, CellMeaning>>>;
  readonly cells: Readonly<Partial<Record<ColumnKey, CellMeaning>>>;
}

type TextKind = 'name' | 'note' | 'title' | 'statement' | 'owner' | 'remark';

/**
 * Lists the rows of a plan's tables with the cells that the pane changes. Everything else of a plan
 * (kinds, parents, what a target speaks of) decides how the sheets are laid out, and is no cell alone.
 */
export function planRowCells(plan: Plan): readonly RowCells[] {
  return [
    ...plan.scenarios.map(({ id, note }) => row('PlanScenarios', id, texts('note', note))),
    ...plan.indicators.map(({ id, base }) =>
      row('PlanIndicators', id, {
        baseValue: base?.value ?? null,
        ...(base ? source(base.provenance) : {}),
      }),
    ),
    ...plan.projects.map((project) =>
      row('PlanProjects', project.id, {
        ...texts('name', project.name),
        ...{ startYear: project.startYear, investment: project.investment },
        ...{ capacity: project.capacity, rampYears: project.rampYears },
        ramp: { kind: 'ramp', value: project.ramp },
        ...source(project.provenance),
      }),
    ),
    ...plan.targets.map((target) =>
      row('PlanTargets', target.id, {
        comparator: { kind: 'comparator', value: target.comparator },
        ...{ target: target.value, upper: target.upper, tolerance: target.tolerance },
        ...{ year: target.year, fromYear: target.fromYear },
        nature: { kind: 'nature', value: target.nature },
        ...source(target.provenance),
      }),
    ),
    ...plan.milestones.map((milestone) =>
      row('PlanMilestones', milestone.id, {
        ...texts('statement', milestone.statement),
        ...texts('owner', milestone.owner),
        ...texts('remark', milestone.note),
        due: milestone.due,
        status: { kind: 'status', value: milestone.status },
        ...source(milestone.provenance),
      }),
    ),
    ...plan.documents.map(({ id, title, date }) =>
      row('PlanDocuments', id, { ...texts('title', title), date }),
    ),
  ];
}

/** The rows of the history: only why a change was made can change. */
export function historyRowCells({ history }: Plan): readonly RowCells[] {
  return history.map(({ at, scenario, indicator, driver, year, why }) => ({
    table: 'PlanHistory',
    keys: { at, scenario, indicator, driver: { kind: 'driver', value: driver }, year },
    cells: { why },
  }));
}

function row(table: RowCells['table'], id: string, cells: RowCells['cells']): RowCells {
  return { table, keys: { id }, cells };
}

function texts(
  kind: TextKind,
  text: { readonly en: string; readonly 'zh-CN': string } | null,
): RowCells['cells'] {
  return { [`${kind}En`]: text?.en ?? null, [`${kind}Zh`]: text?.['zh-CN'] ?? null };
}

function source(provenance: Provenance): RowCells['cells'] {
  const { evidence, illustrative, document, place, date, phrase, note } = provenance;
  return {
    evidence: { kind: 'evidence', value: evidence },
    illustrative: illustrative ? 'illustrative' : null,
    ...{ document, place, date, phrase },
    ...texts('note', note),
  };
}
