import { Input, mergeClasses } from '@fluentui/react-components';
import { inputStyle } from '../../controls/format/input-style';
import type { useEntry } from './use-entry';
import type { YearFieldProps } from './year-field-props';
import { useYearFieldStyles } from './YearField.styles';

interface YearInputProps extends Pick<YearFieldProps, 'indicator' | 'driver' | 'isOwn'> {
  readonly label: string;
  readonly entry: ReturnType<typeof useEntry>;
  /** The id of the element that says what is wrong; null where nothing is. */
  readonly problemId: string | null;
}

/** Where the value is typed. */
export function YearInput(props: YearInputProps) {
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
