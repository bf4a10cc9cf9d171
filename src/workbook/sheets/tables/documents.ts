import type { PlanDocument } from '../../../domain/index';
import { dateColumn, idColumn, textColumns } from './shared-columns';
import { textKeys, type PlanTable } from './table';

const TITLE = { width: 30, wrap: true } as const;

/** `PlanDocuments`: a row is a document that numbers are quoted from. */
export const documentsTable: PlanTable<PlanDocument> = {
  name: 'PlanDocuments',
  items: ({ documents }) => documents,
  identity: ['id'],
  columns: [
    idColumn(),
    ...textColumns<PlanDocument>('title', ({ title }) => title, TITLE, {
      ...{ otherDisplay: TITLE, changesAlone: true },
    }),
    dateColumn('date', ({ date }) => date, { width: 10 }, { changesAlone: true }),
  ],
  order: (locale) => ['id', ...textKeys('title', locale), 'date'],
};
