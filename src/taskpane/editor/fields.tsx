import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { usePane } from '../controls/pane-context';
import { type LocalEntry, otherLocale } from './local-entry';
import { useEditorTexts } from './use-editor-texts';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it. */
  readonly problem?: string | undefined;
}

/** The state of a field with a problem. */
export function problemProps(problem: string | undefined) {
  return problem === undefined
    ? {}
    : { validationMessage: problem, validationState: 'error' as const };
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** A field for a short text or a number. */
export function TextField({ label, hint, problem, value, placeholder, onChange }: TextFieldProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...problemProps(problem)}>
      <Input
        size="small"
        autoComplete="off"
        value={value}
        placeholder={placeholder}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

interface ChoiceFieldProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChange: (value: Value) => void;
}

/** A field with a few choices. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, hint, problem, value, options, onChange } = props;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...problemProps(problem)}>
      <Select
        size="small"
        value={value}
        onChange={(_, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface LocalTextFieldProps extends FieldProps {
  readonly value: LocalEntry;
  readonly onChange: (value: LocalEntry) => void;
}

/** A text that is the same in both languages until the user says otherwise. */
export function LocalTextField({ label, hint, problem, value, onChange }: LocalTextFieldProps) {
  const text = useEditorTexts();
  const { locale } = usePane();
  const { own, other } = value;
  return (
    <div>
      <TextField
        {...{ label, hint, problem }}
        value={own}
        onChange={(next) => onChange({ own: next, other })}
      />
      <Checkbox
        size="medium"
        label={text('otherLanguage')}
        checked={other !== null}
        onChange={(_, { checked }) => onChange({ own, other: checked === true ? own : null })}
      />
      {other !== null && (
        <Field label={text('inOther', { label })}>
          <Input
            size="small"
            lang={otherLocale(locale)}
            autoComplete="off"
            value={other}
            onChange={(_, data) => onChange({ own, other: data.value })}
          />
        </Field>
      )}
    </div>
  );
}
