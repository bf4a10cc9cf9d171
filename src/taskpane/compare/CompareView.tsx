import { memo, useDeferredValue, useMemo, useState } from 'react';
import { Button, Checkbox, Switch } from '@fluentui/react-components';
import type { PlanReport } from '../../domain/index';
import { usePane } from '../controls/pane-context';
import { useSessionState } from '../controls/use-session-state';
import { useGrowing } from '../controls/layout/use-growing';
import { ViewFrame } from '../controls/layout/ViewFrame';
import { useViewFrameStyles } from '../controls/layout/ViewFrame.styles';
import type { ComparedIndicator } from '../../session/compare-scenarios';
import { DRAWN_FIRST, DRAWN_WHOLE, DrawnNear } from '../controls/layout/DrawnNear';
import {
  compareTables,
  compareView,
  firstChoice,
  type CompareModel,
  type CompareTable,
} from './compare-view-model';

/** Scenarios side by side: their assumptions and results. */
export function CompareView() {
  // Drawn in small pieces after a change, as everything below it.
  const report = useDeferredValue(useSessionState((state) => state.report));
  return report ? <Comparison report={report} /> : null;
}

function Comparison({ report }: { readonly report: PlanReport }) {
  const styles = useViewFrameStyles();
  const { t, locale } = usePane();
  const selected = useSessionState((state) => state.selectedScenario);
  const [chosen, setChosen] = useState(() => firstChoice(report, selected));
  const [onlyDiffering, setOnlyDiffering] = useState(true);
  const ids = useMemo(
    () => report.plan.scenarios.map(({ id }) => id).filter((id) => chosen.includes(id)),
    [report, chosen],
  );
  const shown = useDeferredValue(ids);
  const onlyShown = useDeferredValue(onlyDiffering);
  const model = useMemo(
    () => compareView(report, shown, onlyShown, locale),
    [report, shown, onlyShown, locale],
  );
  return (
    <ViewFrame
      title={t('compare.title')}
      lead={t('compare.lead', { scenario: model.scenarios[0] ?? '' })}
    >
      <ScenarioChoice report={report} chosen={ids} onChoose={setChosen} />
      <Switch
        label={t('compare.onlyDiffering')}
        checked={onlyDiffering}
        onChange={(_, { checked }) => setOnlyDiffering(checked)}
      />
      {ids.length < 2 ? (
        <p className={styles.text}>{t('compare.needTwo')}</p>
      ) : (
        <Groups model={model} onlyDiffering={onlyShown} />
      )}
    </ViewFrame>
  );
}

interface ScenarioChoiceProps {
  readonly report: PlanReport;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

function ScenarioChoice({ report, chosen, onChoose }: ScenarioChoiceProps) {
  const styles = useViewFrameStyles();
  const { t, locale } = usePane();
  const { scenarios } = report.plan;
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t('compare.choose')}</legend>
      {scenarios.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name[locale]}
          checked={chosen.includes(id)}
          onChange={(_, { checked }) =>
            onChoose(checked === true ? [...chosen, id] : chosen.filter((each) => each !== id))
          }
        />
      ))}
      {chosen.length < scenarios.length && (
        <Button
          size="small"
          className={styles.all}
          onClick={() => onChoose(scenarios.map(({ id }) => id))}
        >
          {t('compare.all')}
        </Button>
      )}
    </fieldset>
  );
}

interface GroupsProps {
  readonly model: CompareModel;
  readonly onlyDiffering: boolean;
}

const Groups = memo(function Groups({ model, onlyDiffering }: GroupsProps) {
  const styles = useViewFrameStyles();
  const { t } = usePane();
  const { groups, scenarios } = model;
  const count = useGrowing(groups.length);
  if (groups.length === 0) return <p className={styles.text}>{t('compare.same')}</p>;
  return groups.slice(0, count).map(({ id, name, unit, compared }, index) => (
    <section key={id} className={styles.card} aria-label={name}>
      <h3 className={styles.title}>{name}</h3>
      <div className={styles.detail}>{unit}</div>
      <DrawnNear
        isWindowed={groups.length > DRAWN_WHOLE}
        startsDrawn={index < DRAWN_FIRST}
        estimate={USUAL_HEIGHT}
        className={styles.tables}
      >
        <Tables {...{ compared, onlyDiffering, name, scenarios }} />
      </DrawnNear>
    </section>
  ));
});

/** The height of a group with two tables of three years, below its heading, in pixels. */
const USUAL_HEIGHT = 320;

interface TablesProps {
  readonly compared: ComparedIndicator;
  readonly onlyDiffering: boolean;
  /** The indicator. */
  readonly name: string;
  readonly scenarios: readonly string[];
}

function Tables({ compared, onlyDiffering, name, scenarios }: TablesProps) {
  const { t, formats } = usePane();
  const tables = useMemo(
    () => compareTables(compared, onlyDiffering, { t, formats }),
    [compared, onlyDiffering, t, formats],
  );
  return tables.map((table) => <Table key={table.key} {...{ table, name, scenarios }} />);
}

interface TableProps {
  readonly table: CompareTable;
  /** The indicator. */
  readonly name: string;
  readonly scenarios: readonly string[];
}

function Table({ table, name, scenarios }: TableProps) {
  const styles = useViewFrameStyles();
  const { t } = usePane();
  const label = t('compare.table', { indicator: name, row: table.name });
  return (
    <>
      <h4 className={styles.caption}>{table.name}</h4>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{t('compare.year')}</th>
              {scenarios.map((scenario) => (
                <th key={scenario} scope="col" className={styles.scenario}>
                  {scenario}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.lines.map(({ year, cells }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {cells.map(({ value, difference }, index) => (
                  <td key={scenarios[index]}>
                    {value}
                    {difference !== null && <div className={styles.difference}>{difference}</div>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
