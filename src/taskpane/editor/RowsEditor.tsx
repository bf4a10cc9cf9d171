import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { ToolButton } from '../controls/buttons/ToolButton';
import { useEditorStyles } from './editor.styles';
import { ChoiceField, TextField } from './fields';
import { type EntryRow, withText } from './rows';
import { useEditorTexts } from './use-editor-texts';

/** A field of each row; the first one names the row. */
export interface RowField {
  readonly key: string;
  readonly label: string;
  readonly options?: readonly { readonly value: string; readonly name: string }[];
}

interface RowsEditorProps {
  readonly title: string;
  readonly add: string;
  readonly fields: readonly RowField[];
  readonly rows: readonly EntryRow[];
  /** What is wrong with a field of the row at an index. */
  readonly problemOf: (index: number, field: string) => string | undefined;
  readonly newRow: () => EntryRow;
  readonly onChange: (rows: readonly EntryRow[]) => void;
}

/** A short list in a form: every row with its fields, to be added to and removed from. */
export function RowsEditor(props: RowsEditorProps) {
  const { title, add, fields, rows, problemOf, newRow, onChange } = props;
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const [first] = fields;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {rows.map((row, index) => {
        const typed = (first && row.texts[first.key]?.trim()) ?? '';
        const own = first?.options?.find(({ value }) => value === typed)?.name ?? typed;
        const name = own === '' ? text('rowNumber', { number: index + 1 }) : own;
        return (
          <div key={row.id} role="group" aria-label={name} className={styles.row}>
            {fields.map(({ key, label, options }) => {
              const field = {
                label,
                problem: problemOf(index, key),
                value: row.texts[key] ?? '',
                onChange: (value: string) => onChange(withText(rows, row.id, key, value)),
              };
              return options ? (
                <ChoiceField key={key} {...field} options={options} />
              ) : (
                <TextField key={key} {...field} />
              );
            })}
            <ToolButton
              label={text('removeRow', { row: name })}
              icon={<DeleteRegular />}
              onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
            />
          </div>
        );
      })}
      <div>
        <Button
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => onChange([...rows, newRow()])}
        >
          {add}
        </Button>
      </div>
    </fieldset>
  );
}
