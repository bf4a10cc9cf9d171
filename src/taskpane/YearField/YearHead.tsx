import { Button, mergeClasses, Tooltip } from '@fluentui/react-components';
import { ArrowHookDownRightRegular } from '@fluentui/react-icons/svg/arrow-hook-down-right';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { usePane, type PaneTranslate } from '../pane-context';
import type { YearFieldProps } from './year-field-props';
import { useYearFieldStyles } from './YearField.styles';

interface YearHeadProps extends YearFieldProps {
  readonly onReset: () => void;
}

/** The year, where its assumption comes from, the way back, and the level it leads to. */
export function YearHead(props: YearHeadProps) {
  const { indicator, driver, year, level, isOwn, inherited, onReset } = props;
  const styles = useYearFieldStyles();
  const { t, formats } = usePane();
  /** A scenario that stands alone has nothing to override. */
  const isOverride = isOwn && inherited !== null;
  return (
    <div className={styles.head}>
      <span className={styles.year}>{year}</span>
      <span className={mergeClasses(styles.origin, isOverride && styles.originOwn)}>
        {isOverride && <EditRegular aria-hidden />}
        {!isOwn && <ArrowHookDownRightRegular aria-hidden />}
        {originText(props, t)}
      </span>
      {isOverride && (
        <Tooltip
          content={t('assumptions.reset', { year, value: formats.driver(inherited, driver) })}
          relationship="label"
        >
          <Button size="small" appearance="subtle" icon={<ArrowResetRegular />} onClick={onReset} />
        </Tooltip>
      )}
      <span className={styles.level}>{formats.number(level, indicator.decimals)}</span>
    </div>
  );
}

function originText({ isOwn, inherited, saidBy }: YearFieldProps, t: PaneTranslate): string {
  if (!isOwn) return t('assumptions.inherited', { scenario: saidBy });
  return inherited === null ? t('assumptions.rootValue') : t('assumptions.own');
}
