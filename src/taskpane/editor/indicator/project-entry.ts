import type { Plan, ProjectSpec } from '../../../domain/index';
import { err, ok, type Result } from '../../../shared/result';
import type { Locale } from '../../../shared/local-text';
import { parseNumber } from '../../controls/format/parse-entry';
import { otherLocale, textSpecOf } from '../local-entry';
import type { EntryRow } from '../rows';
import { unreadText } from '../unread-text';
import type { EditorTranslate } from '../use-editor-texts';

/** The projects of an indicator as they stand in the form. */
export function projectRows(plan: Plan, indicator: string, locale: Locale): readonly EntryRow[] {
  return plan.projects
    .filter((project) => project.indicator === indicator)
    .map(({ id, name, startYear, capacity, investment, rampYears, ramp }) => ({
      id,
      texts: {
        name: name[locale],
        startYear: String(startYear),
        capacity: String(capacity),
        investment: investment === null ? '' : String(investment),
        rampYears: String(rampYears),
        ramp,
      },
    }));
}

/** Reads the form of projects, or tells which fields hold no number: `index.field`. */
export function readProjects(
  rows: readonly EntryRow[],
  {
    plan,
    locale,
    text,
  }: { readonly plan: Plan; readonly locale: Locale; readonly text: EditorTranslate },
): Result<
  readonly Omit<ProjectSpec, 'indicator' | 'provenance'>[],
  Readonly<Record<string, string>>
> {
  const problems: Record<string, string> = {};
  const projects = rows.map(({ id, texts }, index) => {
    const number = (field: string, isNeeded: boolean): number | undefined => {
      const typed = texts[field] ?? '';
      const read = parseNumber(typed, false);
      if (read.ok) return read.value;
      if (isNeeded || read.error.kind !== 'empty') {
        problems[`${String(index)}.${field}`] = unreadText(read.error, typed, text);
      }
      return undefined;
    };
    const before = plan.projects.find((each) => each.id === id)?.name;
    const isOne = before === undefined || before.en === before['zh-CN'];
    const other = isOne ? null : before[otherLocale(locale)];
    return {
      id,
      name: textSpecOf({ own: texts['name'] ?? '', other }, locale),
      startYear: number('startYear', true) ?? 0,
      capacity: number('capacity', true) ?? 0,
      investment: number('investment', false),
      rampYears: number('rampYears', false) ?? 0,
      ramp: texts['ramp'] === 'logistic' ? ('logistic' as const) : ('equal' as const),
    };
  });
  return Object.keys(problems).length > 0 ? err(problems) : ok(projects);
}
