import { lazy, memo, Suspense, useMemo, useState } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { usePane } from '../../controls/pane-context';
import type { ScenarioQuestion } from './ScenarioDialog';
import { useSessionState } from '../../controls/use-session-state';
import { scenarioCommands, type ShowNotice } from './scenario-commands';
import { type ScenarioRow, scenarioRows } from './scenario-list-model';
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
  const { plan, rows, place } = useScenarioRows();
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
            {...each}
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

/** The rows of the current plan, and the index of the selected one. */
function useScenarioRows() {
  const { t, formats } = usePane();
  const report = useSessionState((state) => state.report);
  const selected = useSessionState((state) => state.selectedScenario);
  const rows = useMemo(
    () => (report ? scenarioRows(report, { t, formats }) : []),
    [report, t, formats],
  );
  return { plan: report?.plan ?? null, rows, place: rows.findIndex(({ id }) => id === selected) };
}

interface ScenarioListRowProps extends ScenarioRow {
  readonly isSelected: boolean;
  readonly onSelect: (scenario: string) => unknown;
}

/** Plain markup and memoised, so that a thousand scenarios render quickly. */
const ScenarioListRow = memo(function ScenarioListRow({
  id,
  name,
  origin,
  targetsMet,
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
          <span className={mergeClasses(styles.targetsMet, meetsAll && styles.met)}>
            {meetsAll && <CheckmarkCircleFilled aria-hidden />}
            {targetsMet}
          </span>
        </span>
      </span>
    </label>
  );
});
