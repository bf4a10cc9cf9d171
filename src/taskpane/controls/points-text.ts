import type { Formats } from './format/create-formats';
import type { PaneTranslate } from './pane-context';

/** A fraction as percentage points in words: 0.01 is “1 point”, 0.012 “1.2 points”. */
export function pointsText(
  fraction: number,
  { t, formats }: { readonly t: PaneTranslate; readonly formats: Formats },
): string {
  const value = formats.points(fraction);
  return t(value === '1' ? 'targets.point' : 'targets.points', { value });
}
