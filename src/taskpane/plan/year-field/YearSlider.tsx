import { useRef } from 'react';
import { Slider } from '@fluentui/react-components';
import { inputStyle } from '../../controls/format/input-style';
import { fractionOf } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { sliderRange } from './year-field-model';
import type { Gesture, YearFieldProps } from './year-field-props';
import { useYearFieldStyles } from './YearField.styles';

interface YearSliderProps extends Pick<YearFieldProps, 'indicator' | 'driver'> {
  readonly value: number;
  readonly label: string;
  readonly onSlide: (value: number, gesture: Gesture) => void;
}

/** Moves the value; a drag, or a key that is held, is one gesture. */
export function YearSlider({ indicator, driver, value, label, onSlide }: YearSliderProps) {
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
