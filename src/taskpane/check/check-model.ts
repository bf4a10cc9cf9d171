import type { Locale } from '../../shared/local-text';
import type { excelCheck } from '../../i18n/en/excel-check';
import type { Translate } from '../../i18n/create-translate';
import type { ExcelCheck, Observed, Verdict } from '../../workbook/ports/excel-check-port';

export type CheckTranslate = Translate<typeof excelCheck>;

/** What came of an assumption; `asked` waits for the person's answer. */
type Kind = Verdict['outcome']['kind'] | 'asked';

/** What needs attention first. */
export const KINDS: readonly Kind[] = ['differs', 'notTried', 'held'];

/** Takes the person's answer to the question of a verdict. */
export function answered(check: ExcelCheck, id: string, isSo: boolean): ExcelCheck {
  const outcome: Verdict['outcome'] = isSo
    ? { kind: 'held' }
    : { kind: 'differs', observed: false };
  return {
    ...check,
    verdicts: check.verdicts.map((each) => (each.id === id ? { ...each, outcome } : each)),
  };
}

export function ofKind({ verdicts }: ExcelCheck, kind: Kind): readonly Verdict[] {
  return verdicts.filter((verdict) => kindOf(verdict) === kind);
}

function kindOf({ outcome }: Verdict): Kind {
  return outcome.kind === 'notTried' && outcome.why.kind === 'asked' ? 'asked' : outcome.kind;
}

/** How many held, differ and could not be tried, and whether the check was stopped before its end. */
export function summaryText(check: ExcelCheck, t: CheckTranslate): string {
  const [differs = 0, notTried = 0, held = 0] = KINDS.map((kind) => ofKind(check, kind).length);
  const summary = t('summary', { held, differs, notTried });
  const { length } = check.verdicts;
  return length === check.all
    ? summary
    : `${summary}${t('stopped', { done: length, all: check.all })}`;
}

/** What was seen, or why nothing was; null if there is no more to say than that it held. */
export function outcomeText(
  { outcome, expected, isExample, question }: Verdict,
  t: CheckTranslate,
): string | null {
  const text = (seen: Observed): string => (seen === null ? t('nothing') : JSON.stringify(seen));
  if (outcome.kind === 'held') {
    return outcome.observed === undefined ? null : t('gave', { observed: text(outcome.observed) });
  }
  if (outcome.kind === 'differs') {
    if (question) return t('saidNo');
    const found = { observed: text(outcome.observed), expected: text(expected) };
    return t(isExample ? 'sawLike' : 'saw', found);
  }
  const { why } = outcome;
  switch (why.kind) {
    case 'needs':
      return t('why.needs', { set: why.set });
    case 'missing':
      return t('why.missing', { member: why.member });
    case 'failed':
      return t('why.failed', { code: why.code });
    default:
      return t(`why.${why.kind}`);
  }
}

/** The report as text: every assumption with its calls and its source. */
export function reportText(check: ExcelCheck, t: CheckTranslate, locale: Locale): string {
  const { excel, verdicts } = check;
  const lines = verdicts.map((verdict) => {
    const { id, assumed, calls, source, outcome, milliseconds } = verdict;
    const seen = outcomeText(verdict, t);
    return [
      `[${t(kindOf(verdict))}] ${id}: ${assumed[locale]}`,
      ...(seen === null ? [] : [`  ${seen}`]),
      `  ${calls} · ${String(milliseconds)} ms`,
      ...(outcome.kind === 'held' ? [] : [`  ${source}`]),
    ].join('\n');
  });
  return [
    t('reportHead', { version: excel.productVersion }),
    t('reportExcel', {
      ...{ platform: excel.platform, build: excel.version },
      ...{ display: excel.displayLanguage, content: excel.contentLanguage },
    }),
    excel.sets.join(', '),
    summaryText(check, t),
    t('reportNote'),
    '',
    ...lines,
  ].join('\n');
}
