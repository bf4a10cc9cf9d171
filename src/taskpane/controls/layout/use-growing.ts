import { startTransition, useEffect, useState } from 'react';

/** So many entries fill any pane, and no task that renders them is long. */
const AT_ONCE = 20;

/**
 * How many entries of a long list are rendered: a screenful at first, then more in small tasks until it
 * is whole. The list is complete for search, printing and screen readers, and never blocks the pane. A
 * list that becomes longer grows in the same way.
 */
export function useGrowing(total: number): number {
  const [count, setCount] = useState(AT_ONCE);
  const most = Math.max(total, AT_ONCE);
  if (count > most) setCount(most);
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => {
      startTransition(() => setCount((before) => before + AT_ONCE));
    }, 0);
    return () => clearTimeout(timer);
  }, [count, total]);
  return Math.min(count, total);
}
