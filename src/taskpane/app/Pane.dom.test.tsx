import { act, screen, within } from '@testing-library/react';
import type { Milestone } from '../../domain/index';
import { ASSUMED, smallPlan } from '../../../test/support/plans/small-plan';
import { renderPane } from '../../../test/support/pane/render-pane';

const reform: Milestone = {
  id: 'reform',
  statement: { en: 'One-stop service', 'zh-CN': '一网通办' },
  owner: { en: 'Data bureau', 'zh-CN': '数据局' },
  due: '2025',
  status: 'notStarted',
  note: null,
  provenance: ASSUMED,
};

describe('the parts of the pane', () => {
  it('compares all scenarios if they are few, and only the chosen ones', async () => {
    const { user } = renderPane({ plan: smallPlan() });
    await user.click(screen.getByRole('tab', { name: 'Compare' }));
    const growth = await screen.findByRole('group', { name: 'Gross domestic product: growth' });
    expect(within(growth).getAllByText('+0.5 points')).toHaveLength(1);
    const heads = () =>
      within(growth)
        .getAllByRole('columnheader')
        .map((head) => head.textContent);
    expect(heads()).toEqual(['Year', 'Base', 'Optimistic', 'Pessimistic']);
    await user.click(screen.getByRole('checkbox', { name: 'Pessimistic' }));
    expect(heads()).toEqual(['Year', 'Base', 'Optimistic']);
    await user.click(screen.getByRole('button', { name: 'All' }));
    expect(heads()).toEqual(['Year', 'Base', 'Optimistic', 'Pessimistic']);
  });

  it('lists the findings of the checks', async () => {
    const { user } = renderPane({ plan: smallPlan() });
    await user.click(screen.getByRole('button', { name: 'More parts' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Checks' }));
    expect(await screen.findByRole('region', { name: 'Consistency checks' })).not.toBeNull();
  });

  it('keeps the status, owner, date and note of a milestone', async () => {
    const { session, user } = renderPane({ plan: smallPlan({ milestones: [reform] }) });
    await user.click(screen.getByRole('button', { name: 'More parts' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Milestones' }));
    const status = await screen.findByRole('combobox', { name: 'Status: One-stop service' });
    await user.selectOptions(status, 'Under way');
    await user.type(screen.getByRole('textbox', { name: 'Note: One-stop service' }), 'Pilot runs');
    await user.tab();
    const owner = screen.getByRole('textbox', { name: 'Owner: One-stop service' });
    await user.clear(owner);
    await user.type(owner, 'City hall{Enter}');
    const due = screen.getByRole('textbox', { name: 'Due: One-stop service' });
    await user.clear(due);
    await user.type(due, 'soon{Enter}');
    expect(await screen.findByText(/“soon” is not a date/)).not.toBeNull();
    expect(due).toHaveProperty('value', 'soon');
    await user.clear(due);
    await user.type(due, '2026-06{Enter}');
    const kept = session.getState().plan?.milestones[0];
    expect(kept).toMatchObject({ status: 'underWay', due: '2026-06' });
    expect(kept?.owner?.en).toBe('City hall');
    expect(session.getState().plan?.milestones[0]?.note?.en).toBe('Pilot runs');
  });

  it('adds a milestone and rejects an invalid date', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(screen.getByRole('button', { name: 'More parts' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Milestones' }));
    const form = within(await screen.findByRole('form', { name: 'Add a milestone' }));
    await user.type(form.getByRole('textbox', { name: 'Goal' }), 'New library');
    await user.type(form.getByRole('textbox', { name: 'Due' }), 'soon');
    await user.click(form.getByRole('button', { name: 'Add' }));
    expect(form.getByRole('alert').textContent).toContain('“soon” is not a date');
    await user.clear(form.getByRole('textbox', { name: 'Due' }));
    await user.click(form.getByRole('button', { name: 'Add' }));
    expect(session.getState().plan?.milestones[0]?.statement.en).toBe('New library');
  });

  it('reverts one change of the history and keeps its reason', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    act(() => {
      session.setAssumption({
        ...{ scenario: 'base', indicator: 'gdp', driver: 'growth', year: 2025, value: 0.01 },
      });
    });
    await user.click(screen.getByRole('button', { name: 'More parts' }));
    await user.click(await screen.findByRole('menuitem', { name: 'History' }));
    expect(await screen.findByText('6% → 1%')).not.toBeNull();
    const what = 'Gross domestic product, growth, 2025';
    await user.type(screen.getByRole('textbox', { name: `Why: ${what}` }), 'New forecast{Enter}');
    expect(session.getState().plan?.history[0]?.why).toBe('New forecast');
    await user.click(screen.getByRole('button', { name: `Take back: ${what}` }));
    expect(session.getState().plan?.scenarios[0]?.assumptions[0]?.values[1]).toBe(0.06);
  });

  it('duplicates a scenario and adds a note to it', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(screen.getByRole('button', { name: 'Actions for Base' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Duplicate' }));
    expect(await screen.findByRole('radio', { name: /^Base \(copy\)/ })).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Actions for Base (copy)' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Note' }));
    await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'After the census');
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    const { plan, selectedScenario } = session.getState();
    const noted = plan?.scenarios.find(({ id }) => id === selectedScenario);
    expect(noted?.note?.en).toBe('After the census');
  });

  it('explains how the values are computed and shows their sources', async () => {
    const { user } = renderPane({ plan: smallPlan() });
    const card = within(screen.getByRole('region', { name: 'Gross domestic product' }));
    await user.click(card.getByRole('button', { name: 'How it is calculated' }));
    expect(await card.findByRole('heading', { name: 'Sources' })).not.toBeNull();
    expect(card.getByText('growth in Base')).not.toBeNull();
  });

  it('records a new base value as the user’s own, and explains why one is invalid', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(screen.getByRole('button', { name: 'How it is calculated' }));
    const field = await screen.findByRole('textbox', {
      name: 'Gross domestic product: value of 2023',
    });
    await user.clear(field);
    await user.type(field, '1,5{Enter}');
    expect(screen.getByText(/Use a point for decimals/)).not.toBeNull();
    await user.clear(field);
    await user.type(field, '2,950.5{Enter}');
    const base = session.getState().plan?.indicators[0]?.base;
    expect(base?.value).toBe(2950.5);
    expect(base?.provenance.evidence).toBe('assumed');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field).toHaveProperty('value', '100');
  });
});
