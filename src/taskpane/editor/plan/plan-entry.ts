import type { HorizonSpec, Plan, PlanPath } from '../../../domain/index';
import type { PlanFields } from '../../../session/commands/edit/plan-edits';
import type { EditProblem } from '../../../session/session';
import { err, ok, type Result } from '../../../shared/result';
import type { Locale, LocalText } from '../../../shared/local-text';
import { parseNumber } from '../../controls/format/parse-entry';
import { type LocalEntry, localEntryOf, otherLocale, textSpecOf } from '../local-entry';
import type { EntryRow } from '../rows';
import { unreadText } from '../unread-text';
import type { EditorTranslate } from '../use-editor-texts';

/** The plan as it stands in the form. */
export interface PlanEntry {
  readonly name: LocalEntry;
  readonly description: LocalEntry;
  readonly baseYear: string;
  readonly years: string;
  /** Empty where there is no price index. */
  readonly deflator: string;
  readonly phases: readonly EntryRow[];
  readonly documents: readonly EntryRow[];
}

/** The form of a plan. */
export function planEntryOf(plan: Plan, locale: Locale): PlanEntry {
  return {
    name: localEntryOf(plan.name, locale),
    description: localEntryOf(plan.description, locale),
    baseYear: String(plan.baseYear),
    years: String(plan.years),
    deflator: plan.deflator ?? '',
    phases: plan.phases.map(({ id, name, firstYear, lastYear }) => ({
      id,
      texts: { name: name[locale], firstYear: String(firstYear), lastYear: String(lastYear) },
    })),
    documents: plan.documents.map(({ id, title, date }) => ({
      id,
      texts: { title: title[locale], date: date ?? '' },
    })),
  };
}

/** What the form of a plan asks for. */
export interface PlanChange {
  readonly fields: PlanFields;
  readonly horizon: HorizonSpec;
}

/** Reads the form of a plan, or tells which fields hold no number. */
export function readPlanEntry(
  entry: PlanEntry,
  {
    plan,
    locale,
    text,
  }: { readonly plan: Plan; readonly locale: Locale; readonly text: EditorTranslate },
): Result<PlanChange, Readonly<Record<string, string>>> {
  const problems: Record<string, string> = {};
  const year = (field: string, typed: string): number => {
    const read = parseNumber(typed, false);
    if (read.ok) return read.value;
    problems[field] = unreadText(read.error, typed, text);
    return 0;
  };
  const horizon = { baseYear: year('baseYear', entry.baseYear), years: year('years', entry.years) };
  const phases = entry.phases.map(({ id, texts }, index) => ({
    id,
    name: localised(texts['name'], plan.phases.find((each) => each.id === id)?.name, locale),
    firstYear: year(`phases.${String(index)}.firstYear`, texts['firstYear'] ?? ''),
    lastYear: year(`phases.${String(index)}.lastYear`, texts['lastYear'] ?? ''),
  }));
  const documents = entry.documents.map(({ id, texts }) => {
    const date = (texts['date'] ?? '').trim();
    const before = plan.documents.find((each) => each.id === id)?.title;
    return { id, title: localised(texts['title'], before, locale), ...(date !== '' && { date }) };
  });
  if (Object.keys(problems).length > 0) return err(problems);
  const description = textSpecOf(entry.description, locale);
  return ok({
    horizon,
    fields: {
      name: textSpecOf(entry.name, locale),
      description: description === '' ? null : description,
      deflator: entry.deflator === '' ? null : entry.deflator,
      ...{ phases, documents },
    },
  });
}

/** A changed name in one language; the other one stays where it differed. */
function localised(typed: string | undefined, before: LocalText | undefined, locale: Locale) {
  const own = (typed ?? '').trim();
  const other = before?.[otherLocale(locale)];
  const isOne = before === undefined || other === undefined || before[locale] === other;
  return textSpecOf({ own, other: isOne ? null : other }, locale);
}

/** The field of the form that a path belongs to; rows of a list have their index. */
function planFieldOf(path: PlanPath): string {
  const [first, index, key] = path;
  if (first === 'horizon') return String(index ?? 'years');
  if ((first === 'phases' || first === 'documents') && index !== undefined) {
    return [first, index, key ?? ''].join('.');
  }
  return String(first ?? '');
}

/** The rules that an edit broke, by field of the form. */
export function planFieldsOf(
  problem: EditProblem,
  words: (problem: Extract<EditProblem, { readonly kind: 'rules' }>['problems'][number]) => string,
): Readonly<Record<string, string>> {
  if (problem.kind !== 'rules') return {};
  const fields: Record<string, string> = {};
  for (const each of problem.problems) fields[planFieldOf(each.path)] ??= words(each);
  return fields;
}
