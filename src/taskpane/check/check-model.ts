import type { Locale } from '../../shared/local-text';
import type { excelCheck } from '../../i18n/en/excel-check';
import type { Translate } from '../../i18n/create-translate';
import type { ExcelCheck, Verdict } from '../../workbook/ports/excel-check-port';

export type CheckTranslate = Translate<typeof excelCheck>;

type Kind = Verdict['outcome']['kind'];

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
  return verdicts.filter(({ outcome }) => outcome.kind === kind);
}

/** How many held, differ and could not be tried. */
export function summaryText(check: ExcelCheck, t: CheckTranslate): string {
  const [differs, notTried, held] = KINDS.map((kind) => ofKind(check, kind).length);
  return t('summary', { held: held ?? 0, differs: differs ?? 0, notTried: notTried ?? 0 });
}

/** What was seen, or why nothing was; null if the assumption held. */
export function outcomeText({ outcome, expected }: Verdict, t: CheckTranslate): string | null {
  if (outcome.kind === 'held') return null;
  if (outcome.kind === 'differs') {
    return t('saw', {
      observed: JSON.stringify(outcome.observed),
      expected: JSON.stringify(expected),
    });
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
      `[${t(outcome.kind)}] ${id}: ${assumed[locale]}`,
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
