import { act, screen, waitFor, within } from '@testing-library/react';
import { gdp, smallPlan } from '../../../../test/support/plans/small-plan';
import { smallUncertainPlan } from '../../../../test/support/plans/small-uncertain-plan';
import { renderPane } from '../../../../test/support/pane/render-pane';
import type { Plan } from '../../../domain/index';

/** The form of the growth of output, in a scenario of a plan. */
async function opened(
  plan: Plan = smallPlan(),
  { locale = 'en', scenario = 'base' }: { locale?: 'en' | 'zh-CN'; scenario?: string } = {},
) {
  const pane = renderPane({ plan, locale });
  act(() => void pane.session.selectScenario(scenario));
  const name = locale === 'en' ? 'Gross domestic product' : '地区生产总值';
  const card = within(await screen.findByRole('region', { name }));
  const toggle = card.getByRole('button', { name });
  if (toggle.getAttribute('aria-expanded') === 'false') await pane.user.click(toggle);
  const link = await card.findByRole('button', {
    name: locale === 'en' ? /growth …$/ : /增速……$/,
  });
  await pane.user.click(link);
  const form = within(await screen.findByRole('dialog'));
  const uncertainties = (id = scenario) =>
    pane.session.getState().plan?.scenarios.find((each) => each.id === id)?.uncertainties ?? [];
  return { ...pane, form, uncertainties };
}

type Opened = Awaited<ReturnType<typeof opened>>;

async function enter({ form, user }: Opened, texts: Readonly<Record<string, string>>) {
  for (const [label, text] of Object.entries(texts)) {
    const field = form.getByRole('textbox', { name: label });
    await user.clear(field);
    await user.type(field, text);
  }
}

const save = ({ form, user }: Opened) => user.click(form.getByRole('button', { name: 'Save' }));

describe('the form of an uncertainty', () => {
  it('begins with the range of the scenarios and makes the driver uncertain in one step', async () => {
    const dialog = await opened();
    const { form, session, uncertainties } = dialog;
    expect(form.getByText('Certain so far.')).not.toBeNull();
    expect(form.getByRole('textbox', { name: 'Low' })).toHaveProperty('value', '5');
    expect(form.getByRole('textbox', { name: 'High' })).toHaveProperty('value', '6.5');
    await enter(dialog, { High: '8' });
    expect(form.getByText(/^In 10 of 100 futures below 5\.\d+%/)).not.toBeNull();
    await save(dialog);
    expect(uncertainties()).toMatchObject([
      {
        ...{ indicator: 'gdp', driver: 'growth', year: null, measuredFrom: 'zero' },
        distribution: { shape: 'triangular', low: 0.05, mode: 0.06, high: 0.08 },
      },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    act(() => session.undo());
    expect(session.getState().plan).toEqual(smallPlan());
  });

  it('says at the field what is wrong, and saves nothing', async () => {
    const dialog = await opened();
    await enter(dialog, { Low: '7', High: 'x' });
    await save(dialog);
    expect(dialog.form.getByText(/^“x” is not a number/)).not.toBeNull();
    await enter(dialog, { High: '8' });
    await save(dialog);
    expect(dialog.form.getByText('This must not be below “Low”.')).not.toBeNull();
    expect(dialog.uncertainties()).toEqual([]);
  });

  it('takes a few values with their probabilities, for one year', async () => {
    const dialog = await opened();
    const { form, user, uncertainties } = dialog;
    await user.selectOptions(form.getByRole('combobox', { name: 'Which years' }), '2025 only');
    await user.click(form.getByRole('radio', { name: 'One of a few values' }));
    for (const [value, probability] of [
      ['4', '30'],
      ['6', '60'],
    ] as const) {
      await user.click(form.getByRole('button', { name: 'Add a value' }));
      await user.type(form.getAllByRole('textbox', { name: 'Value' }).at(-1)!, value);
      await user.type(
        form.getAllByRole('textbox', { name: 'Probability, %' }).at(-1)!,
        probability,
      );
    }
    await save(dialog);
    expect(form.getByText(/add up to 90%/)).not.toBeNull();
    const last = form.getAllByRole('textbox', { name: 'Probability, %' }).at(-1)!;
    await user.clear(last);
    await user.type(last, '70');
    await save(dialog);
    expect(uncertainties()).toMatchObject([
      {
        year: 2025,
        distribution: {
          shape: 'discrete',
          outcomes: [
            { value: 0.04, probability: 0.3 },
            { value: 0.06, probability: 0.7 },
          ],
        },
      },
    ]);
  });

  it('moves the numbers with the assumption, and links the years', async () => {
    const dialog = await opened();
    const { form, user, uncertainties } = dialog;
    await user.click(form.getByRole('checkbox', { name: 'Moves with the assumption' }));
    expect(form.getByRole('textbox', { name: 'Low' })).toHaveProperty('value', '-1');
    expect(form.getByRole('textbox', { name: 'Most likely' })).toHaveProperty('value', '0');
    await user.selectOptions(
      form.getByRole('combobox', { name: 'From year to year' }),
      'In between',
    );
    await enter(dialog, { 'Correlation of a year with the next, −1 to 1': '2' });
    await save(dialog);
    expect(form.getByText('It must be from −1 to 1.')).not.toBeNull();
    await enter(dialog, { 'Correlation of a year with the next, −1 to 1': '0.3' });
    await save(dialog);
    expect(uncertainties()).toMatchObject([
      {
        ...{ measuredFrom: 'assumption', yearCorrelation: 0.3 },
        distribution: { low: -0.01, mode: 0, high: 0.005 },
      },
    ]);
  });

  it('shows what is inherited, which a scenario can take back', async () => {
    const dialog = await opened(smallUncertainPlan(), { scenario: 'pessimistic' });
    const { form, user, uncertainties } = dialog;
    expect(form.getByText('Pessimistic says this itself.')).not.toBeNull();
    await user.click(form.getByRole('button', { name: 'Take back' }));
    expect(uncertainties().map(({ indicator }) => indicator)).toEqual(['high-tech-firms']);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: /^Uncertain: change .*growth …$/ }));
    const again = within(await screen.findByRole('dialog'));
    expect(again.getByText('Taken from Base. Save makes it its own.')).not.toBeNull();
    await user.click(again.getByRole('radio', { name: 'Certain' }));
    await user.click(again.getByRole('button', { name: 'Save' }));
    expect(uncertainties()[0]?.distribution).toEqual({ shape: 'certain' });
  });

  it('says with which uncertain drivers it goes together, in the same step', async () => {
    const plan = { ...smallUncertainPlan(), correlations: [] };
    const dialog = await opened(plan);
    const { form, user, session } = dialog;
    await user.click(form.getByRole('button', { name: 'Add a driver' }));
    const options = within(form.getByRole('combobox', { name: 'Uncertain driver' }));
    expect(options.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'High-tech firms, net additions',
    ]);
    expect(form.getByRole('group', { name: 'High-tech firms, net additions' })).not.toBeNull();
    await enter(dialog, { Correlation: '-2' });
    await save(dialog);
    expect(form.getByText('It must be from −1 to 1.')).not.toBeNull();
    await enter(dialog, { Correlation: '-0.2' });
    await save(dialog);
    expect(session.getState().plan?.correlations).toMatchObject([
      {
        first: { indicator: 'gdp', driver: 'growth', year: null },
        second: { indicator: 'high-tech-firms', driver: 'netAdditions', year: null },
        value: -0.2,
      },
    ]);
    act(() => session.undo());
    expect(session.getState().plan).toEqual(plan);
  });

  it('offers the earlier years where enough of them are known, in Chinese too', async () => {
    const known = [2020, 2021, 2022].map((year) => ({
      ...{ year, value: 70 + (year - 2020) ** 2 },
      provenance: smallPlan().targets[0]!.provenance,
    }));
    const plan = smallPlan({ indicators: [gdp({ known }), ...smallPlan().indicators.slice(1)] });
    const { form, user, uncertainties } = await opened(plan, { locale: 'zh-CN' });
    await user.click(form.getByRole('button', { name: '取自往年变化' }));
    await user.click(form.getByRole('button', { name: '保存' }));
    expect(uncertainties()).toMatchObject([
      { distribution: { shape: 'history' }, provenance: { evidence: 'derived' } },
    ]);
  });
});
