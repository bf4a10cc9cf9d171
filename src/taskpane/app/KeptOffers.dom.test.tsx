import { screen } from '@testing-library/react';
import { renderPane } from '../../../test/support/pane/render-pane';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { createKeptPlans } from './kept-plans';

beforeEach(() => window.localStorage.clear());

function keptPlans() {
  const kept = createKeptPlans(() => window.localStorage, { now: () => '2026-01-02T08:00:00Z' });
  kept.keep(smallPlan({ name: { en: 'My plan', 'zh-CN': '我的规划' } }));
  return kept;
}

describe('KeptOffers', () => {
  it('offers a plan with unsaved changes by name and time, and opens it on request', async () => {
    const kept = keptPlans();
    const { session, user } = renderPane({ kept });
    expect(await screen.findByText('Unsaved changes of “My plan”')).not.toBeNull();
    expect(screen.getByText(/2026/)).not.toBeNull();
    expect(session.getState().plan).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Go on with it' }));
    expect((await screen.findAllByText('My plan')).length).toBeGreaterThan(0);
    expect(session.getState().plan?.name.en).toBe('My plan');
    expect(screen.queryByText('Unsaved changes of “My plan”')).toBeNull();
    expect(kept.list()).toHaveLength(1);
  });

  it('discards it on request', async () => {
    const kept = keptPlans();
    const { user } = renderPane({ kept });
    await screen.findByText('Unsaved changes of “My plan”');
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.queryByText('Unsaved changes of “My plan”')).toBeNull();
    expect(kept.list()).toEqual([]);
  });

  it('offers nothing of another plan where the workbook has one', () => {
    renderPane({ kept: keptPlans(), plan: smallPlan({ id: 'other' }) });
    expect(screen.queryByText('Unsaved changes of “My plan”')).toBeNull();
  });
});
