import { COMPARATORS, type Indicator } from '../../domain/index';
import { ChoiceField, TextField } from '../editor/fields';
import { useEditorTexts } from '../editor/use-editor-texts';
import { basesFor, isTypedInPercent, type TargetFields } from './target-fields-model';
import { usePane } from '../controls/pane-context';

interface TargetFieldInputsProps {
  readonly indicator: Indicator;
  readonly fields: TargetFields;
  readonly problem: string | null;
  readonly onChange: (fields: TargetFields) => void;
}

/** What a target is about, field by field. */
export function TargetFieldInputs({
  indicator,
  fields,
  problem,
  onChange,
}: TargetFieldInputsProps) {
  const text = useEditorTexts();
  const { locale } = usePane();
  const { basis, comparator } = fields;
  const change = (part: Partial<TargetFields>): void => onChange({ ...fields, ...part });
  const unit = isTypedInPercent(basis, indicator) ? '%' : indicator.unit[locale];
  const second = comparator === 'between' ? 'upper' : comparator === 'about' ? 'tolerance' : null;
  return (
    <>
      <ChoiceField
        label={text('target.basis')}
        value={basis}
        options={basesFor(indicator).map((value) => ({
          value,
          name: text(`target.bases.${value}`),
        }))}
        onChange={(value) => change({ basis: value })}
      />
      <ChoiceField
        label={text('target.comparator')}
        value={comparator}
        options={COMPARATORS.map((value) => ({ value, name: text(`target.comparators.${value}`) }))}
        onChange={(value) => change({ comparator: value })}
      />
      {comparator !== 'full' && (
        <TextField
          label={text('target.value', { unit })}
          problem={problem ?? undefined}
          value={fields.value}
          onChange={(value) => change({ value })}
        />
      )}
      {second && (
        <TextField
          label={text(`target.${second}`, { unit })}
          value={fields[second]}
          onChange={(value) => change({ [second]: value })}
        />
      )}
    </>
  );
}
