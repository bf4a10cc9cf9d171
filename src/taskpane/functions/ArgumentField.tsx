import { Button, Combobox, Field, Input, Option, Tooltip } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useFormulaTexts } from './use-formula-texts';
import { useFormulaDialogStyles } from './formula-dialog.styles';

interface ArgumentFieldProps {
  readonly name: string;
  readonly optional: boolean;
  readonly hint: string;
  readonly value: string;
  /** What may be chosen; anything else may be typed. */
  readonly choices: readonly string[];
  /** What is wrong with what was typed; null where nothing is. */
  readonly problem: string | null;
  /** What may be meant otherwise; null where nothing is. */
  readonly warning: string | null;
  readonly onChange: (value: string) => void;
  readonly onUseSelection: () => void;
}

/** One argument: typed, chosen, or taken from the selected cells. */
export function ArgumentField(props: ArgumentFieldProps) {
  const { name, optional, hint, value, choices, problem, warning, onChange, onUseSelection } =
    props;
  const styles = useFormulaDialogStyles();
  const t = useFormulaTexts();
  const label = optional ? t('insert.optional', { name }) : name;
  const useSelection = t('insert.useSelection', { name });
  return (
    <Field
      label={label}
      required={!optional}
      hint={hint}
      validationMessage={problem ?? warning}
      validationState={
        problem === null && warning !== null ? 'warning' : problem === null ? 'none' : 'error'
      }
    >
      {(control) => (
        <div className={styles.entry}>
          {choices.length > 0 ? (
            <Combobox
              {...control}
              className={styles.input}
              input={{ className: styles.input }}
              freeform
              value={value}
              selectedOptions={[value]}
              onInput={(event) => onChange(event.currentTarget.value)}
              onOptionSelect={(_, { optionValue }) => {
                // Typing something else takes the choice back, which is no choice of its own.
                if (optionValue !== undefined) onChange(optionValue);
              }}
            >
              {choices.map((choice) => (
                <Option key={choice} value={choice}>
                  {choice}
                </Option>
              ))}
            </Combobox>
          ) : (
            <Input
              {...control}
              className={styles.input}
              value={value}
              onChange={(_, data) => onChange(data.value)}
            />
          )}
          <Tooltip content={useSelection} relationship="label">
            <Button icon={<TableRegular />} onClick={onUseSelection} />
          </Tooltip>
        </div>
      )}
    </Field>
  );
}
