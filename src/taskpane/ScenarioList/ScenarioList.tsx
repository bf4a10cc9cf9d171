import { lazy, memo, Suspense, useMemo, useState } from 'react';
import { Button, mergeClasses, Tooltip } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { RenameRegular } from '@fluentui/react-icons/svg/rename';
import type { CommandResult } from '../../planner/planner';
import { usePane } from '../pane-context';
import { commandProblemText } from '../texts/command-problem-text';
import { usePlannerState } from '../use-planner-state';
import { scenarioRows, type ScenarioRow } from './scenario-list-model';
import { useScenarioListStyles } from './ScenarioList.styles';

const ScenarioDialog = lazy(async () => {
  const { ScenarioDialog: component } = await import('../ScenarioDialog/ScenarioDialog');
  return { default: component };
});

interface ScenarioListProps {
  /** Shows what was done, with a way back where there should be one. */
  readonly onNotice: (notice: { readonly text: string; readonly canUndo: boolean }) => void;
}

/** The scenarios of the plan: which one is shown, and what can be done with it. */
export function ScenarioList({ onNotice }: ScenarioListProps) {
  const styles = useScenarioListStyles();
  const pane = usePane();
  const { t, formats, locale, planner } = pane;
  const report = usePlannerState((state) => state.report);
  const selected = usePlannerState((state) => state.selectedScenario);
  const [dialog, setDialog] = useState<'add' | 'rename' | null>(null);
  const rows = useMemo(
    () => (report ? scenarioRows(report, { t, formats }) : []),
    [report, t, formats],
  );
  const place = rows.findIndex(({ id }) => id === selected);
  const row = rows[place];
  if (!report || !row) return null;

  const tell = (result: CommandResult, text: string, canUndo = false): void => {
    if (result.ok) onNotice({ text, canUndo });
    else onNotice({ text: commandProblemText(result.error, report.plan, pane), canUndo: false });
  };
  const move = (to: number): void => {
    const parameters = { name: row.name, place: to + 1, all: rows.length };
    const result = planner.moveScenario(row.id, to);
    if (result.ok) pane.announce(t('scenarios.moved', parameters));
    else tell(result, '');
  };
  const tools = [
    {
      label: t('scenarios.rename'),
      icon: <RenameRegular />,
      act: () => setDialog('rename'),
      disabled: false,
    },
    {
      label: t('scenarios.moveUp'),
      icon: <ArrowUpRegular />,
      act: () => move(place - 1),
      disabled: place === 0,
    },
    {
      label: t('scenarios.moveDown'),
      icon: <ArrowDownRegular />,
      act: () => move(place + 1),
      disabled: place === rows.length - 1,
    },
    {
      label: t('scenarios.delete'),
      icon: <DeleteRegular />,
      act: () =>
        tell(planner.deleteScenario(row.id), t('scenarios.deleted', { name: row.name }), true),
      disabled: false,
    },
  ];

  return (
    <section className={styles.section} aria-label={t('scenarios.title')}>
      <h2 className={styles.heading}>{t('scenarios.title')}</h2>
      <div role="radiogroup" aria-label={t('scenarios.listLabel')} className={styles.list}>
        {rows.map((each) => (
          <Row
            key={each.id}
            {...each}
            isSelected={each.id === selected}
            onSelect={planner.selectScenario}
          />
        ))}
      </div>
      <div className={styles.tools}>
        <Button
          appearance="subtle"
          size="small"
          icon={<AddRegular />}
          onClick={() => setDialog('add')}
        >
          {t('scenarios.add')}
        </Button>
        {tools.map(({ label, icon, act, disabled }) => (
          <Tooltip key={label} content={label} relationship="label">
            <Button
              appearance="subtle"
              size="small"
              icon={icon}
              disabledFocusable={disabled}
              onClick={act}
            />
          </Tooltip>
        ))}
      </div>
      {dialog !== null && (
        <Suspense fallback={null}>
          <ScenarioDialog
            kind={dialog}
            scenarios={rows}
            selected={row}
            onClose={() => setDialog(null)}
            onSubmit={({ name, parent }) => {
              const result =
                dialog === 'add'
                  ? planner.addScenario(parent, name)
                  : planner.renameScenario(row.id, name, locale);
              if (!result.ok) return commandProblemText(result.error, report.plan, pane);
              if (dialog === 'add') {
                const parentName = rows.find(({ id }) => id === parent)?.name ?? parent;
                onNotice({
                  text: t('scenarios.added', { name: name.trim(), parent: parentName }),
                  canUndo: true,
                });
              }
              return null;
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

interface RowProps extends ScenarioRow {
  readonly isSelected: boolean;
  readonly onSelect: (scenario: string) => unknown;
}

/** Plain markup and remembered, so that a thousand scenarios stay quick to show. */
const Row = memo(function Row({
  id,
  name,
  origin,
  standing,
  meetsAll,
  isSelected,
  onSelect,
}: RowProps) {
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
