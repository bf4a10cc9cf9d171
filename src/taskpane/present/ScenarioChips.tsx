import { mergeClasses } from '@fluentui/react-components';
import type { PlanReport } from '../../domain/index';
import { usePane } from '../controls/pane-context';
import type { PresentWording } from './present-model';
import { usePresentStyles } from './Present.styles';

interface ScenarioChipsProps {
  readonly report: PlanReport;
  readonly selected: string | null;
  readonly text: PresentWording['text'];
  readonly onChoose: (scenario: string) => void;
}

/** The digit keys reach nine scenarios; more are offered in a list. */
const MOST_CHIPS = 9;

/** The scenarios to choose from. */
export function ScenarioChips({ report, selected, text, onChoose }: ScenarioChipsProps) {
  const styles = usePresentStyles();
  const { locale } = usePane();
  const { scenarios } = report.plan;
  if (scenarios.length > MOST_CHIPS) {
    return (
      <select
        className={styles.select}
        aria-label={text('choose')}
        value={selected ?? ''}
        onChange={({ target }) => onChoose(target.value)}
      >
        {scenarios.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[locale]}
          </option>
        ))}
      </select>
    );
  }
  return (
    <div className={styles.chips} role="group" aria-label={text('choose')}>
      {scenarios.map(({ id, name }, index) => (
        <button
          key={id}
          type="button"
          className={mergeClasses(styles.chip, id === selected && styles.chosen)}
          aria-pressed={id === selected}
          aria-keyshortcuts={String(index + 1)}
          title={text('chip', { name: name[locale], key: index + 1 })}
          onClick={() => onChoose(id)}
        >
          {name[locale]}
        </button>
      ))}
    </div>
  );
}
