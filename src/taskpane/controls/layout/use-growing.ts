import { useEffect, useState } from 'react';

/** So many entries fill any pane, and no task that renders them is long. */
const AT_ONCE = 20;

/**
 * How many entries of a long list are rendered: a screenful at first, then more in small tasks until it
 * is whole. The list is complete for search, printing and screen readers, and never blocks the pane.
 */
export function useGrowing(total: number): number {
  const [count, setCount] = useState(AT_ONCE);
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => setCount((before) => before + AT_ONCE), 0);
    return () => clearTimeout(timer);
  }, [count, total]);
  return Math.min(count, total);
}
