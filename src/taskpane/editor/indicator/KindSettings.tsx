import { Button, Field, Textarea } from '@fluentui/react-components';
import type { Driver, IndicatorSetting, Plan } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { useEditorStyles } from '../editor.styles';
import { ChoiceField, problemProps, TextField } from '../fields';
import { useEditorTexts } from '../use-editor-texts';
import { namesFor, withName } from './formula-names';
import { type IndicatorEntry, shownDrivers, shownSettings } from './indicator-entry';

interface KindSettingsProps {
  readonly plan: Plan;
  /** The indicator that is changed; null for a new one. */
  readonly id: string | null;
  readonly entry: IndicatorEntry;
  readonly problemOf: (field: string) => string | undefined;
  readonly onChange: (field: string, change: Partial<IndicatorEntry>) => void;
}

/** What a kind needs: its settings, and for a new indicator the numbers that it starts with. */
export function KindSettings(props: KindSettingsProps) {
  const { plan, id, entry, problemOf, onChange } = props;
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const drivers = id === null ? shownDrivers(entry) : [];
  return (
    <div className={styles.group}>
      {shownSettings(entry).map((setting) => (
        <SettingField
          key={setting}
          {...{ plan, id, setting }}
          value={entry.settings[setting] ?? ''}
          problem={problemOf(setting)}
          withGiven={entry.kind === 'programme'}
          onChange={(value) =>
            onChange(setting, { settings: { ...entry.settings, [setting]: value } })
          }
        />
      ))}
      {drivers.map((driver) => (
        <DriverField
          key={driver}
          {...{ plan, driver, entry }}
          problem={problemOf(driver)}
          onChange={(values) =>
            onChange(driver, { drivers: { ...entry.drivers, [driver]: values } })
          }
        />
      ))}
      {drivers.length > 0 && <p className={styles.detail}>{text('everyYear')}</p>}
    </div>
  );
}

interface SettingFieldProps {
  readonly plan: Plan;
  readonly id: string | null;
  readonly setting: IndicatorSetting;
  readonly value: string;
  readonly problem: string | undefined;
  /** Whether shares can be typed for each year. */
  readonly withGiven: boolean;
  readonly onChange: (value: string) => void;
}

function SettingField(props: SettingFieldProps) {
  const { plan, id, setting, value, problem, withGiven, onChange } = props;
  const text = useEditorTexts();
  const { locale } = usePane();
  const label = text(`settings.${setting}`, { year: plan.baseYear });
  if (setting === 'formula') {
    return <FormulaField {...{ plan, id, label, value, problem, onChange }} />;
  }
  if (setting === 'follows') {
    const others = plan.indicators.filter((each) => each.id !== id);
    const options = [
      { value: '', name: text('choose') },
      ...others.map((each) => ({ value: each.id, name: each.name[locale] })),
    ];
    return <ChoiceField {...{ label, problem, value, options, onChange }} />;
  }
  if (setting === 'phasing') {
    const phasings = withGiven ? (['equal', 'logistic', 'given'] as const) : PHASINGS;
    const options = phasings.map((each) => ({ value: each, name: text(`phasings.${each}`) }));
    const chosen = phasings.find((each) => each === value) ?? 'equal';
    return <ChoiceField {...{ label, problem, options, onChange }} value={chosen} />;
  }
  return <TextField {...{ label, problem, value, onChange }} />;
}

const PHASINGS = ['equal', 'logistic'] as const;

interface FormulaFieldProps {
  readonly plan: Plan;
  readonly id: string | null;
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A formula with the names that go on from what was typed. */
function FormulaField({ plan, id, label, value, problem, onChange }: FormulaFieldProps) {
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const { locale } = usePane();
  const names = namesFor(value, plan, id, locale);
  return (
    <div className={styles.group}>
      <Field label={label} hint={text('formula.hint')} {...problemProps(problem)}>
        <Textarea
          size="small"
          spellCheck={false}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
      {names.length > 0 && (
        <div role="group" aria-label={text('formula.insert')} className={styles.names}>
          {names.map(({ name, typed }) => (
            <Button
              key={typed}
              size="small"
              title={typed}
              onClick={() => onChange(withName(value, typed))}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

interface DriverFieldProps {
  readonly plan: Plan;
  readonly driver: Driver;
  readonly entry: IndicatorEntry;
  readonly problem: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

/** One number for every year; values that are typed year by year have a field for each. */
function DriverField({ plan, driver, entry, problem, onChange }: DriverFieldProps) {
  const styles = useEditorStyles();
  const { t } = usePane();
  const values = entry.drivers[driver] ?? [];
  const label = t(`drivers.${driver}.legend`, { unit: entry.unit.own });
  if (driver !== 'value' && driver !== 'share') {
    return (
      <TextField
        {...{ label, problem }}
        value={values[0] ?? ''}
        onChange={(value) => onChange([value])}
      />
    );
  }
  const years = Array.from({ length: plan.years }, (_, index) => plan.baseYear + 1 + index);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.caption}>{label}</legend>
      <div className={styles.side}>
        {years.map((year, index) => (
          <TextField
            key={year}
            label={String(year)}
            problem={index === 0 ? problem : undefined}
            value={values[index] ?? ''}
            onChange={(value) =>
              onChange(years.map((_, at) => (at === index ? value : (values[at] ?? ''))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
