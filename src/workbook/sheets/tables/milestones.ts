import type { Milestone } from '../../../domain/index';
import { STYLES } from '../layout/sheet-styles';
import { dateColumn, idColumn, sourceColumns, textColumns, wordColumn } from './shared-columns';
import { sourceKeys, textKeys, type PlanTable } from './table';

const ALONE = { changesAlone: true } as const;

/** `PlanMilestones`: a row is a goal without a number. */
export const milestonesTable: PlanTable<Milestone> = {
  name: 'PlanMilestones',
  items: ({ milestones }) => milestones,
  identity: ['id'],
  columns: [
    idColumn(),
    ...textColumns<Milestone>(
      'statement',
      (each) => each.statement,
      { width: 52, wrap: true },
      ALONE,
    ),
    ...textColumns<Milestone>('owner', ({ owner }) => owner, { width: 20, wrap: true }, ALONE),
    dateColumn('due', ({ due }) => due, { width: 11 }, { ...ALONE, input: true }),
    wordColumn(
      'status',
      'status',
      ({ status }) => status,
      {},
      {
        ...{ ...ALONE, input: true },
        conditionals: ({ t }) => [
          {
            whenTextEquals: t('words.status.done'),
            style: STYLES.met,
          },
          {
            whenTextEquals: t('words.status.late'),
            style: STYLES.short,
          },
        ],
      },
    ),
    ...textColumns<Milestone>(
      'remark',
      ({ note }) => note,
      { width: 30, wrap: true },
      {
        ...{ ...ALONE, path: ['note'] },
      },
    ),
    ...sourceColumns<Milestone>(({ provenance }) => provenance),
  ],
  order: (locale) => {
    const [statement, otherStatement] = textKeys('statement', locale);
    const [owner, otherOwner] = textKeys('owner', locale);
    const [remark, otherRemark] = textKeys('remark', locale);
    return [
      ...(['id', statement, owner, 'due', 'status', remark, 'evidence', 'illustrative'] as const),
      ...[...sourceKeys(locale), otherStatement, otherOwner, otherRemark],
    ];
  },
};
