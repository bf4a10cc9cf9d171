import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { TargetLineModel } from './target-line-model';

/** One target: whether it is met, by how much, and its goal. */
export function TargetLine({
  line,
  isDetailed,
  tools,
}: {
  readonly line: TargetLineModel;
  /** Also shows what meeting it requires, and its source. */
  readonly isDetailed: boolean;
  /** The buttons for the target. */
  readonly tools: ReactNode;
}) {
  const styles = useTargetLineStyles();
  const tone = line.isMet ? styles.met : styles.short;
  return (
    <li className={styles.line}>
      <span className={mergeClasses(styles.icon, tone)} aria-hidden>
        {line.isMet ? <CheckmarkCircleFilled /> : <WarningFilled />}
      </span>
      <div>
        <div className={mergeClasses(styles.verdict, tone)}>{line.verdict}</div>
        <div className={styles.goal}>
          {line.goal} <span className={styles.nature}>{line.nature}</span>
        </div>
        {line.need !== null && <div className={styles.goal}>{line.need}</div>}
        {isDetailed && line.source !== null && <div className={styles.goal}>{line.source}</div>}
        {tools}
      </div>
    </li>
  );
}

const useTargetLineStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '18px', lineHeight: '20px', display: 'flex', paddingTop: '1px' },
  verdict: { ...typographyStyles.body1Strong },
  met: { color: tokens.colorStatusSuccessForeground1 },
  short: { color: tokens.colorStatusDangerForeground3 },
  nature: {
    ...typographyStyles.caption2,
    display: 'inline-block',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'nowrap',
  },
  goal: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
