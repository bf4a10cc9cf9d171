import { Checkbox } from '@fluentui/react-components';
import { COMPARATORS, type Indicator, type Plan } from '../../domain/index';
import { ChoiceField, TextField } from '../editor/fields';
import { useEditorTexts } from '../editor/use-editor-texts';
import { basesFor, isTypedInPercent, type TargetFields } from './target-fields-model';
import { usePane } from '../controls/pane-context';

interface TargetFieldInputsProps {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly fields: TargetFields;
  readonly problem: string | null;
  readonly onChange: (fields: TargetFields) => void;
}

/** What a target is about, field by field. */
export function TargetFieldInputs(props: TargetFieldInputsProps) {
  const { plan, indicator, fields, problem, onChange } = props;
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
          label={text(fields.relativeTo === '' ? 'target.value' : 'target.margin', { unit })}
          problem={problem ?? undefined}
          value={fields.value}
          onChange={(value) => change({ value })}
        />
      )}
      <ChoiceField
        label={text('target.relativeTo')}
        value={fields.relativeTo}
        options={[
          { value: '', name: text('none') },
          ...plan.indicators
            .filter(({ id }) => id !== indicator.id)
            .map(({ id, name }) => ({ value: id, name: name[locale] })),
        ]}
        onChange={(relativeTo) => change({ relativeTo })}
      />
      <Checkbox
        label={text('target.stretch')}
        checked={fields.stretch}
        onChange={(_, { checked }) => change({ stretch: checked === true })}
      />
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
