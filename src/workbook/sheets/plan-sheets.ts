import type { PlanReport } from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import { createTranslate } from '../../i18n/create-translate';
import { sheets as english } from '../../i18n/en/sheets';
import { sheets as chinese } from '../../i18n/zh-CN/sheets';
import type { CellBlock, PlannedSheet, SheetPlan, SheetSequence } from '../model';
import { mapSteps, runSteps, type Steps } from '../../shared/steps';
import { planAboutSheet } from './about/about-sheet';
import { planAssumptionsSheet } from './assumptions/assumptions-sheet';
import { planBriefSheet } from './brief/brief-sheet';
import { cellAddress, onSheet } from '../../shared/a1';
import { findChecks, planChecksSheet, type SheetChecks } from './checks/checks-sheet';
import { planComparisonSheet } from './comparison/comparison-sheet';
import { planIndicatorsSheet } from './indicators/indicators-sheet';
import { planMilestonesSheet } from './milestones/milestones-sheet';
import { planProjectionsSheet } from './projections/projections-sheet';
import type { SheetContext } from './layout/sheet-context';
import { firstInView } from './parts/scenario-in-view';
import { IN_VIEW } from './layout/sheet-layout';
import { hasUncertainties } from './layout/plan-rows';
import {
  IN_VIEW_NAME,
  SHEET_KEYS,
  type SheetKey,
  sheetDefinedName,
  sheetKeys,
} from './layout/sheet-keys';
import { layOutSheets } from './lay-out-sheets';
import { safeSheetName } from '../../shared/sheet-name';
import { planRiskPointsSheet } from './risk/points/risk-points-sheet';
import { planRiskSheet } from './risk/risk-sheet';
import { planSourcesSheet } from './sources/sources-sheet';
import { planTargetsSheet } from './targets/targets-sheet';

/** Options of {@link planSheets}. */
export interface PlanSheetsOptions {
  /** Sheet names to use instead of the default ones. */
  readonly sheetNames?: Readonly<Partial<Record<SheetKey, string>>>;
  /** ISO date of writing, shown on *About*; left out, none is shown. */
  readonly writtenOn?: string;
  /** Version of the product, shown on *About*. */
  readonly productVersion?: string;
  /** Which sheets print: the report (Brief and Indicators) alone, or every sheet, as by default. */
  readonly prints?: 'report' | 'all';
  /** Id of the scenario in view; by default the first without a parent. */
  readonly scenarioInView?: string;
  /**
   * Whether *Risk* is written although nothing is uncertain, because the workbook has it: a table that
   * stayed there would be read as a part of the plan.
   */
  readonly keepsRisk?: boolean;
  /**
   * Whether *Risk points* and the question that it answers are left out: its thousands of formulas take
   * the workbench's spreadsheet seconds after each change.
   */
  readonly withoutPoints?: boolean;
}

/**
 * Available to Excel and WPS on Windows and to Excel on the Mac. Its letters are as wide as Calibri
 * 11.
 */
const CHINESE_FONT = { name: 'Microsoft YaHei', size: 10 } as const;

const texts = { en: english, 'zh-CN': chinese };
/** Created once: creating a translator takes longer than planning a small sheet. */
const TRANSLATE = { en: createTranslate(texts, 'en'), 'zh-CN': createTranslate(texts, 'zh-CN') };

/** The planner of each sheet. */
const PLAN_SHEET: Readonly<
  Record<SheetKey, (context: SheetContext, checks: SheetChecks) => Steps<PlannedSheet>>
> = {
  brief: planBriefSheet,
  indicators: planIndicatorsSheet,
  about: planAboutSheet,
  assumptions: planAssumptionsSheet,
  projections: planProjectionsSheet,
  targets: planTargetsSheet,
  comparison: planComparisonSheet,
  risk: planRiskSheet,
  riskPoints: planRiskPointsSheet,
  milestones: planMilestonesSheet,
  checks: planChecksSheet,
  sources: planSourcesSheet,
};

/** The default name of a sheet in a language. */
export function defaultSheetName(key: SheetKey, locale: Locale): string {
  return (locale === 'en' ? english : chinese).names[key];
}

/**
 * Plans all sheets of a workbook: the tables of inputs and the sheets of native formulas that follow
 * them. Pure: the same report gives the same sheets.
 *
 * @param report - the numbers of every scenario; formulas carry them as their expected values
 * @param locale - the language of the sheets
 */
export function planSheets(
  report: PlanReport,
  locale: Locale,
  options: PlanSheetsOptions = {},
): SheetPlan {
  return runSteps(planSheetSteps(report, locale, options));
}

/** The same in steps, so that a large plan never blocks the page. */
export function* planSheetSteps(
  report: PlanReport,
  locale: Locale,
  options: PlanSheetsOptions = {},
): Steps<SheetPlan> {
  const { context, checks } = yield* contextSteps(report, locale, options);
  const sheets: PlannedSheet[] = [];
  for (const key of sheetKeys(context)) {
    sheets.push(yield* withKeptRows(yield* PLAN_SHEET[key](context, checks)));
  }
  return { ...workbookFacts(context, options), sheets };
}

/** Whoever reads a sheet more than once needs its rows kept. */
function* withKeptRows(sheet: PlannedSheet): Steps<PlannedSheet> {
  const blocks: CellBlock[] = [];
  for (const block of sheet.blocks) {
    blocks.push({ ...block, cells: yield* mapSteps(block.cells, (cells) => cells) });
  }
  return { ...sheet, blocks };
}

/**
 * Plans the same sheets one after the other, each when it is asked for, so that a large plan never
 * stands in memory as a whole.
 */
export function planSheetSequence(
  report: PlanReport,
  locale: Locale,
  options: PlanSheetsOptions = {},
): SheetSequence {
  const { context, checks } = runSteps(contextSteps(report, locale, options));
  const { names } = context.layout;
  return {
    ...workbookFacts(context, options),
    sheets: sheetsOf(context, checks),
    nameOf: new Map(sheetKeys(context).map((key) => [key, names[key]])),
  };
}

/** What every sheet is planned with, and the checks that they all show the result of. */
function* contextSteps(
  report: PlanReport,
  locale: Locale,
  options: PlanSheetsOptions,
): Steps<{ readonly context: SheetContext; readonly checks: SheetChecks }> {
  const names = chooseNames(locale, options.sheetNames ?? {});
  const hasRisk = options.keepsRisk === true || hasUncertainties(report.plan);
  const draft: SheetContext = {
    ...{ report, hasRisk, hasPoints: hasRisk && options.withoutPoints !== true },
    locale,
    t: TRANSLATE[locale],
    layout: layOutSheets(report, locale, names),
    inView: firstInView(report, options.scenarioInView),
    isFine: true,
    prints: options.prints ?? 'all',
    writtenOn: options.writtenOn ?? null,
    productVersion: options.productVersion ?? null,
    own: (text) => text[locale],
  };
  yield;
  const checks = yield* findChecks(draft);
  return { context: { ...draft, isFine: checks.isFine }, checks };
}

/** What a workbook has beside its sheets. */
function workbookFacts(
  context: SheetContext,
  options: PlanSheetsOptions,
): Omit<SheetPlan, 'sheets'> {
  const { report, locale, own, layout } = context;
  const { names } = layout;
  return {
    title: own(report.plan.name),
    ...(options.writtenOn === undefined ? {} : { writtenOn: options.writtenOn }),
    ...(locale === 'zh-CN' ? { font: CHINESE_FONT } : {}),
    names: [
      ...sheetKeys(context).map((key) => ({
        name: sheetDefinedName(key),
        refersTo: `=${onSheet(names[key], '$A$1')}`,
      })),
      {
        name: IN_VIEW_NAME,
        refersTo: `=${onSheet(names.brief, cellAddress(IN_VIEW.name.row, IN_VIEW.name.column, 'both'))}`,
      },
    ],
  };
}

function* sheetsOf(context: SheetContext, checks: SheetChecks): Generator<PlannedSheet> {
  for (const key of sheetKeys(context)) yield runSteps(PLAN_SHEET[key](context, checks));
}

function chooseNames(
  locale: Locale,
  wanted: Readonly<Partial<Record<SheetKey, string>>>,
): Readonly<Record<SheetKey, string>> {
  const taken: string[] = [];
  const choose = (key: SheetKey) => {
    const name = safeSheetName(wanted[key] ?? defaultSheetName(key, locale), taken);
    taken.push(name);
    return name;
  };
  return Object.fromEntries(SHEET_KEYS.map((key) => [key, choose(key)])) as Record<
    SheetKey,
    string
  >;
}
