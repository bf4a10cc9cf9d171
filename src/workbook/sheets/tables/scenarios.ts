import type { Scenario } from '../../../domain/index';
import { idColumn, textColumn, textColumns } from './shared-columns';
import { textKeys, type PlanTable } from './table';

/** `PlanScenarios`: a row is a scenario; its assumptions are in `PlanAssumptions`. */
export const scenariosTable: PlanTable<Scenario> = {
  name: 'PlanScenarios',
  items: ({ scenarios }) => scenarios,
  identity: ['id'],
  columns: [
    idColumn(12),
    ...textColumns<Scenario>('name', ({ name }) => name, { width: 16, wrap: true }),
    textColumn('parent', ({ parent }) => parent, { technical: true }),
    ...textColumns<Scenario>(
      'note',
      ({ note }) => note,
      { width: 44, wrap: true },
      {
        changesAlone: true,
      },
    ),
  ],
  order: (locale) => {
    const [name, otherName] = textKeys('name', locale);
    const [note, otherNote] = textKeys('note', locale);
    // The own note has a wide column. The other one comes last before the id, so that no page cuts
    // it.
    return [name, note, 'parent', otherName, otherNote, 'id'];
  },
};
