/** The parts of the pane. */
export const VIEWS = ['plan', 'risk', 'compare', 'checks', 'milestones', 'history'] as const;
export type View = (typeof VIEWS)[number];

/** How many tabs fit in the narrowest pane. */
export const NARROW_TABS = 3;

/**
 * Divides the views into tabs and a menu. Where not all of them fit, a view chosen in the menu replaces
 * the last tab, so that the selected view is always a tab.
 *
 * @param room - how many tabs fit
 */
export function viewTabs(
  view: View,
  room: number,
): { readonly tabs: readonly View[]; readonly menu: readonly View[] } {
  if (room >= VIEWS.length) return { tabs: VIEWS, menu: [] };
  const first = VIEWS.slice(0, room);
  const tabs = first.includes(view) ? first : [...first.slice(0, -1), view];
  return { tabs, menu: VIEWS.filter((each) => !tabs.includes(each)) };
}
