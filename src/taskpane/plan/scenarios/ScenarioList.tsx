import { lazy, memo, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ScenarioReport } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import type { ScenarioQuestion } from './ScenarioDialog';
import { useSessionState } from '../../controls/use-session-state';
import { scenarioCommands, type ShowNotice } from './scenario-commands';
import { type ScenarioRow, scenarioRows, targetsMet } from './scenario-list-model';
import { ScenarioTools } from './ScenarioTools';
import { useScenarioListStyles } from './ScenarioList.styles';

const ScenarioDialog = lazy(async () => {
  const { ScenarioDialog: component } = await import('./ScenarioDialog');
  return { default: component };
});

interface ScenarioListProps {
  readonly onNotice: ShowNotice;
}

/** The scenarios of the plan: selects one and offers its commands. */
export function ScenarioList({ onNotice }: ScenarioListProps) {
  const styles = useScenarioListStyles();
  const pane = usePane();
  const { t, session } = pane;
  const [dialog, setDialog] = useState<ScenarioQuestion | null>(null);
  const { plan, rows, place, counted } = useScenarioRows();
  const row = rows[place];
  if (!plan || !row) return null;
  const commands = scenarioCommands(row, { pane, plan, rows, onNotice });
  return (
    <section className={styles.section} aria-label={t('scenarios.title')}>
      <h2 className={styles.heading}>{t('scenarios.title')}</h2>
      <div role="radiogroup" aria-label={t('scenarios.listLabel')} className={styles.list}>
        {rows.map((each) => (
          <ScenarioListRow
            key={each.id}
            id={each.id}
            name={each.name}
            origin={each.origin}
            counted={counted.get(each.id) ?? null}
            isSelected={each.id === row.id}
            onSelect={session.selectScenario}
          />
        ))}
      </div>
      {row.note !== null && <p className={styles.note}>{row.note}</p>}
      <ScenarioTools
        {...{ commands, place }}
        name={row.name}
        lastPlace={rows.length - 1}
        onAsk={setDialog}
      />
      {dialog !== null && (
        <Suspense fallback={null}>
          <ScenarioDialog
            kind={dialog}
            scenarios={rows}
            selected={row}
            onClose={() => setDialog(null)}
            onSubmit={({ text, parent }) =>
              dialog === 'add' ? commands.add(text, parent) : commands[dialog](text)
            }
          />
        </Suspense>
      )}
    </section>
  );
}

/**
 * The rows of the current plan, the index of the selected one, and the reports to count targets in.
 * Counting computes every scenario, so it is deferred: React counts row by row and yields to the page.
 */
function useScenarioRows() {
  const { t, formats } = usePane();
  const report = useSessionState((state) => state.report);
  const selected = useSessionState((state) => state.selectedScenario);
  const plan = report?.plan ?? null;
  const rows = useMemo(() => (plan ? scenarioRows(plan, { t, formats }) : []), [plan, t, formats]);
  const settled = useDeferredValue(report, null);
  const counted = useMemo(
    () => new Map(settled?.scenarios.map((each) => [each.scenario.id, each])),
    [settled],
  );
  return { plan, rows, place: rows.findIndex(({ id }) => id === selected), counted };
}

interface ScenarioListRowProps extends Pick<ScenarioRow, 'id' | 'name' | 'origin'> {
  /** The report to count targets in; the same object as long as the scenario's numbers are. */
  readonly counted: ScenarioReport | null;
  readonly isSelected: boolean;
  readonly onSelect: (scenario: string) => unknown;
}

/** Plain markup and memoised, so that a thousand scenarios render quickly. */
const ScenarioListRow = memo(function ScenarioListRow({
  id,
  name,
  origin,
  counted,
  isSelected,
  onSelect,
}: ScenarioListRowProps) {
  const styles = useScenarioListStyles();
  const { t, formats } = usePane();
  const met = useMemo(() => counted && targetsMet(counted, { t, formats }), [counted, t, formats]);
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
          <span className={mergeClasses(styles.targetsMet, met?.meetsAll && styles.met)}>
            {met?.meetsAll && <CheckmarkCircleFilled aria-hidden />}
            {met?.text}
          </span>
        </span>
      </span>
    </label>
  );
});
