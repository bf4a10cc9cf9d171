import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { riskPlan } from '../../../test/support/plans/risk-plan';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { target, uncertainPlan, uncertainty } from '../../../test/support/plans/uncertain-plan';
import { renderPane } from '../../../test/support/pane/render-pane';

async function opened(plan = riskPlan(), locale: 'en' | 'zh-CN' = 'en') {
  const pane = renderPane({ plan, locale });
  const name = locale === 'en' ? 'Risk' : '风险';
  await pane.user.click(screen.getByRole('tab', { name }));
  const view = within(await screen.findByRole('region', { name }));
  return { ...pane, view };
}

/** The view with its first answers. */
async function answered(plan = riskPlan()) {
  const pane = await opened(plan);
  const card = within(await pane.view.findByRole('region', { name: 'Gross domestic product' }));
  return { ...pane, card };
}

describe('the view of risk', () => {
  it('says what to do where no driver is uncertain, and leads there', async () => {
    const { view, user } = await opened(smallPlan());
    expect(view.getByRole('heading', { name: 'No driver is uncertain yet' })).not.toBeNull();
    expect(screen.queryByTitle('Open the risk view')).toBeNull();
    await user.click(view.getByRole('button', { name: 'Go to all drivers' }));
    expect(screen.getByRole('tab', { name: 'Plan' }).getAttribute('aria-selected')).toBe('true');
  });

  it('makes the first driver uncertain on the spot, and shows its bands', async () => {
    const { view, user } = await opened(smallPlan());
    const name = 'Make growth of Gross domestic product uncertain';
    await user.click(view.getByRole('button', { name }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await view.findByRole('region', { name: 'Gross domestic product' })).not.toBeNull();
  });

  it('shows bands as a picture with a text, and probabilities as sentences', async () => {
    const { card, view } = await answered();
    const fan = card.getByRole('img');
    expect(fan.getAttribute('aria-label')).toMatch(
      /^Gross domestic product \(index, 2023 = 100\), prediction bands in Base\. 2024: 5% of the futures below 104\.\d, half below 105\.\d, 5% above 106\.\d\./,
    );
    expect(fan.querySelectorAll('polygon')).toHaveLength(2);
    expect(
      card.getByText(
        'In 54 of 100 futures Gross domestic product grows about 6% (± 0.5 points) in 2024.',
      ),
    ).not.toBeNull();
    const said = within(view.getByRole('region', { name: 'In plain words' }));
    expect(said.getByText(/^The least sure target is Gross domestic product/)).not.toBeNull();
    expect(said.getByText('All targets together')).not.toBeNull();
  });

  it('says on request what would turn the chosen target', async () => {
    const { view, user } = await answered();
    await user.click(view.getByRole('button', { name: 'What would turn this target?' }));
    expect((await view.findAllByText(/^The target (fails|is met) once/)).length).toBeGreaterThan(0);
  });

  it('finds numbers that meet every target, and puts them into the scenario in one step', async () => {
    const { view, user, session } = await answered(
      riskPlan({
        targets: [target(119.2), target(0.0605, { id: 'fast', basis: 'growth', year: 2024 })],
      }),
    );
    const card = within(view.getByRole('region', { name: 'Can all targets be met at once?' }));
    await user.click(card.getByRole('button', { name: 'Find out' }));
    const apply = await card.findByRole('button', { name: 'Put these numbers into Base' });
    expect(card.getByText(/^Yes\. With these numbers/)).not.toBeNull();
    const before = session.getState().plan;
    await user.click(apply);
    expect(await card.findByText('Yes. Base meets every target as it is.')).not.toBeNull();
    act(() => session.undo());
    expect(session.getState().plan?.scenarios).toEqual(before?.scenarios);
    await user.click(await card.findByRole('button', { name: 'How this was decided' }));
    expect(
      card.getByRole('table', { name: 'Lowest and highest numbers of the drivers' }),
    ).not.toBeNull();
  });

  it('names the targets that exclude each other, and what has to give way', async () => {
    const plan = smallPlan({
      targets: [target(118), target(117, { id: 'cap', comparator: 'atMost' })],
    });
    const { view, user } = await opened(plan, 'zh-CN');
    const card = within(view.getByRole('region', { name: '全部目标能否同时达标？' }));
    await user.click(card.getByRole('button', { name: '开始判断' }));
    expect(await card.findByText(/^不能。/)).not.toBeNull();
    expect(card.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '地区生产总值，2026 年：不低于 118.0',
      '地区生产总值，2026 年：不超过 117.0',
      expect.stringMatching(/^地区生产总值，2026 年：不(低于|超过) 11.\.0：放宽 1\.0/),
    ]);
  });

  it('has every number of a picture in a table', async () => {
    const { card, user } = await answered();
    await user.click(card.getByRole('button', { name: 'Numbers of the bands' }));
    const table = within(card.getByRole('table', { name: 'Numbers of the bands' }));
    expect(table.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      ...['Year', 'Plan', 'P5', 'P25', 'P50', 'P75', 'P95'],
    ]);
    expect(table.getAllByRole('row')).toHaveLength(4);
  });

  it('follows a slider: the plan at once, then the probabilities', async () => {
    const { card, user } = await answered();
    await user.click(card.getByRole('button', { name: 'Drivers' }));
    const slider = card.getByRole('slider', { name: /growth in 2024/ });
    const dots = () =>
      [...card.getByRole('img').querySelectorAll('circle')].map((dot) => dot.outerHTML);
    const before = dots();
    fireEvent.change(slider, { target: { value: '5' } });
    await waitFor(() => expect(dots()).not.toEqual(before));
    expect(
      await card.findByText(/^In \d of 100 futures Gross domestic product grows about 6%/),
    ).not.toBeNull();
  });

  it('follows undo, and tells a screen reader the new probability', async () => {
    const { card, user, session } = await answered();
    await user.click(card.getByRole('button', { name: 'Drivers' }));
    fireEvent.change(card.getByRole('slider', { name: /growth in 2024/ }), {
      target: { value: '5' },
    });
    await waitFor(() =>
      expect(screen.getByRole('log').textContent).toMatch(/^All 3 targets met: \d+\.\d%$/),
    );
    act(() => session.undo());
    expect(await card.findByText(/^In 54 of 100 futures/)).not.toBeNull();
  });

  it('compares the bands of the scenarios, and changes what is shown with the scenario', async () => {
    const { view, user, session } = await answered();
    const table = within(
      await view.findByRole('table', {
        name: 'Gross domestic product in 2026: scenarios side by side',
      }),
    );
    await waitFor(() =>
      expect(table.getAllByText(/^1\d\d\.\d to 1\d\d\.\d, middle 1\d\d\.\d$/)).toHaveLength(3),
    );
    await user.selectOptions(view.getByRole('combobox', { name: 'Scenario shown' }), 'Pessimistic');
    expect(session.getState().selectedScenario).toBe('pessimistic');
    expect(view.getByText(/^How sure the numbers of Pessimistic are/)).not.toBeNull();
  });

  it('shows what matters most for a target, and for whatever is chosen', async () => {
    const { view, user } = await answered();
    expect(
      await view.findByText('What moves it most: growth of Gross domestic product.'),
    ).not.toBeNull();
    const section = within(view.getByRole('region', { name: 'What matters most' }));
    const choice = section.getByRole('combobox', { name: 'Measured on' });
    const goal = 'Target: Gross domestic product, 2026: at least 119.0';
    expect(section.getByRole('option', { name: goal, selected: true })).not.toBeNull();
    await user.selectOptions(choice, 'High-tech firms in 2026');
    const label = 'What matters most for High-tech firms in 2026';
    const list = within(await section.findByRole('list', { name: label }));
    expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'net additions of High-tech firms74 → 1,023126 → 1,177',
    ]);
    await user.click(section.getByRole('button', { name: 'Numbers of the drivers' }));
    const table = within(section.getByRole('table', { name: 'Numbers of the drivers' }));
    expect(table.getAllByRole('row')).toHaveLength(3);
  });

  it('tells method, points and seed on request', async () => {
    const { view, user } = await answered();
    await user.click(view.getByRole('button', { name: 'Method and assumptions' }));
    expect(view.getByText(/512 scrambled Sobol points/)).not.toBeNull();
    expect(view.getByText(/^Seed 0\./)).not.toBeNull();
  });

  it('says that a scenario of certain numbers is certain', async () => {
    const plan = uncertainPlan([]);
    const scenarios = plan.scenarios.map((scenario) =>
      scenario.id === 'pessimistic'
        ? { ...scenario, uncertainties: [uncertainty({ shape: 'uniform', low: 0, high: 0.1 })] }
        : scenario,
    );
    const { view } = await opened({ ...plan, scenarios });
    expect(await view.findByText(/^In Base every number is certain/)).not.toBeNull();
  });

  it('says that a slider does not move a distribution of the values themselves', async () => {
    const { card, user } = await answered(
      uncertainPlan([uncertainty({ shape: 'uniform', low: 0.04, high: 0.08 })]),
    );
    await user.click(card.getByRole('button', { name: 'Drivers' }));
    expect(card.getByText(/^growth: the distribution gives the values themselves/)).not.toBeNull();
  });

  it('speaks Chinese', async () => {
    const { view } = await opened(riskPlan(), 'zh-CN');
    const card = within(await view.findByRole('region', { name: '地区生产总值' }));
    expect(
      card.getByText(
        '100 种可能的结果中，有 54 种实现：2024 年地区生产总值增速 6% 左右（±0.5 个百分点）。',
      ),
    ).not.toBeNull();
  });
});

describe('the probability below the plan', () => {
  it('is in sight beside the sliders of the plan, and opens the view', async () => {
    const { user } = renderPane({ plan: riskPlan() });
    const bar = await screen.findByTitle('Open the risk view');
    expect(bar.textContent).toMatch(/^All 3 targets met: \d+\.\d%$/);
    const before = bar.textContent;
    const [slider] = screen.getAllByRole('slider', { name: /growth in 2024/ });
    if (slider) fireEvent.change(slider, { target: { value: '5' } });
    await waitFor(() => expect(bar.textContent).not.toBe(before));
    await user.click(bar);
    expect(await screen.findByRole('region', { name: 'Risk' })).not.toBeNull();
  });

  it('is that of the least sure target where all of them cannot be met together', async () => {
    const plan = riskPlan();
    renderPane({ plan: { ...plan, targets: [...plan.targets, target(900, { id: 'far' })] } });
    const bar = await screen.findByTitle('Open the risk view');
    expect(bar.textContent).toMatch(/^Least sure target, Gross domestic product: \d+\.\d%$/);
  });
});
