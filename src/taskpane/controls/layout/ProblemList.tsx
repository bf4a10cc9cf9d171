import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** How many problems are listed; the rest are counted. */
const SHOWN = 50;

interface ProblemListProps<Item> {
  readonly items: readonly Item[];
  readonly label: string;
  readonly renderItem: (item: Item) => ReactNode;
  /** The text for those that are not listed, where there can be more. */
  readonly more?: (count: number) => string;
}

/** Lists all problems at once, up to a readable number. */
export function ProblemList<Item>({ items, label, renderItem, more }: ProblemListProps<Item>) {
  const styles = useProblemListStyles();
  return (
    <>
      <ul className={styles.list} aria-label={label} tabIndex={0}>
        {items.slice(0, SHOWN).map((item, index) => (
          <li key={index}>{renderItem(item)}</li>
        ))}
      </ul>
      {more && items.length > SHOWN && <p className={styles.more}>{more(items.length - SHOWN)}</p>}
    </>
  );
}

const useProblemListStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxHeight: '30vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  more: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalXS} 0 0` },
});
