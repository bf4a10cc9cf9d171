import { useId, useRef, useState } from 'react';
import { Input, mergeClasses, Slider } from '@fluentui/react-components';
import { usePane } from '../../controls/pane-context';
import { useEntry } from './use-entry';
import { type Gesture, type YearFieldProps, sliderRange } from './year-field-model';
import { useYearFieldStyles } from './YearField.styles';
import { YearHead } from './YearHead';
import { inputStyle } from '../../controls/format/input-style';
import { fractionOf } from '../../../domain/index';

/** The assumption of one year: number, slider, origin, and a reset button. */
export function YearField(props: YearFieldProps) {
  const { indicator, driver, year, value, isOwn, canInherit, onChange } = props;
  const styles = useYearFieldStyles();
  const { t, locale } = usePane();
  const problemId = useId();
  const [sliderProblem, setSliderProblem] = useState<string | null>(null);
  const label = t(`drivers.${driver}.label`, {
    indicator: indicator.name[locale],
    year: year ?? '',
  });
  const entry = useEntry(props);
  const problem = entry.problem ?? sliderProblem;
  const set = (next: number | null, gesture: Gesture): void => {
    entry.forget();
    setSliderProblem(onChange(next, gesture));
  };
  return (
    <div className={mergeClasses(styles.row, isOwn && canInherit && styles.own)}>
      <YearHead {...props} onReset={() => set(null, 'begun')} />
      <div className={styles.controls}>
        <YearInput
          {...{ indicator, driver, isOwn, label, entry }}
          problemId={problem === null ? null : problemId}
        />
        {value !== null && (
          <YearSlider {...{ indicator, driver, value }} label={label} onSlide={set} />
        )}
      </div>
      {problem !== null && (
        <div id={problemId} role="alert" className={styles.problem}>
          {problem}
        </div>
      )}
    </div>
  );
}

interface YearInputProps extends Pick<YearFieldProps, 'indicator' | 'driver' | 'isOwn'> {
  readonly label: string;
  readonly entry: ReturnType<typeof useEntry>;
  /** The id of the element with the problem; null if there is none. */
  readonly problemId: string | null;
}

/** The input in which the value is typed. */
function YearInput(props: YearInputProps) {
  const { indicator, driver, isOwn, label, entry, problemId } = props;
  const styles = useYearFieldStyles();
  return (
    <Input
      className={mergeClasses(styles.input, !isOwn && styles.inheritedInput)}
      size="small"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={problemId !== null}
      {...(problemId === null ? {} : { 'aria-describedby': problemId })}
      contentAfter={inputStyle(driver, indicator.kind) === 'percent' ? '%' : null}
      value={entry.text}
      onChange={(_, data) => entry.type(data.value)}
      onBlur={entry.leave}
      onKeyDown={entry.press}
    />
  );
}

interface YearSliderProps extends Pick<YearFieldProps, 'indicator' | 'driver'> {
  readonly value: number;
  readonly label: string;
  readonly onSlide: (value: number, gesture: Gesture) => void;
}

/** The slider; a drag or a held key is one gesture. */
function YearSlider({ indicator, driver, value, label, onSlide }: YearSliderProps) {
  const styles = useYearFieldStyles();
  const { t, formats } = usePane();
  const gesture = useRef<Gesture>('begun');
  const isPercent = inputStyle(driver, indicator.kind) === 'percent';
  const range = sliderRange(indicator, driver, value);
  const begin = (): void => {
    gesture.current = 'begun';
  };
  const slide = (moved: number): void => {
    const next = isPercent ? fractionOf(Number(moved.toFixed(4))) : moved;
    onSlide(next, gesture.current);
    gesture.current = 'continued';
  };
  return (
    <Slider
      className={styles.slider}
      rail={{ className: styles.rail }}
      size="small"
      min={range.min}
      max={range.max}
      step={range.step}
      value={isPercent ? value * 100 : value}
      aria-label={t('assumptions.sliderLabel', { label })}
      aria-valuetext={formats.driver(value, driver, indicator.kind)}
      onPointerDownCapture={begin}
      onKeyDownCapture={(event) => {
        if (!event.repeat) begin();
      }}
      onChange={(_, data) => slide(data.value)}
    />
  );
}
