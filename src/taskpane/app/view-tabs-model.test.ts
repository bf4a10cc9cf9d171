import { VIEWS, viewTabs } from './view-tabs-model';

describe('viewTabs', () => {
  it('shows every view as a tab where there is room', () => {
    expect(viewTabs('history', true)).toEqual({ tabs: VIEWS, menu: [] });
  });

  it('keeps the rest in a menu where the pane is narrow', () => {
    expect(viewTabs('plan', false)).toEqual({
      tabs: ['plan', 'compare', 'checks'],
      menu: ['milestones', 'history'],
    });
  });

  it('always shows the chosen view as a tab and loses none', () => {
    for (const view of VIEWS) {
      const { tabs, menu } = viewTabs(view, false);
      expect(tabs).toContain(view);
      expect(new Set([...tabs, ...menu])).toEqual(new Set(VIEWS));
    }
  });
});
