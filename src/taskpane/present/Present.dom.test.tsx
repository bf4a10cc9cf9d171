import { screen, within } from '@testing-library/react';
import { scenario, smallPlan } from '../../../test/support/plans/small-plan';
import { renderPane } from '../../../test/support/pane/render-pane';

async function presented(plan = smallPlan()) {
  const pane = renderPane({ plan });
  await pane.user.click(screen.getByRole('button', { name: 'Present' }));
  const dialog = await screen.findByRole('dialog', { name: 'Presentation of Small plan' });
  return { ...pane, dialog: within(dialog), element: dialog };
}

describe('Present', () => {
  it('takes the focus, and returns it on Esc', async () => {
    const { user, element } = await presented();
    expect(document.activeElement).toBe(element);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Present' }));
  });

  it('changes the scenario with arrows and digits, and announces it', async () => {
    const { user, dialog, session } = await presented();
    expect(dialog.getByRole('heading', { level: 1, name: 'Base' })).not.toBeNull();
    await user.keyboard('{ArrowRight}');
    expect(dialog.getByRole('heading', { level: 1, name: 'Optimistic' })).not.toBeNull();
    await user.keyboard('3');
    expect(session.getState().selectedScenario).toBe('pessimistic');
    expect(screen.getByRole('log').textContent).toBe('Pessimistic: 0 of 2 targets met');
    expect(dialog.getByRole('button', { name: 'Pessimistic' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('shows missed targets, headline numbers and every chart as text', async () => {
    const { dialog } = await presented();
    const missing = dialog.getByRole('region', { name: 'What is missing' });
    expect(missing.textContent).toContain('At the target, but it must be exceeded');
    expect(dialog.getByText('Projected for 2025')).not.toBeNull();
    expect(dialog.getAllByRole('img').map((each) => each.getAttribute('aria-label'))).toEqual([
      expect.stringContaining('Gross domestic product (index, 2023 = 100) in Base: 2023 100.0'),
      expect.stringContaining('Target 2025: more than 1,000.'),
    ]);
  });

  it('offers a list if there are more scenarios than digits', async () => {
    const plan = smallPlan();
    const more = Array.from({ length: 8 }, (_, index) => scenario(`s${String(index)}`, 'base'));
    const { dialog, user } = await presented({ ...plan, scenarios: [...plan.scenarios, ...more] });
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Scenario shown' }), 's7');
    expect(dialog.getByRole('heading', { level: 1, name: 's7' })).not.toBeNull();
  });
});
