import { act, screen, within } from '@testing-library/react';
import { selectedCells, type WrittenCell } from '../../../../test/support/workbooks/selected-cells';
import { ASSUMED, gdp, smallPlan } from '../../../../test/support/plans/small-plan';
import { renderPane } from '../../../../test/support/pane/render-pane';

const HISTORY: readonly (readonly WrittenCell[])[] = [
  ['指标', '单位', '2020年', '2021年', '2022年', '2023年'],
  ['地区生产总值', '亿元', 100, 110, 121, 133.1],
  ['合计', '亿元', 1, 2, 3, 4],
];

async function opened(rows: readonly (readonly WrittenCell[])[] | null) {
  const plan = smallPlan();
  const [first, ...rest] = plan.indicators;
  const money = gdp({
    unit: { en: '100 million yuan', 'zh-CN': '亿元' },
    base: { year: 2023, value: 120, provenance: ASSUMED },
  });
  const pane = renderPane({ plan: { ...plan, indicators: first ? [money, ...rest] : [] } });
  pane.workbook.selection = rows && selectedCells(rows);
  await pane.user.click(screen.getByRole('button', { name: 'More commands' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Use selection…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Use selection' });
  return { ...pane, dialog: within(dialog) };
}

describe('RangeImportDialog', () => {
  it('shows how the cells were read and applies the choices to the plan as one step', async () => {
    const { dialog, user, session } = await opened(HISTORY);
    await dialog.findByRole('heading', { name: 'Gross domestic product' });
    expect(dialog.getByText('“合计”: a sum over other lines')).not.toBeNull();
    const base = dialog.getByRole('checkbox', {
      name: 'Base value of 2023: 133.1 (now 120)',
    });
    // A value that differs from the plan's is not taken unasked.
    expect(base).toHaveProperty('checked', false);
    await user.click(base);
    const growth = dialog.getByRole('radiogroup', {
      name: 'Growth for 2024 to 2026',
    });
    await user.click(within(growth).getByRole('radio', { name: /^Level method, 2020–2023: 10%/ }));
    await user.click(dialog.getByRole('button', { name: 'Put into the plan' }));

    const { plan } = session.getState();
    expect(plan?.indicators[0]?.base?.value).toBe(133.1);
    const said = plan?.scenarios[0]?.assumptions.find(({ driver }) => driver === 'growth');
    expect(said?.values.map((value) => value?.toFixed(6))).toEqual(Array(3).fill('0.100000'));
    expect(said?.provenance.evidence).toBe('derived');
    expect(said?.provenance.note?.['zh-CN']).toContain('水平法');
    expect(screen.getByText('The selection is in the plan: Data!A1:F3.')).not.toBeNull();
    act(session.undo);
    expect(session.getState().plan?.indicators[0]?.base?.value).toBe(120);
  });

  it('asks what an unknown name means, and leaves it out until answered', async () => {
    const { dialog, user } = await opened([
      ['Indicator', 2022, 2023],
      ['Something else', 5, 6],
    ]);
    const question = await dialog.findByRole('combobox', {
      name: 'Which indicator is “Something else”?',
    });
    await user.selectOptions(question, 'Gross domestic product');
    expect(await dialog.findByRole('heading', { name: 'Gross domestic product' })).not.toBeNull();
    expect(dialog.getByText(/as you said: “Something else”/)).not.toBeNull();
  });

  it('explains what to select if it is not a block of cells, and reads again', async () => {
    const { dialog, user, workbook } = await opened(null);
    await dialog.findByText('The selection was not read');
    workbook.selection = selectedCells(HISTORY);
    await user.click(dialog.getByRole('button', { name: 'Read the selection again' }));
    await user.click(await dialog.findByRole('button', { name: 'Show Data!C2:F2' }));
    expect(workbook.visited).toEqual(['Data!C2:F2']);
  });
});
