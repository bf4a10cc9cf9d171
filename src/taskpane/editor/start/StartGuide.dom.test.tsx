import { screen, within } from '@testing-library/react';
import { renderPane } from '../../../../test/support/pane/render-pane';

it('leads from a blank plan to indicators with targets in three steps', async () => {
  const { session, user } = renderPane();
  await user.click(screen.getByRole('button', { name: 'Start a blank plan' }));
  const first = within(await screen.findByRole('form', { name: 'Your plan, step 1 of 3' }));
  await user.click(first.getByRole('button', { name: 'Next' }));
  expect(first.getByText('Fill this in.')).toBeTruthy();
  await user.type(first.getByRole('textbox', { name: 'Name of the plan' }), 'Green city');
  const base = first.getByRole('textbox', { name: 'Base year' });
  await user.clear(base);
  await user.type(base, '2022');
  await user.click(first.getByRole('button', { name: 'Next' }));
  const second = within(await screen.findByRole('form', { name: 'Your plan, step 2 of 3' }));
  await user.type(
    second.getByRole('textbox', { name: 'Indicators' }),
    'Output, million, 2313{Enter}Firms, firms, 742',
  );
  expect(await second.findByText('Firms: firms, 742; Whole things that come and go')).toBeTruthy();
  expect(second.getByText('The example indicator goes.')).toBeTruthy();
  await user.click(second.getByRole('button', { name: 'Next' }));
  const third = within(await screen.findByRole('form', { name: 'Your plan, step 3 of 3' }));
  await user.type(third.getByRole('textbox', { name: 'Target of Output' }), 'about 6%');
  await user.click(third.getByRole('button', { name: 'Finish' }));
  const { plan } = session.getState();
  expect(plan).toMatchObject({ name: { en: 'Green city' }, baseYear: 2022 });
  expect(plan?.indicators.map(({ id, base }) => [id, base?.value])).toEqual([
    ['output', 2313],
    ['firms', 742],
  ]);
  expect(plan?.targets).toMatchObject([{ indicator: 'output', basis: 'growth', value: 0.06 }]);
  expect(screen.queryByRole('form', { name: /step/ })).toBeNull();
});

it('can be left at any step', async () => {
  const { session, user } = renderPane({ locale: 'zh-CN' });
  await user.click(screen.getByRole('button', { name: '新建空白规划' }));
  await user.click(await screen.findByRole('button', { name: '以后再说' }));
  expect(screen.queryByRole('form')).toBeNull();
  expect(session.getState().plan?.id).toBe('blank');
});
