import type { Plan } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { useEditorStyles } from '../editor.styles';
import { type EntryRow, freeRowId } from '../rows';
import { RowsEditor } from '../RowsEditor';
import { type LinkedDriver, linkKey } from './links';
import type { EntryProblems } from './uncertainty-entry';
import { useUncertaintyTexts } from './use-uncertainty-texts';

interface LinkFieldsProps {
  readonly plan: Plan;
  readonly linkable: readonly LinkedDriver[];
  readonly links: readonly EntryRow[];
  readonly problems: EntryProblems;
  readonly onChange: (links: readonly EntryRow[]) => void;
}

/** The uncertain drivers that this one goes together with, and how far. */
export function LinkFields({ plan, linkable, links, problems, onChange }: LinkFieldsProps) {
  const styles = useEditorStyles();
  const text = useUncertaintyTexts();
  const { t, locale } = usePane();
  const options = linkable.map((driver) => ({
    value: linkKey(driver),
    name: text('linkName', {
      indicator:
        plan.indicators.find(({ id }) => id === driver.indicator)?.name[locale] ?? driver.indicator,
      driver: t(`drivers.${driver.driver}.name`),
    }),
  }));
  const isTaken = ({ value }: { readonly value: string }): boolean =>
    links.some(({ texts }) => texts['other'] === value);
  const next = options.find((option) => !isTaken(option)) ?? options[0];
  return (
    <div>
      <RowsEditor
        title={text('links')}
        add={text('addLink')}
        fields={[
          { key: 'other', label: text('link'), options },
          { key: 'value', label: text('linkValue') },
        ]}
        rows={links}
        problemOf={(index, field) => problems[`links.${String(index)}.${field}`]}
        newRow={() => ({
          id: freeRowId('link', links, []),
          texts: { other: next?.value ?? '', value: '0.5' },
        })}
        {...{ onChange }}
      />
      <p className={styles.detail}>{text('linksText')}</p>
    </div>
  );
}
