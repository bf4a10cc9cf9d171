import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { scenario, smallPlan } from '../../../../test/support/plans/small-plan';
import { renderPane } from '../../../../test/support/pane/render-pane';

/** Chooses a command on the scenario that is shown. */
async function choose(user: UserEvent, command: string): Promise<void> {
  // Each indicator has a menu of that name too.
  const scenarios = within(screen.getByRole('region', { name: 'Scenarios' }));
  await user.click(await scenarios.findByRole('button', { name: /^Actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: command }));
}

const radios = () => document.querySelectorAll('input[type=radio]');

describe('ScenarioList', () => {
  it('adds a scenario that inherits from the selected one', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(screen.getByRole('button', { name: 'Add a scenario' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Slow recovery');
    await user.selectOptions(
      within(dialog).getByRole('combobox', { name: 'Inherits from' }),
      'Pessimistic',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(session.getState().plan?.scenarios.at(-1)).toMatchObject({
      name: { en: 'Slow recovery' },
      parent: 'pessimistic',
    });
    expect(await screen.findByRole('radio', { name: /^Slow recovery/ })).toHaveProperty(
      'checked',
      true,
    );
  });

  it('explains why a name cannot be used and keeps the dialog open', async () => {
    const { user } = renderPane({ plan: smallPlan() });
    await choose(user, 'Rename');
    const dialog = await screen.findByRole('dialog');
    const name = within(dialog).getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'optimistic{Enter}');
    expect(within(dialog).getByText(/Another scenario is called “optimistic”/)).not.toBeNull();
    await user.clear(name);
    await user.type(name, 'Ground{Enter}');
    expect(await screen.findByRole('radio', { name: /^Ground/ })).not.toBeNull();
  });

  it('deletes a scenario and offers undo', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(screen.getByRole('radio', { name: /^Optimistic/ }));
    await choose(user, 'Delete');
    expect(radios()).toHaveLength(2);
    const notice = screen.getByText('“Optimistic” is deleted.').closest('[role="group"]');
    if (!(notice instanceof HTMLElement)) throw new Error('no notice');
    await user.click(within(notice).getByRole('button', { name: 'Undo' }));
    expect(session.getState().plan).toEqual(smallPlan());
  });

  it('reports that child scenarios keep their numbers', async () => {
    const { user } = renderPane({ plan: smallPlan() });
    await choose(user, 'Delete');
    expect(screen.getByText(/“Base” is deleted. Scenarios that inherited/)).not.toBeNull();
  });

  it('offers undo only until something else is done', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(screen.getByRole('radio', { name: /^Optimistic/ }));
    await choose(user, 'Delete');
    expect(screen.getByText('“Optimistic” is deleted.')).not.toBeNull();
    await act(() => session.write('en', new AbortController().signal));
    expect(screen.queryByText('“Optimistic” is deleted.')).toBeNull();
    await choose(user, 'Delete');
    act(() => session.undo());
    expect(screen.queryByText(/is deleted/)).toBeNull();
  });

  it('keeps the last scenario and explains why', async () => {
    const base = smallPlan().scenarios[0] ?? scenario('base', null);
    const { user } = renderPane({ plan: smallPlan({ scenarios: [base] }) });
    await choose(user, 'Delete');
    expect(screen.getByText(/A plan needs at least one scenario/)).not.toBeNull();
    expect(radios()).toHaveLength(1);
  });

  it('reorders and announces the new position of the scenario', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await choose(user, 'Move down');
    expect(session.getState().plan?.scenarios.map(({ id }) => id)).toEqual([
      'optimistic',
      'base',
      'pessimistic',
    ]);
    expect(screen.getByRole('log').textContent).toBe('“Base” is now number 2 of 3.');
  });

  it('reorders by keyboard and keeps the focus where it is', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    act(() => screen.getByRole('button', { name: 'Actions for Base' }).focus());
    await user.keyboard('{Enter}');
    const down = await screen.findByRole('menuitem', { name: 'Move down' });
    act(() => down.focus());
    await user.keyboard('{Enter}{Enter}');
    expect(session.getState().plan?.scenarios.map(({ id }) => id)).toEqual([
      'optimistic',
      'pessimistic',
      'base',
    ]);
    expect(document.activeElement).toBe(down);
    expect(down.getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Enter}{Escape}');
    expect(session.getState().plan?.scenarios.at(-1)?.id).toBe('base');
    expect(document.activeElement?.textContent).toBe('Actions');
  });

  it('shows a plan of a thousand scenarios', () => {
    const base = smallPlan().scenarios[0] ?? scenario('base', null);
    const many = Array.from({ length: 999 }, (_, index) => scenario(`s${index}`, 'base'));
    renderPane({ plan: smallPlan({ scenarios: [base, ...many] }) });
    expect(radios()).toHaveLength(1000);
  });
});
