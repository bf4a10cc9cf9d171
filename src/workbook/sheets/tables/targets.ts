import type { Indicator, Target } from '../../../domain/index';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';
import { formula } from '../layout/planned-cells';
import { FORMATS } from '../layout/sheet-styles';
import { targetFormat, targetUnit, widthFormat } from './formats-and-units';
import { idColumn, numberColumn, sourceColumns, textColumn, wordColumn } from './shared-columns';
import { sourceKeys, type PlanTable, type RowPlace } from './table';
import { stretchRule, type CellRule } from './validations';

const INPUT = { input: true, changesAlone: true } as const;

/** `PlanTargets`: a row is a target. */
export const targetsTable: PlanTable<Target> = {
  name: 'PlanTargets',
  items: ({ targets }) => targets,
  identity: ['id'],
  columns: [
    idColumn(),
    textColumn('indicator', ({ indicator }) => indicator, { width: 18, technical: true }),
    {
      ...{ key: 'indicatorName', display: { width: 28, wrap: true } },
      derive: ({ indicator }, row) =>
        formula(
          indicatorName(row, 'indicator'),
          row.context.own(indicatorOf(indicator, row.context).name),
        ),
    },
    wordColumn('basis', 'basis', ({ basis }) => basis, { width: 12, wrap: true }, { input: true }),
    wordColumn('comparator', 'comparator', (target) => target.comparator, { width: 12 }, INPUT),
    wordColumn('nature', 'nature', ({ nature }) => nature, { width: 11 }, INPUT),
    ...sourceColumns<Target>(({ provenance }) => provenance, { isPrinted: true }),
    numberColumn(
      'target',
      ({ value }) => value,
      { width: 12 },
      {
        ...{ ...INPUT, path: ['value'], rowFormat: valueFormatOf },
        validation: ({ t }) => amountRule(null, t('targets.valueTitle'), t('targets.valueError')),
      },
    ),
    numberColumn(
      'tolerance',
      ({ tolerance }) => tolerance,
      { width: 11 },
      {
        ...{ ...INPUT, rowFormat: toleranceFormat },
        validation: ({ t }) =>
          amountRule(0, t('targets.toleranceTitle'), t('targets.toleranceError')),
      },
    ),
    numberColumn(
      'upper',
      ({ upper }) => upper,
      {},
      {
        ...{ ...INPUT, rowFormat: valueFormatOf },
        validation: ({ t }) => amountRule(null, t('headers.upper'), t('targets.upperError')),
      },
    ),
    { key: 'unit', display: { width: 17, wrap: true }, derive: unitCell },
    numberColumn(
      'year',
      ({ year }) => year,
      { width: 8 },
      {
        ...{ ...INPUT, format: () => FORMATS.year },
        validation: (context) => yearRule(context, 'year'),
      },
    ),
    numberColumn(
      'fromYear',
      ({ fromYear }) => fromYear,
      {},
      {
        ...{ ...INPUT, format: () => FORMATS.year },
        validation: (context) => yearRule(context, 'fromYear'),
      },
    ),
    {
      ...{ key: 'stretch', type: 'stretch', path: ['stretch'], display: { width: 11 } },
      ...{ fact: ({ stretch }) => stretch, validation: stretchRule, ...INPUT },
      onlyFor: ({ targets }) => targets.some(({ stretch }) => stretch),
    },
    textColumn(
      'relativeTo',
      ({ relativeTo }) => relativeTo,
      { width: 18, technical: true },
      { onlyFor: ({ targets }) => targets.some(({ relativeTo }) => relativeTo !== null) },
    ),
    {
      ...{ key: 'yearColumn', display: { technical: true, number: true } },
      derive: ({ year }, { context: { layout, report }, at }) => {
        const { headerRow, baseColumn } = layout.projections;
        const header = { row: headerRow, column: baseColumn, rowCount: 1 };
        const years = { ...header, columnCount: report.years.length };
        const refs = referencesFrom(layout, 'targets');
        return formula(
          `MATCH(${at('year')},${refs.projections(years)},0)`,
          year - report.plan.baseYear + 1,
        );
      },
    },
  ],
  order: (locale) => [
    ...(['id', 'indicatorName', 'basis', 'comparator', 'target', 'unit', 'year'] as const),
    ...(['tolerance', 'upper', 'fromYear', 'nature', 'evidence', 'illustrative'] as const),
    ...sourceKeys(locale),
    ...(['indicator', 'yearColumn', 'stretch', 'relativeTo'] as const),
  ],
  inputsFirst: true,
};

function indicatorOf(id: string, { report }: SheetContext): Indicator {
  const found = report.plan.indicators.find((indicator) => indicator.id === id);
  if (!found) throw new Error(`${id} is no indicator of the plan`);
  return found;
}

/** Looks up the name of the target's indicator, or of the one that it is compared with. */
function indicatorName({ context, at }: RowPlace, id: 'indicator' | 'relativeTo'): string {
  const refs = referencesFrom(context.layout, 'targets');
  return refs.lookUp('PlanIndicators', textKeysOf(context.locale).name, at(id));
}

/** Stands for a part of a phrase until its cell gives it. */
const GAP = '\u0000';

function unitCell(target: Target, row: RowPlace) {
  const { context, at } = row;
  const refs = referencesFrom(context.layout, 'targets');
  const isRate = refs.hasBasis(at('basis'), ({ isFraction }) => isFraction);
  const { unit: unitKey } = textKeysOf(context.locale);
  const unit = refs.lookUp('PlanIndicators', unitKey, at('indicator'));
  const own = `IF(${isRate},"${context.t('units.growthTarget')}",${unit})`;
  const ownUnit = targetUnit(target, indicatorOf(target.indicator, context), context);
  if (!context.layout.tables.PlanTargets.columns.includes('relativeTo'))
    return formula(own, ownUnit);
  // Excel fills a table's column with one formula, so every row has the one for both cases.
  const lead = context.t('units.lead', { indicator: GAP, unit: GAP });
  const [before = '', between = '', after = ''] = lead.split(GAP);
  const other = indicatorName(row, 'relativeTo');
  const ahead = `"${before}"&${other}&"${between}"&${own}&"${after}"`;
  return formula(`IF(${at('relativeTo')}="",${own},${ahead})`, ownUnit);
}

function valueFormatOf(target: Target, context: SheetContext): string {
  return targetFormat(target, indicatorOf(target.indicator, context));
}

function toleranceFormat(target: Target, context: SheetContext): string {
  const format = valueFormatOf(target, context);
  return format === FORMATS.percent ? widthFormat(context) : format;
}

function amountRule(min: number | null, title: string, message: string): CellRule {
  return { rule: { kind: 'decimal', min, max: null }, prompt: null, error: { title, message } };
}

function yearRule({ t, report }: SheetContext, key: 'year' | 'fromYear'): CellRule {
  const { baseYear, years } = report.plan;
  const [first, last] = [baseYear + 1, baseYear + years];
  const rule = { kind: 'whole', min: first, max: last } as const;
  if (key === 'year') {
    const message = t('targets.yearError', { first, last });
    return { rule, prompt: null, error: { title: t('targets.yearTitle'), message } };
  }
  const title = t('headers.fromYear');
  const prompt = { title, message: t('targets.fromYearPrompt') };
  return { rule, prompt, error: { title, message: t('targets.fromYearError', { first, last }) } };
}
