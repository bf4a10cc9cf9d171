import { mergeClasses } from '@fluentui/react-components';
import { ArrowHookDownRightRegular } from '@fluentui/react-icons/svg/arrow-hook-down-right';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { Formats } from '../../controls/format/create-formats';
import { usePane, type PaneTranslate } from '../../controls/pane-context';
import { ToolButton } from '../../controls/buttons/ToolButton';
import type { YearFieldProps } from './year-field-model';
import { useYearFieldStyles } from './YearField.styles';

interface YearHeadProps extends YearFieldProps {
  readonly onReset: () => void;
}

/** The year, the origin of its assumption, the reset button, and the resulting level. */
export function YearHead(props: YearHeadProps) {
  const { indicator, year, level, isOwn, setBy, isRoot, canInherit, onReset } = props;
  const styles = useYearFieldStyles();
  const { t, formats } = usePane();
  // A root scenario has nothing to override.
  const isOverride = isOwn && canInherit;
  return (
    <div className={styles.head}>
      <span className={styles.year}>{year ?? t('assumptions.allYears')}</span>
      <span className={mergeClasses(styles.origin, isOverride && styles.originOwn)}>
        {isOverride && !isRoot && <EditRegular aria-hidden />}
        {!isOwn && setBy !== null && <ArrowHookDownRightRegular aria-hidden />}
        {originText(props, t)}
      </span>
      {isOverride && (
        <ToolButton
          label={resetText(props, t, formats)}
          icon={<ArrowResetRegular />}
          onClick={onReset}
        />
      )}
      {level !== null && <span className={styles.level}>{formats.level(level, indicator)}</span>}
    </div>
  );
}

function originText({ isOwn, isRoot, setBy, value }: YearFieldProps, t: PaneTranslate): string {
  if (isOwn) return isRoot ? t('assumptions.rootValue') : t('assumptions.own');
  if (setBy !== null) return t('assumptions.inherited', { scenario: setBy });
  return value === null ? t('assumptions.unsaid') : t('assumptions.usual');
}

function resetText(
  { indicator, driver, year, inherited }: YearFieldProps,
  t: PaneTranslate,
  formats: Formats,
): string {
  const place = year ?? t('assumptions.allYears');
  if (inherited === null) return t('assumptions.clear', { year: place });
  return t('assumptions.reset', {
    year: place,
    value: formats.driver(inherited, driver, indicator.kind),
  });
}
