import { NARROW_TABS, VIEWS, viewTabs } from './view-tabs-model';

describe('viewTabs', () => {
  it('shows every view as a tab where there is room', () => {
    expect(viewTabs('history', VIEWS.length)).toEqual({ tabs: VIEWS, menu: [] });
  });

  it('keeps the rest in a menu where the pane is narrow', () => {
    expect(viewTabs('plan', NARROW_TABS)).toEqual({
      tabs: ['plan', 'risk', 'compare'],
      menu: ['checks', 'milestones', 'history'],
    });
  });

  it('shows one more tab where there is room for it', () => {
    expect(viewTabs('plan', 4).tabs).toEqual(['plan', 'risk', 'compare', 'checks']);
    expect(viewTabs('history', 4).tabs).toEqual(['plan', 'risk', 'compare', 'history']);
  });

  it('always shows the chosen view as a tab and loses none', () => {
    for (const view of VIEWS) {
      const { tabs, menu } = viewTabs(view, NARROW_TABS);
      expect(tabs).toContain(view);
      expect(new Set([...tabs, ...menu])).toEqual(new Set(VIEWS));
    }
  });
});
