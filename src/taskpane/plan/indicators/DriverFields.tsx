import { useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { Driver, IndicatorReport, Plan, Scenario } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { ToolMenu } from '../../controls/buttons/ToolMenu';
import { commandProblemText } from '../../controls/command-problem-text';
import { YearField } from '../year-field/YearField';
import { HistorySuggestion } from './HistorySuggestion';
import { UncertaintyLink } from './UncertaintyLink';
import { driverFields, type DriverFieldsModel, type DriverGroup } from './driver-fields-model';

interface DriverFieldsProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly report: IndicatorReport;
  readonly parent: IndicatorReport | null;
}

/** The drivers of an indicator, year by year, and the optional ones that can be added. */
export function DriverFields({ plan, scenario, report, parent }: DriverFieldsProps) {
  const styles = useDriverFieldsStyles();
  const pane = usePane();
  const [opened, setOpened] = useState<ReadonlySet<Driver>>(new Set());
  const fields = driverFields(report, { plan, scenario, parent, opened, ...pane });
  return (
    <div className={styles.all}>
      {fields.groups.map((group) => (
        <DriverGroupFields key={group.driver} {...{ plan, scenario, report, group }} />
      ))}
      {fields.addable.length > 0 && (
        <AddDriver
          addable={fields.addable}
          onAdd={(driver) => setOpened(new Set([...opened, driver]))}
        />
      )}
    </div>
  );
}

interface DriverGroupFieldsProps extends Omit<DriverFieldsProps, 'parent'> {
  readonly group: DriverGroup;
}

function DriverGroupFields({ plan, scenario, report, group }: DriverGroupFieldsProps) {
  const styles = useDriverFieldsStyles();
  const pane = usePane();
  const { indicator } = report;
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>
        <span>{group.legend}</span>
        {group.showsLevel && <span>{pane.t('assumptions.projected')}</span>}
      </legend>
      {group.rows.map((row) => (
        <YearField
          key={`${scenario.id} ${row.year}`}
          indicator={indicator}
          driver={group.driver}
          {...row}
          onChange={(value, gesture) => {
            const result = pane.session.setAssumption({
              ...{ scenario: scenario.id, indicator: indicator.id, driver: group.driver },
              ...{ year: row.year, value, gesture },
            });
            return result.ok ? null : commandProblemText(result.error, plan, pane);
          }}
        />
      ))}
      <HistorySuggestion {...{ plan, scenario, report }} driver={group.driver} />
      <UncertaintyLink {...{ plan, scenario, report }} driver={group.driver} />
    </fieldset>
  );
}

interface AddDriverProps {
  readonly addable: DriverFieldsModel['addable'];
  readonly onAdd: (driver: Driver) => void;
}

function AddDriver({ addable, onAdd }: AddDriverProps) {
  const styles = useDriverFieldsStyles();
  const { t } = usePane();
  return (
    <ToolMenu
      commands={addable.map(({ driver, name }) => ({ label: name, onClick: () => onAdd(driver) }))}
    >
      {(trigger) => (
        <Button
          {...trigger}
          className={styles.add}
          appearance="subtle"
          size="small"
          icon={<AddRegular />}
        >
          {t('assumptions.add')}
        </Button>
      )}
    </ToolMenu>
  );
}

const useDriverFieldsStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  fields: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  legend: {
    ...typographyStyles.caption1Strong,
    display: 'flex',
    width: '100%',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalXS} 0 0`,
    marginBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  add: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
