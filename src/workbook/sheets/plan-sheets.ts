import type { Locale, PlanReport } from '../../domain/index';
import { createTranslate } from '../../i18n/create-translate';
import { sheets as english } from '../../i18n/en/sheets';
import { sheets as chinese } from '../../i18n/zh-CN/sheets';
import type { SheetPlan } from '../sheet-plan';
import { planAboutSheet } from './about-sheet';
import { planAssumptionsSheet } from './assumptions-sheet';
import { onSheet } from './cell-address';
import { planChecksSheet } from './checks-sheet';
import { planComparisonSheet } from './comparison-sheet';
import { planMilestonesSheet } from './milestones-sheet';
import { planProjectionsSheet } from './projections-sheet';
import type { SheetContext } from './sheet-context';
import { layOutSheets, SHEET_KEYS, type SheetKey } from './sheet-layout';
import { safeSheetName } from './sheet-name';
import { planSourcesSheet } from './sources-sheet';
import { planTargetsSheet } from './targets-sheet';

/** What may be decided about the sheets from outside. */
export interface PlanSheetsOptions {
  /** Names that some sheets have or are to have instead of their usual ones. */
  readonly sheetNames?: Readonly<Partial<Record<SheetKey, string>>>;
  /** ISO date shown on *About* as the day of writing; none is shown without it. */
  readonly writtenOn?: string;
  /** Version of the product, shown on *About*. */
  readonly productVersion?: string;
}

/** Names the workbook-level name by which one of our sheets is found again, whatever it is called. */
export function sheetMarkName(key: SheetKey): string {
  return `PlanPath.${key}`;
}

/** The usual name of a sheet in a language. */
export function usualSheetName(key: SheetKey, locale: Locale): string {
  return (locale === 'en' ? english : chinese).names[key];
}

/**
 * Decides everything that is to stand in a workbook for a plan: the tables of inputs and the sheets
 * of native formulas that follow them. Pure: the same report gives the same plan.
 *
 * @param report - the numbers of every scenario; formulas carry them as their expected values
 * @param locale - the language of the sheets
 */
export function planSheets(
  report: PlanReport,
  locale: Locale,
  options: PlanSheetsOptions = {},
): SheetPlan {
  const names = chooseNames(locale, options.sheetNames ?? {});
  const context: SheetContext = {
    report,
    locale,
    t: createTranslate({ en: english, 'zh-CN': chinese }, locale),
    layout: layOutSheets(report, locale, names),
    writtenOn: options.writtenOn ?? null,
    productVersion: options.productVersion ?? null,
    own: (text) => text[locale],
  };
  const sheets = [
    planAboutSheet(context),
    planAssumptionsSheet(context),
    planProjectionsSheet(context),
    planTargetsSheet(context),
    planComparisonSheet(context),
    planMilestonesSheet(context),
    planChecksSheet(context),
    planSourcesSheet(context),
  ];
  const planned = new Set(sheets.map(({ key }) => key));
  return {
    title: context.own(report.plan.name),
    ...(options.writtenOn === undefined ? {} : { writtenOn: options.writtenOn }),
    sheets,
    names: SHEET_KEYS.filter((key) => planned.has(key)).map((key) => ({
      name: sheetMarkName(key),
      refersTo: `=${onSheet(names[key], '$A$1')}`,
    })),
  };
}

function chooseNames(
  locale: Locale,
  wanted: Readonly<Partial<Record<SheetKey, string>>>,
): Readonly<Record<SheetKey, string>> {
  const taken: string[] = [];
  const choose = (key: SheetKey) => {
    const name = safeSheetName(wanted[key] ?? usualSheetName(key, locale), taken);
    taken.push(name);
    return name;
  };
  return Object.fromEntries(SHEET_KEYS.map((key) => [key, choose(key)])) as Record<
    SheetKey,
    string
  >;
}
