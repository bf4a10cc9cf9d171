import type { FormulaParser, IndicatorReport, Plan, PlanReport } from '../../../domain/index';
import type { Locale } from '../../../shared/local-text';
import { ok, type Result } from '../../../shared/result';
import { editIndicator } from '../../../session/commands/edit/edit-indicator';
import { editPlan } from '../../../session/commands/edit/edit-plan';
import {
  type KindChangeEffects,
  kindChangeEffects,
} from '../../../session/commands/edit/change-kind';
import { idOfDraft, withIndicator } from '../../../session/commands/edit/indicator-edits';
import type { EditProblem, PlanEdit } from '../../../session/session';
import { tryEdit } from '../try-edit';
import type { EditorTranslate } from '../use-editor-texts';
import {
  type EntryProblems,
  type IndicatorEntry,
  readChange,
  readDraft,
  spreadRows,
} from './indicator-entry';

/** What a form works on. */
export interface FormContext {
  readonly report: PlanReport;
  /** The indicator that is changed; null for a new one. */
  readonly id: string | null;
  /** The form as it was opened. */
  readonly before: IndicatorEntry;
  readonly parse: FormulaParser | null;
  readonly locale: Locale;
  readonly text: EditorTranslate;
}

/** The edit that a form asks for, and the indicator that it is about. */
export interface FormEdit {
  readonly id: string;
  readonly edit: PlanEdit;
}

/** Makes the edit of a form, or tells which fields cannot be read. */
export function editOf(
  entry: IndicatorEntry,
  context: FormContext,
): Result<FormEdit, EntryProblems> {
  return context.id === null ? additionOf(entry, context) : changeOf(entry, context, context.id);
}

function additionOf(entry: IndicatorEntry, context: FormContext): Result<FormEdit, EntryProblems> {
  const draft = readDraft(entry, context);
  if (!draft.ok) return draft;
  const { plan } = context.report;
  const id = idOfDraft(plan, draft.value);
  const rows = spreadRows(draft.value.rows ?? {}, plan);
  const edit: PlanEdit = (before) =>
    editPlan(before, (spec) => withIndicator(spec, id, { ...draft.value, rows }), context.parse);
  return ok({ id, edit });
}

function changeOf(
  entry: IndicatorEntry,
  context: FormContext,
  id: string,
): Result<FormEdit, EntryProblems> {
  const change = readChange(entry, context.before, context);
  if (!change.ok) return change;
  const { kind } = entry;
  const isOther = kind !== null && kind !== context.before.kind;
  const edited = isOther ? { ...change.value, kind } : change.value;
  return ok({ id, edit: editIndicator(context.report, id, edited, context.parse) });
}

/** What a form would lead to. */
export interface Preview {
  /** The path in the scenario shown; null where the fields do not fit together yet. */
  readonly report: IndicatorReport | null;
  readonly problem: EditProblem | null;
  readonly unread: EntryProblems;
  /** Only where the kind is changed. */
  readonly effects: KindChangeEffects | null;
  /** Whether every path stays the same. */
  readonly isSamePath: boolean;
}

/** Computes what a form would lead to. */
export function previewOf(
  entry: IndicatorEntry,
  context: FormContext,
  scenario: string | null,
): Preview {
  const { plan } = context.report;
  const effects = effectsOf(entry, context, plan);
  const made = editOf(entry, context);
  const none = { report: null, problem: null, unread: {}, effects, isSamePath: false };
  if (!made.ok) return { ...none, unread: made.error };
  const tried = tryEdit(plan, made.value.edit);
  if (!tried.ok) return { ...none, problem: tried.error };
  const { id } = made.value;
  return {
    ...none,
    report: indicatorReport(tried.value, id, scenario),
    isSamePath: isSamePath(context.report, tried.value, id),
  };
}

function effectsOf(
  { kind }: IndicatorEntry,
  { id, before, report }: FormContext,
  plan: Plan,
): KindChangeEffects | null {
  if (id === null || kind === null || kind === before.kind) return null;
  return kindChangeEffects(plan, report, id, { kind });
}

/** The path of an indicator in a scenario, or in the first one. */
export function indicatorReport(
  report: PlanReport,
  id: string,
  scenario: string | null,
): IndicatorReport | null {
  const shown =
    report.scenarios.find((each) => each.scenario.id === scenario) ?? report.scenarios[0];
  return shown?.indicators.find(({ indicator }) => indicator.id === id) ?? null;
}

/** How far two values may differ and still count as the same path. */
const SAME = 1e-9;

function isSamePath(before: PlanReport, after: PlanReport, id: string): boolean {
  return after.scenarios.every(({ scenario }) => {
    const old = indicatorReport(before, id, scenario.id)?.values ?? [];
    const values = indicatorReport(after, id, scenario.id)?.values ?? [];
    return values.every(
      (value, index) =>
        Math.abs(value - (old[index] ?? NaN)) <= SAME * Math.max(1, Math.abs(value)),
    );
  });
}
