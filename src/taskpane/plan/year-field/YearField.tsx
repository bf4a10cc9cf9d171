import { useId, useState } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { usePane } from '../../controls/pane-context';
import { useEntry } from './use-entry';
import type { Gesture, YearFieldProps } from './year-field-props';
import { useYearFieldStyles } from './YearField.styles';
import { YearHead } from './YearHead';
import { YearInput } from './YearInput';
import { YearSlider } from './YearSlider';

/** The assumption of one year: number, slider, where it comes from, and the way back. */
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
