import type { Plan } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { useEditorStyles } from '../editor.styles';
import { ChoiceField, LocalTextField, TextField } from '../fields';
import { freeRowId } from '../rows';
import { RowsEditor } from '../RowsEditor';
import { SourceFields } from '../SourceFields';
import { useEditorTexts } from '../use-editor-texts';
import type { IndicatorEntry } from './indicator-entry';

interface MoreFieldsProps {
  readonly plan: Plan;
  readonly id: string | null;
  readonly entry: IndicatorEntry;
  readonly problemOf: (field: string) => string | undefined;
  readonly onChange: (field: string, change: Partial<IndicatorEntry>) => void;
}

const DIRECTIONS = ['higher', 'lower', 'range'] as const;
const PRICES = ['none', 'real', 'nominal'] as const;
const ROLES = ['output', 'revenue', 'income', 'emergingIndustry'] as const;
const ROLL_UPS = ['none', 'sum', 'weightedMean'] as const;

/** The fields that have a usual value, folded away. */
export function MoreFields({ plan, id, entry, problemOf, onChange }: MoreFieldsProps) {
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const { locale } = usePane();
  const parts = plan.indicators.filter((each) => each.id !== id);
  return (
    <details>
      <summary>{text('more')}</summary>
      <div className={styles.group}>
        <LocalTextField
          label={text('group')}
          hint={text('groupHint')}
          problem={problemOf('group')}
          value={entry.group}
          onChange={(group) => onChange('group', { group })}
        />
        <RowsEditor
          title={text('known')}
          add={text('addKnown')}
          fields={[
            { key: 'year', label: text('year') },
            { key: 'value', label: text('value') },
          ]}
          rows={entry.known}
          problemOf={(row, field) => problemOf(`known.${String(row)}.${field}`)}
          newRow={() => ({
            id: freeRowId('known', entry.known, []),
            texts: { year: String(plan.baseYear - 1 - entry.known.length) },
          })}
          onChange={(known) => onChange('known', { known })}
        />
        <div className={styles.side}>
          <ChoiceField
            label={text('direction')}
            value={entry.direction}
            options={DIRECTIONS.map((value) => ({ value, name: text(`directions.${value}`) }))}
            onChange={(direction) => onChange('direction', { direction })}
          />
          <TextField
            label={text('decimals')}
            problem={problemOf('decimals')}
            value={entry.decimals}
            onChange={(decimals) => onChange('decimals', { decimals })}
          />
        </div>
        <ChoiceField
          label={text('priceBasis')}
          value={entry.priceBasis}
          options={PRICES.map((value) => ({ value, name: text(`prices.${value}`) }))}
          onChange={(priceBasis) => onChange('priceBasis', { priceBasis })}
        />
        <ChoiceField
          label={text('rollUp')}
          value={entry.rollUp}
          options={ROLL_UPS.map((value) => ({ value, name: text(`rollUps.${value}`) }))}
          onChange={(rollUp) => onChange('rollUp', { rollUp })}
        />
        <ChoiceField
          label={text('partOf')}
          problem={problemOf('partOf')}
          value={entry.partOf}
          options={[
            { value: '', name: text('none') },
            ...parts.map((each) => ({ value: each.id, name: each.name[locale] })),
          ]}
          onChange={(partOf) => onChange('partOf', { partOf })}
        />
        <ChoiceField
          label={text('role')}
          value={entry.role}
          options={[
            { value: '', name: text('none') },
            ...ROLES.map((value) => ({ value, name: text(`roles.${value}`) })),
          ]}
          onChange={(role) => onChange('role', { role })}
        />
        <SourceFields
          {...{ plan, problemOf }}
          label={text('sourceDocument')}
          source={entry.source}
          onChange={(source) => onChange('base', { source })}
        />
      </div>
    </details>
  );
}
