import type { Locale } from '../../../domain/index';

/** The tables that hold the plan: every one of them visible, inputs and their labels only. */
export type PlanTableName =
  | 'PlanScenarios'
  | 'PlanIndicators'
  | 'PlanPhases'
  | 'PlanProjects'
  | 'PlanAssumptions'
  | 'PlanTargets'
  | 'PlanMilestones'
  | 'PlanHistory'
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
  | 'statementEn'
  | 'statementZh'
  | 'ownerEn'
  | 'ownerZh'
  | 'remarkEn'
  | 'remarkZh'
  | 'parent'
  | 'kind'
  | 'decimals'
  | 'direction'
  | 'priceBasis'
  | 'rollUp'
  | 'role'
  | 'partOf'
  | 'validity'
  | 'phasing'
  | 'steepness'
  | 'startShare'
  | 'follows'
  | 'lag'
  | 'outsideGrowth'
  | 'formula'
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
  | 'upper'
  | 'tolerance'
  | 'year'
  | 'fromYear'
  | 'nature'
  | 'yearColumn'
  | 'firstYear'
  | 'lastYear'
  | 'startYear'
  | 'investment'
  | 'capacity'
  | 'rampYears'
  | 'ramp'
  | 'due'
  | 'status'
  | 'at'
  | 'from'
  | 'to'
  | 'why'
  | 'item'
  | 'value';

/** Texts that stand in both languages, each in a column of its own. */
export type TextColumn = 'name' | 'unit' | 'title' | 'note' | 'statement' | 'owner' | 'remark';

/** Keys of the two languages of a text, the sheet's own language first. */
function textKeys(kind: TextColumn, locale: Locale): readonly [ColumnKey, ColumnKey] {
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
      // The note has a wide column; the other one ends at the id, so that no page cuts it.
      return [name, note, 'parent', otherName, otherNote, 'id'];
    case 'PlanIndicators': {
      const short: readonly ColumnKey[] = [
        ...(['decimals', 'direction', 'priceBasis', 'rollUp'] as const),
        ...[otherName, otherUnit],
        ...SETTING_COLUMNS,
      ];
      const first = ['id', name, 'kind', unit, 'evidence', 'illustrative', 'baseValue'] as const;
      return besideYears(first, short, source, years);
    }
    case 'PlanPhases':
      return ['id', name, 'firstYear', 'lastYear', otherName];
    case 'PlanProjects': {
      const short: readonly ColumnKey[] = ['investment', 'rampYears', 'ramp', otherName];
      const first = [
        ...(['id', name, 'startYear', 'indicator'] as const),
        ...(['evidence', 'illustrative', 'capacity'] as const),
      ];
      return besideYears(first, short, source, years);
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
        ...(['tolerance', 'upper', 'fromYear', 'nature', 'evidence', 'illustrative'] as const),
        ...source,
        ...(['indicator', 'yearColumn'] as const),
      ];
    case 'PlanMilestones': {
      const [statement, otherStatement] = textKeys('statement', locale);
      const [owner, otherOwner] = textKeys('owner', locale);
      const [remark, otherRemark] = textKeys('remark', locale);
      return [
        ...(['id', statement, owner, 'due', 'status', remark, 'evidence', 'illustrative'] as const),
        ...[...source, otherStatement, otherOwner, otherRemark],
      ];
    }
    case 'PlanHistory':
      return ['at', 'scenario', 'indicator', 'driver', 'year', 'from', 'to', 'why'];
    case 'PlanDocuments':
      return ['id', title, otherTitle, 'date'];
    case 'PlanInfo':
      return ['item', 'value', 'key'];
  }
}

/** What an indicator is told besides what every indicator has. */
export const SETTING_COLUMNS = [
  ...([
    'validity',
    'phasing',
    'steepness',
    'startShare',
    'follows',
    'lag',
    'outsideGrowth',
  ] as const),
  ...(['formula', 'role', 'partOf'] as const),
] as const satisfies readonly ColumnKey[];

/** As many short columns as there are years, so that the sources of the tables line up. */
function besideYears(
  first: readonly ColumnKey[],
  short: readonly ColumnKey[],
  source: readonly ColumnKey[],
  { length }: readonly number[],
): readonly ColumnKey[] {
  return [...first, ...short.slice(0, length), ...source, ...short.slice(length)];
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
