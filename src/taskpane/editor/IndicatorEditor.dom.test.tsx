import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../test/support/pane/render-pane';
import { err } from '../../shared/result';
import { smallPlan } from '../../../test/support/plans/small-plan';

it('adds an indicator with its kind in plain words, and undo takes it away', async () => {
  const { session, user } = renderPane({ plan: smallPlan() });
  await user.click(await screen.findByRole('button', { name: 'Add an indicator' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add an indicator' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText('Choose one')).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Output');
  await user.type(dialog.getByRole('textbox', { name: 'Unit' }), 'million');
  await user.click(dialog.getByRole('radio', { name: 'It grows by a rate' }));
  await user.type(dialog.getByRole('textbox', { name: 'Value of 2023' }), '200');
  await user.type(dialog.getByRole('textbox', { name: /Growth per year/ }), '5');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(session.getState().plan?.indicators.at(-1)).toMatchObject({
    ...{ id: 'output', kind: 'level', base: { value: 200 } },
  });
  const [undo] = screen.getAllByRole('button', { name: 'Undo' });
  if (undo) await user.click(undo);
  expect(session.getState().plan).toEqual(smallPlan());
});

it('changes the plan and says what moving its years does', async () => {
  const { session, user } = renderPane({ plan: smallPlan(), locale: 'zh-CN' });
  await user.click(await screen.findByRole('button', { name: '更多命令' }));
  await user.click(await screen.findByRole('menuitem', { name: '编辑规划……' }));
  const dialog = within(await screen.findByRole('dialog', { name: '编辑规划' }));
  const years = dialog.getByRole('textbox', { name: '推算年数' });
  await user.clear(years);
  await user.type(years, '5');
  expect(await dialog.findByText(/新增年份沿用最近的值：2027、2028/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: '添加阶段' }));
  await user.type(dialog.getByRole('textbox', { name: '从' }), '2024');
  await user.type(dialog.getByRole('textbox', { name: '到' }), '2025');
  await user.click(dialog.getByRole('button', { name: '保存' }));
  // The phase has no name yet.
  expect(screen.getByRole('dialog')).toBeTruthy();
  const phase = within(dialog.getByRole('group', { name: '第1行' }));
  await user.type(phase.getByRole('textbox', { name: '名称' }), '起步');
  await user.click(dialog.getByRole('button', { name: '保存' }));
  expect(session.getState().plan).toMatchObject({ years: 5, phases: [{ firstYear: 2024 }] });
});

it('says why the session refuses a changed plan', async () => {
  const { session, user } = renderPane({ plan: smallPlan() });
  jest
    .spyOn(session, 'edit')
    .mockReturnValue(err({ kind: 'planTooLarge', bytes: 3e6, limit: 2e6 }));
  await user.click(await screen.findByRole('button', { name: 'More commands' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Edit the plan…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit the plan' }));
  await user.type(dialog.getByRole('textbox', { name: 'Name of the plan' }), '!');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByRole('alert').textContent).toMatch(/3 MB as a file, of 2 MB at most/);
  await user.type(dialog.getByRole('textbox', { name: 'Name of the plan' }), '!');
  expect(dialog.queryByRole('alert')).toBeNull();
});

it('says what hangs on an indicator before it is removed', async () => {
  const { session, user } = renderPane({ plan: smallPlan() });
  await user.click(await screen.findByRole('button', { name: /^Actions for Gross/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove…' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Remove/ }));
  expect(dialog.getByText('Its targets go with it: 1.')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Remove' }));
  expect(session.getState().plan?.indicators.map(({ id }) => id)).toEqual(['high-tech-firms']);
});

it('takes the role of an indicator and the source of its base value', async () => {
  const documents = [{ id: 'report', title: { en: 'Report', 'zh-CN': '报告' }, date: null }];
  const { session, user } = renderPane({ plan: { ...smallPlan(), documents } });
  await user.click(await screen.findByRole('button', { name: /^Actions for Gross/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Edit…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByText(/^Group, earlier years/));
  const choose = (label: string, option: string) =>
    user.selectOptions(dialog.getByRole('combobox', { name: label }), option);
  await choose('What the checks take it for', 'the output of the economy');
  await choose('Document of the base value', 'Report');
  await user.type(dialog.getByRole('textbox', { name: 'Page or place in it' }), 'p. 3');
  await user.type(dialog.getByRole('textbox', { name: 'Its words there' }), 'GDP of 100');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(session.getState().plan?.indicators[0]).toMatchObject({
    role: 'output',
    base: {
      value: 100,
      provenance: {
        ...{ evidence: 'stated', document: 'report', place: 'p. 3', phrase: 'GDP of 100' },
      },
    },
  });
});
