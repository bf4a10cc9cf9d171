import { Button, Combobox, Field, Input, Option, Tooltip } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useFormulaTexts } from './use-formula-texts';
import { useFormulaDialogStyles } from './formula-dialog.styles';

interface ArgumentFieldProps {
  readonly name: string;
  readonly optional: boolean;
  readonly hint: string;
  readonly value: string;
  /** The options offered; the user may also type anything else. */
  readonly choices: readonly string[];
  /** What is wrong with the entry; null if nothing is. */
  readonly problem: string | null;
  /** A warning that the entry may be meant differently; null if there is none. */
  readonly warning: string | null;
  readonly onChange: (value: string) => void;
  readonly onUseSelection: () => void;
}

/** The field of one argument, which is typed, chosen or taken from the selected cells. */
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
                // Typing clears the selection, which Fluent reports as an option without a value.
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
