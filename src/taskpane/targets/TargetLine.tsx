import type { ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { TargetLineModel } from './target-line-model';
import { useTargetLineStyles } from './TargetLine.styles';

/** One target: whether it is met, by how much, and what was wanted. */
export function TargetLine({
  line,
  isDetailed,
  tools,
}: {
  readonly line: TargetLineModel;
  /** Also says what it takes and where the target was written down. */
  readonly isDetailed: boolean;
  /** What can be done with it. */
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
        <div className={styles.goal}>{line.goal}</div>
        {line.need !== null && <div className={styles.goal}>{line.need}</div>}
        {isDetailed && line.source !== null && <div className={styles.goal}>{line.source}</div>}
        {tools}
      </div>
    </li>
  );
}
