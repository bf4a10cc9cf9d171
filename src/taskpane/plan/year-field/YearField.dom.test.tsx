import { act, fireEvent, screen, within } from '@testing-library/react';
import { smallPlan } from '../../../../test/support/plans/small-plan';
import { renderPane } from '../../../../test/support/pane/render-pane';

const label = 'Gross domestic product: growth in 2025, percent';

function shown(scenario: 'base' | 'optimistic') {
  const pane = renderPane({ plan: smallPlan() });
  fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${scenario}`, 'i') }));
  const stated = () =>
    pane.session
      .getState()
      .plan?.scenarios.find(({ id }) => id === scenario)
      ?.assumptions.find(({ indicator }) => indicator === 'gdp')?.values[1];
  return { ...pane, stated, field: () => screen.getByRole('textbox', { name: label }) };
}

describe('YearField', () => {
  it('takes effect while it is typed', async () => {
    const { user, field, stated } = shown('optimistic');
    await user.clear(field());
    await user.type(field(), '8');
    expect(stated()).toBe(0.08);
    await user.type(field(), '.25');
    expect(stated()).toBe(0.0825);
  });

  it('reads full-width digits and shows how it read them', async () => {
    const { user, field, stated } = shown('optimistic');
    await user.clear(field());
    await user.type(field(), '６．５％{Enter}');
    expect(stated()).toBe(0.065);
    expect(field()).toHaveProperty('value', '6.5');
  });

  it('explains what is wrong and keeps the value', async () => {
    const { user, field, stated } = shown('optimistic');
    await user.clear(field());
    await user.type(field(), 'six{Enter}');
    expect(screen.getByRole('alert').textContent).toBe(
      '“six” is not a number. Write it like 6.5. The value stays 7%.',
    );
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(stated()).toBe(0.07);
  });

  it('rejects growth of −150 % and keeps the value', async () => {
    const { user, field, stated } = shown('optimistic');
    await user.clear(field());
    await user.type(field(), '-150{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('Growth must be above −100%.');
    expect(Number(stated())).toBeGreaterThan(-1);
  });

  it('inherits after it is emptied', async () => {
    const { user, field, stated } = shown('optimistic');
    await user.clear(field());
    await user.tab();
    expect(stated()).toBeNull();
    expect(field()).toHaveProperty('value', '6');
  });

  it('requires a number in a root scenario', async () => {
    const { user, field, stated } = shown('base');
    await user.clear(field());
    await user.tab();
    expect(screen.getByRole('alert').textContent).toContain(
      'inherits from no other, so it needs a number here',
    );
    expect(stated()).toBe(0.06);
  });

  it('restores the earlier value on Escape', async () => {
    const { user, field, stated } = shown('optimistic');
    await user.clear(field());
    await user.type(field(), '12');
    expect(stated()).toBe(0.12);
    await user.keyboard('{Escape}');
    expect(stated()).toBe(0.07);
    expect(field()).toHaveProperty('value', '7');
  });

  it('leaves one step to undo for one entry', async () => {
    const { user, field, session } = shown('optimistic');
    await user.clear(field());
    await user.type(field(), '12.5{Enter}');
    act(() => session.undo());
    expect(session.getState().plan).toEqual(smallPlan());
  });

  it('follows the slider at once', () => {
    const { stated, field } = shown('optimistic');
    const slider = screen.getByRole('slider', { name: `${label}, slider` });
    fireEvent.change(slider, { target: { value: '8.3' } });
    expect(stated()).toBe(0.083);
    expect(field()).toHaveProperty('value', '8.3');
    expect(slider.getAttribute('aria-valuetext')).toBe('8.3%');
  });

  it('labels own and inherited values and offers a reset', async () => {
    const { user, stated } = shown('optimistic');
    const card = screen.getByRole('region', { name: 'Gross domestic product' });
    expect(within(card).getAllByText('Own value')).toHaveLength(2);
    expect(within(card).getAllByText('From Base')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Inherit 2025 again: 6%' }));
    expect(stated()).toBeNull();
    expect(within(card).getAllByText('From Base')).toHaveLength(2);
  });
});
