import { screen, within } from '@testing-library/react';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { renderPane } from '../../../test/support/pane/render-pane';

const gdp = () => within(screen.getByRole('region', { name: 'Gross domestic product' }));
const firms = () => within(screen.getByRole('region', { name: 'High-tech firms' }));

describe('TargetList', () => {
  it('shows a target as understood before it is added', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(gdp().getByRole('button', { name: 'Add target' }));
    const field = await gdp().findByRole('textbox', { name: 'Target in words' });
    await user.type(field, 'about 7%');
    expect(gdp().getByText('Understood as: 2026, growth: about 7% (± 0.5 points)')).not.toBeNull();
    expect(session.getState().plan?.targets).toHaveLength(2);
    await user.click(gdp().getByRole('button', { name: 'Add' }));
    expect(session.getState().plan?.targets[2]).toMatchObject({
      ...{ indicator: 'gdp', basis: 'growth', comparator: 'about', value: 0.07, year: 2026 },
    });
    expect(gdp().queryByRole('textbox', { name: 'Target in words' })).toBeNull();
  });

  it('rejects a phrase with words left over', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(gdp().getByRole('button', { name: 'Add target' }));
    await user.type(await gdp().findByRole('textbox', { name: 'Target in words' }), 'nice 7%');
    await user.click(gdp().getByRole('button', { name: 'Add' }));
    expect(gdp().getByText(/Not understood: “nice”/)).not.toBeNull();
    expect(session.getState().plan?.targets).toHaveLength(2);
  });

  it('asks what a phrase means and takes what was chosen', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(gdp().getByRole('button', { name: 'Add target' }));
    const field = await gdp().findByRole('textbox', { name: 'Target in words' });
    await user.type(field, '7');
    expect(gdp().getByText(/This can mean more than one thing/)).not.toBeNull();
    const readings = within(gdp().getByRole('group', { name: 'Is this meant?' }));
    expect(readings.getAllByRole('button').map((each) => each.textContent)).toEqual([
      '2026, growth: at least 7%',
      '2026: at least 7.0',
    ]);
    await user.click(readings.getByRole('button', { name: '2026, growth: at least 7%' }));
    expect(gdp().getByText('Understood as: 2026, growth: at least 7%')).not.toBeNull();
    await user.click(gdp().getByRole('checkbox', { name: 'Binding' }));
    await user.click(gdp().getByRole('button', { name: 'Add' }));
    expect(session.getState().plan?.targets[2]).toMatchObject({
      ...{ basis: 'growth', comparator: 'atLeast', value: 0.07, nature: 'binding' },
      provenance: { phrase: '7' },
    });
  });

  it('says what speaks against a target before it is added', async () => {
    const { user } = renderPane({ plan: smallPlan() });
    await user.click(gdp().getByRole('button', { name: 'Add target' }));
    const field = await gdp().findByRole('textbox', { name: 'Target in words' });
    await user.type(field, 'growth of at most 7%');
    expect(gdp().getByText(/though more is better there/)).not.toBeNull();
    await user.clear(field);
    await user.type(field, 'growth of at least 7%');
    expect(gdp().queryByText(/though more is better there/)).toBeNull();
  });

  it('forgets what was chosen when the words change', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(gdp().getByRole('button', { name: 'Add target' }));
    const field = await gdp().findByRole('textbox', { name: 'Target in words' });
    await user.type(field, '7');
    await user.click(gdp().getByRole('button', { name: '2026: at least 7.0' }));
    await user.type(field, '%');
    await user.click(gdp().getByRole('button', { name: 'Add' }));
    expect(session.getState().plan?.targets[2]).toMatchObject({ basis: 'growth', value: 0.07 });
  });

  it('changes the year of a target, which is then the user’s own', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(gdp().getByRole('button', { name: /^Edit target 2024/ }));
    const year = await gdp().findByRole('combobox', { name: 'Year' });
    await user.selectOptions(year, '2025');
    await user.click(gdp().getByRole('button', { name: 'Change' }));
    const [changed] = session.getState().plan?.targets ?? [];
    expect(changed).toMatchObject({ year: 2025, value: 0.06, comparator: 'about' });
    expect(changed?.provenance.evidence).toBe('assumed');
  });

  it('takes the place and the words of a target, which is then stated', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(gdp().getByRole('button', { name: 'Add target' }));
    const field = await gdp().findByRole('textbox', { name: 'Target in words' });
    await user.type(field, 'growth of at least 7%');
    await user.click(gdp().getByText('Where it stands'));
    await user.type(gdp().getByRole('textbox', { name: 'Page or place in it' }), 'p. 4');
    await user.type(gdp().getByRole('textbox', { name: 'Its words there' }), 'grow by 7%');
    await user.click(gdp().getByRole('button', { name: 'Add' }));
    expect(session.getState().plan?.targets[2]?.provenance).toMatchObject({
      ...{ evidence: 'stated', place: 'p. 4', phrase: 'grow by 7%' },
    });
  });

  it('removes a target', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(gdp().getByRole('button', { name: /^Remove target 2024/ }));
    expect(session.getState().plan?.targets.map(({ id }) => id)).toEqual(['firms-2025']);
  });

  it('applies the required path to the scenario', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    await user.click(firms().getByRole('button', { name: 'High-tech firms' }));
    await user.click(firms().getByRole('button', { name: 'What would it take?' }));
    const put = await firms().findByRole('button', { name: 'Put into Base' });
    expect(firms().getByText('1,002 is reached in 2025.')).not.toBeNull();
    await user.click(put);
    const said = session
      .getState()
      .plan?.scenarios[0]?.assumptions.find(({ indicator }) => indicator === 'high-tech-firms');
    expect(said?.values).toEqual([101, 101, 100]);
    expect(said?.provenance.evidence).toBe('derived');
    expect(firms().getByText('Met, 2 above')).not.toBeNull();
  });

  it('reports what is missing at the cap and when the target would be met', async () => {
    const { user } = renderPane({ plan: smallPlan() });
    await user.click(firms().getByRole('button', { name: 'High-tech firms' }));
    await user.click(firms().getByRole('button', { name: 'What would it take?' }));
    await user.type(await firms().findByRole('textbox', { name: 'At most a year' }), '80');
    expect(firms().getByText('Even so, 41 is missing.')).not.toBeNull();
    expect(firms().getByText(/the target would be met in 2026/)).not.toBeNull();
  });
});
