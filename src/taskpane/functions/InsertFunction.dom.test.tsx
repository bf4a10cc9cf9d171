import { fireEvent, screen, within } from '@testing-library/react';
import type { Locale } from '../../shared/local-text';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { createMemoryCells } from '../../../test/support/workbooks/memory-cells';
import { renderPane } from '../../../test/support/pane/render-pane';

async function opened(locale: Locale = 'en') {
  const cells = createMemoryCells([[100, 0.06, 0.05]]);
  const pane = renderPane({ plan: smallPlan(), cells, locale });
  const isEnglish = locale === 'en';
  await pane.user.click(screen.getByRole('button', { name: isEnglish ? 'More commands' : /更多/ }));
  await pane.user.click(
    await screen.findByRole('menuitem', { name: isEnglish ? 'Insert function…' : '插入函数…' }),
  );
  // Its code is fetched, which takes its time where it is compiled first.
  const dialog = await screen.findByRole(
    'dialog',
    { name: isEnglish ? 'Insert function' : '插入函数' },
    { timeout: 20_000 },
  );
  const inDialog = within(dialog);
  /** Puts a text into a field at once, as pasting does; the field by its label, the * left out. */
  const fill = (name: string, value: string): void => {
    fireEvent.input(inDialog.getByLabelText(new RegExp(`^${name}\\*?$`), { selector: 'input' }), {
      target: { value },
    });
  };
  return { ...pane, cells, dialog: inDialog, fill };
}

test('previews a call as it is typed, and inserts it at the destination shown', async () => {
  const { dialog, user, cells } = await opened();
  expect(dialog.getByText('Fill in: base, growth.')).not.toBeNull();
  await user.type(dialog.getByLabelText(/^base\*?$/), 'A1');
  await user.type(dialog.getByLabelText(/^growth\*?$/), 'B1:C1');
  expect(dialog.getByText('=PLAN.GROWTH_PATH(A1,B1:C1)')).not.toBeNull();
  expect(await dialog.findByText('106')).not.toBeNull();
  expect(dialog.getByText('111.3')).not.toBeNull();
  expect(dialog.getByText('Goes to Report!D4:E4')).not.toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Insert' }));
  expect(cells.inserted).toEqual([
    [
      { sheet: 'Report', row: 3, column: 3, rowCount: 1, columnCount: 2 },
      '=PLAN.GROWTH_PATH(A1,B1:C1)',
    ],
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('takes a range from the selection, and rejects a result in its own arguments', async () => {
  const { dialog, user, cells, fill } = await opened();
  fill('base', '100');
  cells.selected = { sheet: 'Report', row: 3, column: 2, rowCount: 1, columnCount: 2 };
  await user.click(dialog.getByRole('button', { name: 'Use the selection for growth' }));
  expect(await dialog.findByText('=PLAN.GROWTH_PATH(100,C4:D4)')).not.toBeNull();
  expect(
    await dialog.findByText('The result would overwrite its own arguments: choose another cell.'),
  ).not.toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Insert' }));
  expect(cells.inserted).toEqual([]);
});

test('names the cell that is in the way, and inserts nothing there', async () => {
  const { dialog, user, cells, fill } = await opened();
  cells.obstacle = { kind: 'filled', cell: 'E4' };
  fill('base', '100');
  fill('growth', '6%');
  expect(await dialog.findByText(/^E4 is not empty: choose a cell/)).not.toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Insert' }));
  expect(cells.inserted).toEqual([]);
});

test('offers the plan’s names, and shows the same error text as the cell', async () => {
  const { dialog, user, fill } = await opened();
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Function' }), 'SCENARIO');
  fill('scenario', 'nobody');
  fill('indicator', 'gdp');
  expect(await dialog.findByText(/#N\/A scenario must be a name or id in the plan/)).not.toBeNull();
});

test('is available in Chinese', async () => {
  const { dialog, fill } = await opened('zh-CN');
  expect(dialog.getByText('请填写：base, growth。')).not.toBeNull();
  expect(dialog.getByText(/逐年预测水平值/)).not.toBeNull();
  fill('base', 'x');
  fill('growth', '"x"');
  expect(await dialog.findByText(/写入单元格后由 Excel 计算/)).not.toBeNull();
});

test('reads a grouped number as one, and rejects a comma that would begin the next argument', async () => {
  const { dialog, user, cells, fill } = await opened();
  fill('base', '1,000');
  fill('growth', '６％');
  expect(await dialog.findByText('=PLAN.GROWTH_PATH(1000,6%)')).not.toBeNull();
  fill('growth', '6');
  expect(await dialog.findByText(/For 6 percent write 6%/)).not.toBeNull();
  fill('base', '1,5');
  expect(await dialog.findByText(/^A comma here begins the next argument/)).not.toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Insert' }));
  expect(cells.inserted).toEqual([]);
});
