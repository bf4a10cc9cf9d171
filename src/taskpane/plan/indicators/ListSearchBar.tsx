import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { editorList as en } from '../../../i18n/en/editor-list';
import { editorList as zhCN } from '../../../i18n/zh-CN/editor-list';
import type { LocalText } from '../../../shared/local-text';
import { usePane } from '../../controls/pane-context';
import { useLazyTexts } from '../../controls/use-lazy-texts';
import { LIST_FILTERS, type ListSearch } from './indicator-filter';

const TEXTS = { en, 'zh-CN': zhCN };

interface ListSearchBarProps {
  readonly search: ListSearch;
  readonly count: number;
  readonly all: number;
  readonly groups: readonly LocalText[];
  readonly onChange: (search: ListSearch) => void;
}

/** Narrows a long list of indicators. */
export function ListSearchBar({ search, count, all, groups, onChange }: ListSearchBarProps) {
  const styles = useStyles();
  const { locale } = usePane();
  const text = useLazyTexts(TEXTS);
  return (
    <div role="search" aria-label={text('search')}>
      <div className={styles.bar}>
        <Field label={text('search')} className={styles.part}>
          <Input
            size="small"
            type="search"
            autoComplete="off"
            value={search.query}
            onChange={(_, { value }) => onChange({ ...search, query: value })}
          />
        </Field>
        <Field label={text('filter')} className={styles.part}>
          <Select
            size="small"
            value={search.filter}
            onChange={(_, { value }) => {
              const filter = LIST_FILTERS.find((each) => each === value);
              if (filter) onChange({ ...search, filter });
            }}
          >
            {LIST_FILTERS.map((each) => (
              <option key={each} value={each}>
                {text(`filters.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        {groups.length > 0 && (
          <Field label={text('group')} className={styles.part}>
            <Select
              size="small"
              value={search.group ?? ''}
              onChange={(_, { value }) =>
                onChange({ ...search, group: value === '' ? null : value })
              }
            >
              <option value="">{text('filters.all')}</option>
              {groups.map((group) => (
                <option key={group.en} value={group.en}>
                  {group[locale]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <div role="status">
        {count < all && (count === 0 ? text('nothing') : text('found', { count, all }))}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  part: {
    flex: '1 1 120px',
    minWidth: 0,
    // Otherwise the longest choice of a field decides its width.
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& input, & select': { minWidth: 0, width: '100%' },
  },
});
