/** The parts of the pane. */
export const VIEWS = ['plan', 'compare', 'checks', 'milestones', 'history'] as const;
export type View = (typeof VIEWS)[number];

/** How many tabs fit in a narrow pane. */
const NARROW_TABS = 3;

/**
 * Divides the views into tabs and a menu. In a narrow pane, a view chosen in the menu replaces the
 * last tab, so that the selected view is always a tab.
 */
export function viewTabs(
  view: View,
  isWide: boolean,
): { readonly tabs: readonly View[]; readonly menu: readonly View[] } {
  if (isWide) return { tabs: VIEWS, menu: [] };
  const first = VIEWS.slice(0, NARROW_TABS);
  const tabs = first.includes(view) ? first : [...first.slice(0, -1), view];
  return { tabs, menu: VIEWS.filter((each) => !tabs.includes(each)) };
}
