import { useRef, useState, type KeyboardEvent } from 'react';
import { inputStyle } from '../../controls/format/input-style';
import { parseEntry, type EntryProblem } from '../../controls/format/parse-entry';
import { usePane, type PaneTranslate } from '../../controls/pane-context';
import { entryOutcome, type YearFieldProps } from './year-field-model';

const EXAMPLES = { percent: '6.5', signed: '1200', plain: '1200', year: '2026' } as const;

/** The text in the field while the user types; a readable entry takes effect at once. */
export function useEntry(props: YearFieldProps) {
  const { indicator, driver, value, isOwn, onChange } = props;
  const { kind } = indicator;
  const { formats } = usePane();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** The value before the first key. */
  const before = useRef<{ readonly value: number | null } | null>(null);
  const settle = useSettle(props);
  const forget = (): void => {
    setDraft(null);
    setProblem(null);
    before.current = null;
  };
  const take = (next: number | null): string | null => {
    const text = onChange(next, before.current ? 'continued' : 'begun');
    before.current ??= { value: isOwn ? value : null };
    return text;
  };
  const leave = (): void => {
    if (draft === null) return;
    forget();
    setProblem(settle(draft));
  };
  const type = (text: string): void => {
    setDraft(text);
    const parsed = parseEntry(text, driver, kind);
    setProblem(parsed.ok ? take(parsed.value) : null);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') leave();
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      if (before.current) onChange(before.current.value, 'continued');
      forget();
    }
  };
  const shown = value === null ? '' : formats.entry(value, driver, kind);
  return { text: draft ?? shown, problem, forget, leave, type, press };
}

/** Applies an entry when the field loses the focus; returns the problem as text, or null. */
function useSettle({ indicator, driver, value, canInherit, onChange }: YearFieldProps) {
  const { t, formats } = usePane();
  const { kind } = indicator;
  const kept =
    value === null
      ? t('input.keptEmpty')
      : t('input.kept', { value: formats.driver(value, driver, kind) });
  return (draft: string): string | null => {
    const outcome = entryOutcome(draft, driver, !canInherit, kind);
    if (outcome.kind === 'inherit') return onChange(null, 'begun');
    const text =
      outcome.kind === 'value'
        ? onChange(outcome.value, 'continued')
        : problemText(outcome.problem, t, {
            text: draft.trim(),
            example: EXAMPLES[inputStyle(driver, kind)],
          });
    return text === null ? null : `${text} ${kept}`;
  };
}

function problemText(
  { kind }: EntryProblem,
  t: PaneTranslate,
  parameters: { readonly text: string; readonly example: string },
): string {
  return kind === 'empty' ? t('input.emptyRoot') : t(`input.${kind}`, parameters);
}
