import type { Indicator } from '../../../domain/index';
import type { LocalText } from '../../../shared/local-text';
import type { PlannedCell } from '../../model';
import { cellAddress } from '../../../shared/a1';
import { driverRows } from '../layout/plan-rows';
import { driverFormat, valueFormat, targetFormat } from '../tables/formats-and-units';
import { blank, formula, text } from '../layout/planned-cells';
import type { ColumnKey, PlanTableName } from '../layout/table-keys';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';
import { decimalsFormat } from '../layout/sheet-styles';
import type { SourceLine } from '../layout/source-lines';
import { largest, smallest } from '../../../shared/extremes';

/** The columns of the sources. The change log below shares their widths. */
export const SOURCE = {
  ...{ what: 0, particulars: 1, document: 2, place: 3, date: 4, value: 5, upTo: 6 },
  ...{ phrase: 7, evidence: 8, illustrative: 9, note: 10, key: 11, row: 12 },
} as const;

/** Computed once for all lines. */
export interface SourceFrame {
  readonly context: SheetContext;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The row of a line in its table, from 1. */
  readonly tableRow: (line: SourceLine) => number;
}

/** Finds the row of everything that has a source. */
export function sourceFrame(context: SheetContext): SourceFrame {
  const { plan } = context.report;
  const numbered = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index + 1]));
  const idsOf = (parts: readonly { readonly id: string }[]) => numbered(parts.map(({ id }) => id));
  const rows = driverRows(plan);
  const drivers = numbered(rows.map(({ indicator, driver }) => `${indicator.id}|${driver}`));
  const [scenarios, indicators] = [idsOf(plan.scenarios), idsOf(plan.indicators)];
  const [targets, projects] = [idsOf(plan.targets), idsOf(plan.projects)];
  const milestones = idsOf(plan.milestones);
  const tableRow = (line: SourceLine): number => {
    switch (line.kind) {
      case 'base':
        return indicators.get(line.indicator.id) ?? 0;
      case 'assumption': {
        const { indicator, driver } = line.assumption;
        const block = ((scenarios.get(line.scenario.id) ?? 1) - 1) * rows.length;
        return block + (drivers.get(`${indicator}|${driver}`) ?? 0);
      }
      case 'target':
        return targets.get(line.target.id) ?? 0;
      case 'project':
        return projects.get(line.project.id) ?? 0;
      case 'milestone':
        return milestones.get(line.milestone.id) ?? 0;
    }
  };
  return { context, indicators: new Map(plan.indicators.map((each) => [each.id, each])), tableRow };
}

/** A line with the references that its formulas use. */
interface Line {
  readonly line: SourceLine;
  readonly row: number;
  readonly context: SheetContext;
  readonly frame: SourceFrame;
  readonly refs: ReturnType<typeof referencesFrom>;
  readonly table: PlanTableName;
  /** The cell of the line's row in a column of its table. */
  readonly of: (key: ColumnKey) => string;
}

const TABLES: Readonly<Record<SourceLine['kind'], PlanTableName>> = {
  base: 'PlanIndicators',
  assumption: 'PlanAssumptions',
  target: 'PlanTargets',
  project: 'PlanProjects',
  milestone: 'PlanMilestones',
};

/** The cells of one line. They find their table rows by key, so the rows may be in any order. */
export function sourceCells(
  line: SourceLine,
  row: number,
  frame: SourceFrame,
): readonly PlannedCell[] {
  const { context } = frame;
  const refs = referencesFrom(context.layout, 'sources');
  const table = TABLES[line.kind];
  const found = cellAddress(row, SOURCE.row, 'column');
  const all: Line = {
    ...{ line, row, context, frame, refs, table },
    of: (key) => `INDEX(${refs.column(table, key)},${found})`,
  };
  const { provenance } = line;
  const { t, own } = context;
  const note = textKeysOf(context.locale).note;
  return [
    whatCell(all),
    particularsCell(all),
    documentCell(all),
    shown(all, 'place', provenance.place),
    shown(all, 'date', provenance.date),
    ...valueCells(all),
    shown(all, 'phrase', provenance.phrase),
    shown(all, 'evidence', t(`words.evidence.${provenance.evidence}`)),
    shown(all, 'illustrative', provenance.illustrative ? t('words.illustrative') : null),
    shown(all, note, provenance.note && own(provenance.note)),
    ...keyCells(all),
  ];
}

/** A cell of the table as a text; empty where it is blank. */
function shown({ of }: Line, key: ColumnKey, value: string | null): PlannedCell {
  return formula(`${of(key)}&""`, value ?? '');
}

function whatCell({ line, of, context, frame }: Line): PlannedCell {
  const { own, locale } = context;
  const { name } = textKeysOf(locale);
  switch (line.kind) {
    case 'base':
      return formula(of(name), own(line.indicator.name));
    case 'assumption':
    case 'target': {
      const id = line.kind === 'target' ? line.target.indicator : line.assumption.indicator;
      const indicator = frame.indicators.get(id);
      return formula(of('indicatorName'), indicator ? own(indicator.name) : '');
    }
    case 'project':
      return formula(of(name), own(line.project.name));
    case 'milestone':
      return formula(of(statementKey(context)), own(line.milestone.statement));
  }
}

function statementKey({ locale }: SheetContext): 'statementEn' | 'statementZh' {
  return locale === 'en' ? 'statementEn' : 'statementZh';
}

function ownerKey({ locale }: SheetContext): 'ownerEn' | 'ownerZh' {
  return locale === 'en' ? 'ownerEn' : 'ownerZh';
}

/** The particulars: unit, scenario and driver, basis and year, or owner and due date. */
function particularsCell({ line, of, context }: Line): PlannedCell {
  const { t, own, locale } = context;
  const comma = t('comparison.comma');
  const join = (...parts: readonly string[]) => parts.join(`&"${comma}"&`);
  switch (line.kind) {
    case 'base':
      return formula(of(textKeysOf(locale).unit), own(line.indicator.unit));
    case 'assumption': {
      const driverName = t(`words.driver.${line.assumption.driver}`);
      const value = [own(line.scenario.name), driverName].join(comma);
      return formula(join(of('scenarioName'), of('driver')), value);
    }
    case 'target': {
      const { basis, comparator, year } = line.target;
      const words = [t(`words.basis.${basis}`), t(`words.comparator.${comparator}`), year];
      return formula(join(of('basis'), of('comparator'), of('year')), words.join(comma));
    }
    case 'project': {
      const value = [t('headers.startYear'), line.project.startYear].join(' ');
      return formula(`"${t('headers.startYear')} "&${of('startYear')}`, value);
    }
    case 'milestone': {
      const { owner, due, status } = line.milestone;
      const parts = [owner && own(owner), due, t(`words.status.${status}`)];
      const [ownerOf, dueOf] = [of(ownerKey(context)), of('due')];
      const lead = (body: string) => `IF(${body}="","",${body}&"${comma}")`;
      return formula(
        `${lead(ownerOf)}&${lead(dueOf)}&${of('status')}`,
        parts.filter((part) => part).join(comma),
      );
    }
  }
}

/** The title of the document; its id where the plan has no such document. */
function documentCell({ line, of, refs, context }: Line): PlannedCell {
  const { report, own, locale } = context;
  const title = refs.lookUp('PlanDocuments', textKeysOf(locale).title, of('document'));
  const found = report.plan.documents.find(({ id }) => id === line.provenance.document);
  const value: LocalText | null = found?.title ?? null;
  return formula(
    `IF(${of('document')}="","",IFERROR(${title},${of('document')}))`,
    value ? own(value) : (line.provenance.document ?? ''),
  );
}

/** The number, or the smallest and the largest where there are several. */
function valueCells({ line, of, refs, row, context }: Line): readonly PlannedCell[] {
  switch (line.kind) {
    case 'base':
      return [formula(of('baseValue'), line.indicator.base?.value ?? ''), blank];
    case 'project':
      return [formula(of('capacity'), line.project.capacity), blank];
    case 'target':
      return [
        formula(of('target'), line.target.value),
        formula(`IF(${of('upper')}="","",${of('upper')})`, line.target.upper ?? ''),
      ];
    case 'assumption': {
      const years = refs.yearColumns(context.report.years.slice(1));
      const values = `INDEX(${years},${cellAddress(row, SOURCE.row, 'column')},0)`;
      const numbers = line.assumption.values.filter((value) => value !== null);
      const [least, most] = [smallest(numbers), largest(numbers)];
      return [
        formula(`IF(COUNT(${values})=0,"",MIN(${values}))`, least),
        formula(`IF(MAX(${values})>MIN(${values}),MAX(${values}),"")`, most > least ? most : ''),
      ];
    }
    case 'milestone':
      return [blank, blank];
  }
}

/** The key of the line, and its row in the table. */
function keyCells({ line, refs, table, row, context, frame }: Line): readonly PlannedCell[] {
  const key = cellAddress(row, SOURCE.key, 'column');
  const column = line.kind === 'assumption' ? 'key' : 'id';
  return [
    text(keyOf(line, context)),
    formula(`MATCH(${key},${refs.column(table, column)},0)`, frame.tableRow(line)),
  ];
}

function keyOf(line: SourceLine, { t }: SheetContext): string {
  switch (line.kind) {
    case 'base':
      return line.indicator.id;
    case 'assumption': {
      const { indicator, driver } = line.assumption;
      return [line.scenario.id, indicator, t(`words.driver.${driver}`)].join('|');
    }
    case 'target':
      return line.target.id;
    case 'project':
      return line.project.id;
    case 'milestone':
      return line.milestone.id;
  }
}

/** The number format of the value of a line. */
export function sourceFormat(line: SourceLine, { context, indicators }: SourceFrame): string {
  const { scenarios } = context.report.plan;
  switch (line.kind) {
    case 'base':
      return valueFormat(line.indicator);
    case 'assumption': {
      const indicator = indicators.get(line.assumption.indicator);
      if (!indicator) return decimalsFormat(0);
      return driverFormat(indicator, line.assumption.driver, scenarios);
    }
    case 'target': {
      const indicator = indicators.get(line.target.indicator);
      return indicator ? targetFormat(line.target, indicator) : decimalsFormat(0);
    }
    case 'project': {
      const indicator = indicators.get(line.project.indicator);
      return indicator ? valueFormat(indicator) : decimalsFormat(0);
    }
    case 'milestone':
      return decimalsFormat(0);
  }
}
