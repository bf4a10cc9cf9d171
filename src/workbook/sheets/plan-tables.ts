import type { Locale } from '../../domain/index';

/** The tables that hold the plan: every one of them visible, inputs and their labels only. */
export type PlanTableName =
  | 'PlanScenarios'
  | 'PlanIndicators'
  | 'PlanAssumptions'
  | 'PlanTargets'
  | 'PlanDocuments'
  | 'PlanInfo';

export type YearKey = `year:${number}`;

/** What a column holds, whatever its header says in either language. */
export type ColumnKey =
  | 'id'
  | 'nameEn'
  | 'nameZh'
  | 'unitEn'
  | 'unitZh'
  | 'titleEn'
  | 'titleZh'
  | 'noteEn'
  | 'noteZh'
  | 'parent'
  | 'kind'
  | 'decimals'
  | 'direction'
  | 'priceBasis'
  | 'rollUp'
  | 'baseValue'
  | 'evidence'
  | 'illustrative'
  | 'document'
  | 'place'
  | 'date'
  | 'phrase'
  | 'scenario'
  | 'indicator'
  | 'driver'
  | 'scenarioName'
  | 'indicatorName'
  | 'unit'
  | 'inherits'
  | 'key'
  | 'basis'
  | 'comparator'
  | 'target'
  | 'tolerance'
  | 'year'
  | 'nature'
  | 'yearColumn'
  | 'item'
  | 'value';

/** Keys of the two languages of a text, the sheet's own language first. */
function textKeys(
  kind: 'name' | 'unit' | 'title' | 'note',
  locale: Locale,
): readonly [ColumnKey, ColumnKey] {
  const english: ColumnKey = `${kind}En`;
  const chinese: ColumnKey = `${kind}Zh`;
  return locale === 'en' ? [english, chinese] : [chinese, english];
}

/**
 * The columns of a table from left to right: what people read first, the other language, ids and
 * keys last.
 */
export function tableColumns(
  table: PlanTableName,
  locale: Locale,
  years: readonly number[],
): readonly (ColumnKey | YearKey)[] {
  const [name, otherName] = textKeys('name', locale);
  const [unit, otherUnit] = textKeys('unit', locale);
  const [title, otherTitle] = textKeys('title', locale);
  const [note, otherNote] = textKeys('note', locale);
  const source: readonly ColumnKey[] = ['document', 'place', 'date', 'phrase', note, otherNote];
  switch (table) {
    case 'PlanScenarios':
      // The note has a wide column; the other one, last, runs on to the right over empty cells.
      return [name, note, 'parent', otherName, 'id', otherNote];
    case 'PlanIndicators': {
      // As many short columns as there are years, so that the sources of both tables line up.
      const short = [
        'decimals',
        'direction',
        'priceBasis',
        'rollUp',
        otherName,
        otherUnit,
      ] as const;
      return [
        ...(['id', name, 'kind', unit, 'evidence', 'illustrative', 'baseValue'] as const),
        ...short.slice(0, years.length),
        ...source,
        ...short.slice(years.length),
      ];
    }
    case 'PlanAssumptions':
      return [
        ...(['scenarioName', 'indicatorName', 'driver', 'unit'] as const),
        ...(['evidence', 'illustrative', 'inherits'] as const),
        ...years.map((year): YearKey => `year:${year}`),
        ...source,
        ...(['scenario', 'indicator', 'key'] as const),
      ];
    case 'PlanTargets':
      return [
        ...(['id', 'indicatorName', 'basis', 'comparator', 'target', 'unit', 'year'] as const),
        ...(['tolerance', 'nature', 'evidence', 'illustrative'] as const),
        ...source,
        ...(['indicator', 'yearColumn'] as const),
      ];
    case 'PlanDocuments':
      return ['id', title, otherTitle, 'date'];
    case 'PlanInfo':
      return ['item', 'value', 'key'];
  }
}

/** Columns that only repeat or look up what stands elsewhere; they are not read back. */
const DERIVED_COLUMNS: ReadonlySet<string> = new Set<ColumnKey>([
  'scenarioName',
  'indicatorName',
  'unit',
  'inherits',
  'yearColumn',
  'item',
]);

/** Tells whether a column of a table is worked out from others. */
export function isDerived(key: string, table: string): boolean {
  // In PlanInfo the key says what a row is; elsewhere it is put together from the ids.
  return DERIVED_COLUMNS.has(key) || (key === 'key' && table !== 'PlanInfo');
}
