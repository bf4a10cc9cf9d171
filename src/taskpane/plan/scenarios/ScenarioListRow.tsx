import { memo } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ScenarioRow } from './scenario-list-model';
import { useScenarioListStyles } from './ScenarioList.styles';

interface ScenarioListRowProps extends ScenarioRow {
  readonly isSelected: boolean;
  readonly onSelect: (scenario: string) => unknown;
}

/** Plain markup and remembered, so that a thousand scenarios stay quick to show. */
export const ScenarioListRow = memo(function ScenarioListRow({
  id,
  name,
  origin,
  standing,
  meetsAll,
  isSelected,
  onSelect,
}: ScenarioListRowProps) {
  const styles = useScenarioListStyles();
  return (
    <label className={mergeClasses(styles.row, isSelected && styles.selected)}>
      <input
        type="radio"
        name="scenario"
        className={styles.radio}
        checked={isSelected}
        onChange={() => onSelect(id)}
      />
      <span>
        <span className={isSelected ? styles.nameSelected : styles.name}>{name}</span>
        <span className={styles.detail}>
          <span>{origin}</span>
          <span className={mergeClasses(styles.standing, meetsAll && styles.met)}>
            {meetsAll && <CheckmarkCircleFilled aria-hidden />}
            {standing}
          </span>
        </span>
      </span>
    </label>
  );
});
