import type { ReactNode } from 'react';
import { useProblemListStyles } from './ProblemList.styles';

/** How many mistakes are listed; the rest is counted. */
const SHOWN = 50;

interface ProblemListProps<Item> {
  readonly items: readonly Item[];
  readonly label: string;
  readonly renderItem: (item: Item) => ReactNode;
  /** Words for those that are not listed. */
  readonly more: (count: number) => string;
}

/** Every mistake at once, as far as a list can be read. */
export function ProblemList<Item>({ items, label, renderItem, more }: ProblemListProps<Item>) {
  const styles = useProblemListStyles();
  return (
    <>
      <ul className={styles.list} aria-label={label} tabIndex={0}>
        {items.slice(0, SHOWN).map((item, index) => (
          <li key={index}>{renderItem(item)}</li>
        ))}
      </ul>
      {items.length > SHOWN && <p className={styles.more}>{more(items.length - SHOWN)}</p>}
    </>
  );
}
