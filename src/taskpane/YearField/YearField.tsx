import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Input, mergeClasses, Slider, Tooltip } from '@fluentui/react-components';
import { ArrowHookDownRightRegular } from '@fluentui/react-icons/svg/arrow-hook-down-right';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { Driver, Indicator } from '../../domain/index';
import { fractionOf, parseEntry } from '../format/parse-entry';
import { usePane } from '../pane-context';
import { entryOutcome, sliderRange } from './year-field-model';
import { useYearFieldStyles } from './YearField.styles';

/** How a change came about: the first of a gesture begins an undo step, the others belong to it. */
export type Gesture = 'begun' | 'continued';

interface YearFieldProps {
  readonly indicator: Indicator;
  readonly driver: Driver;
  readonly year: number;
  readonly value: number;
  /** The indicator's projected level. */
  readonly level: number;
  /** Whether the scenario says the value itself. */
  readonly isOwn: boolean;
  /** The name of the scenario that says it. */
  readonly saidBy: string;
  /** What it would inherit; null for a scenario that stands alone. */
  readonly inherited: number | null;
  /** Takes a new value, null to inherit; returns what is wrong with it in words. */
  readonly onChange: (value: number | null, gesture: Gesture) => string | null;
}

/** The assumption of one year: number, slider, where it comes from, and the way back. */
export function YearField(props: YearFieldProps) {
  const { indicator, driver, year, value, level, isOwn, saidBy, inherited, onChange } = props;
  const styles = useYearFieldStyles();
  const { t, formats, locale } = usePane();
  const problemId = useId();
  const gesture = useRef<Gesture>('begun');
  const [sliderProblem, setSliderProblem] = useState<string | null>(null);
  const name = indicator.name[locale];
  const label = t(
    driver === 'growth' ? 'assumptions.growthLabel' : 'assumptions.netAdditionsLabel',
    {
      indicator: name,
      year,
    },
  );
  /** A scenario that stands alone has nothing to override. */
  const isOverride = isOwn && inherited !== null;
  const entry = useEntry(props);
  const range = sliderRange(indicator, driver, value);
  const typed = driver === 'growth' ? value * 100 : value;
  const problem = entry.problem ?? sliderProblem;
  const inheritedText = inherited === null ? null : formats.driver(inherited, driver);
  const slide = (moved: number): void => {
    const next = driver === 'growth' ? fractionOf(Number(moved.toFixed(4))) : moved;
    setSliderProblem(onChange(next, gesture.current));
    entry.forget();
    gesture.current = 'continued';
  };
  const begin = (): void => {
    gesture.current = 'begun';
  };
  return (
    <div className={mergeClasses(styles.row, isOverride && styles.own)}>
      <div className={styles.head}>
        <span className={styles.year}>{year}</span>
        <span className={mergeClasses(styles.origin, isOverride && styles.originOwn)}>
          {isOverride && <EditRegular aria-hidden />}
          {!isOwn && <ArrowHookDownRightRegular aria-hidden />}
          {originText()}
        </span>
        {isOverride && inheritedText !== null && (
          <Tooltip
            content={t('assumptions.reset', { year, value: inheritedText })}
            relationship="label"
          >
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowResetRegular />}
              onClick={() => {
                entry.forget();
                setSliderProblem(onChange(null, 'begun'));
              }}
            />
          </Tooltip>
        )}
        <span className={styles.level}>{formats.number(level, indicator.decimals)}</span>
      </div>
      <div className={styles.controls}>
        <Input
          className={mergeClasses(styles.input, !isOwn && styles.inheritedInput)}
          size="small"
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          aria-invalid={problem !== null}
          {...(problem === null ? {} : { 'aria-describedby': problemId })}
          contentAfter={driver === 'growth' ? '%' : null}
          value={entry.text}
          onChange={(_, data) => entry.type(data.value)}
          onBlur={entry.leave}
          onKeyDown={entry.press}
        />
        <Slider
          className={styles.slider}
          rail={{ className: styles.rail }}
          size="small"
          min={range.min}
          max={range.max}
          step={range.step}
          value={typed}
          aria-label={t('assumptions.sliderLabel', { label })}
          aria-valuetext={formats.driver(value, driver)}
          onPointerDownCapture={begin}
          onKeyDownCapture={(event) => {
            if (!event.repeat) begin();
          }}
          onChange={(_, data) => slide(data.value)}
        />
      </div>
      {problem !== null && (
        <div id={problemId} role="alert" className={styles.problem}>
          {problem}
        </div>
      )}
    </div>
  );

  function originText(): string {
    if (!isOwn) return t('assumptions.inherited', { scenario: saidBy });
    return inherited === null ? t('assumptions.rootValue') : t('assumptions.own');
  }
}

/** The text in the field while it is typed; what can be read takes effect at once. */
function useEntry({ driver, value, isOwn, inherited, onChange }: YearFieldProps) {
  const { t, formats } = usePane();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** What stood there before the first key. */
  const before = useRef<{ readonly value: number | null } | null>(null);
  const kept = t('input.kept', { value: formats.driver(value, driver) });
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
    const outcome = entryOutcome(draft, driver, inherited === null);
    forget();
    if (outcome.kind === 'inherit') setProblem(onChange(null, 'begun'));
    if (outcome.kind === 'value') {
      const text = onChange(outcome.value, 'continued');
      setProblem(text === null ? null : `${text} ${kept}`);
    }
    if (outcome.kind === 'problem') {
      const example = driver === 'growth' ? '6.5' : '1200';
      const text =
        outcome.problem.kind === 'empty'
          ? t('input.emptyRoot')
          : t(`input.${outcome.problem.kind}`, { text: draft.trim(), example });
      setProblem(`${text} ${kept}`);
    }
  };
  return {
    text: draft ?? formats.entry(value, driver),
    problem,
    forget,
    leave,
    type: (text: string): void => {
      setDraft(text);
      const parsed = parseEntry(text, driver);
      setProblem(parsed.ok ? take(parsed.value) : null);
    },
    press: (event: KeyboardEvent): void => {
      if (event.key === 'Enter') leave();
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        if (before.current) onChange(before.current.value, 'continued');
        forget();
      }
    },
  };
}
