import { act, screen } from '@testing-library/react';
import { smallPlan } from '../../../../test/support/plans/small-plan';
import { renderPane } from '../../../../test/support/pane/render-pane';

describe('Notices', () => {
  it('links to the cell of a problem in the tables', async () => {
    const { session, workbook, user } = renderPane({ plan: smallPlan() });
    workbook.reading = {
      kind: 'problems',
      problems: [{ problem: { kind: 'empty', path: ['name'] }, cell: 'Assumptions!F12' }],
    };
    await act(() => session.readWorkbook());
    expect(screen.getByText('The plan’s tables have mistakes')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Go to Assumptions!F12' }));
    expect(workbook.visited).toEqual(['Assumptions!F12']);
  });

  it('explains why a change did not reach the sheet, until it is dismissed', async () => {
    const { session, workbook, user } = renderPane({ plan: smallPlan() });
    await act(() => session.write('en', new AbortController().signal));
    workbook.failure = { kind: 'editMode' };
    await act(async () => {
      session.setAssumption({
        scenario: 'base',
        indicator: 'gdp',
        driver: 'growth',
        year: 2025,
        value: 0.01,
      });
    });
    expect(await screen.findByText(/A cell is being edited/)).not.toBeNull();
    expect(screen.getByText('Sheets are out of date')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(/A cell is being edited/)).toBeNull();
  });

  it.each([
    ['1.1.0', /version 1\.1\.0, this pane is 1\.2\.0.*Close Excel/],
    ['1.2.0', null],
  ] as const)(
    'tells when functions are of version %s and the pane of 1.2.0',
    async (functions, text) => {
      renderPane({ plan: smallPlan(), versions: { pane: '1.2.0', functions } });
      if (text) expect(await screen.findByText(text)).not.toBeNull();
      else expect(screen.queryByText(/this pane is/)).toBeNull();
    },
  );

  it('links to the user’s own formula and replaces it on request', async () => {
    const { session, workbook, user } = renderPane({ plan: smallPlan() });
    await act(() => session.write('en', new AbortController().signal));
    workbook.failure = { kind: 'formulaCells', cells: ['Targets!E6'] };
    await act(async () => {
      session.changeTarget('firms-2025', { value: 1100 });
    });
    await user.click(await screen.findByRole('button', { name: 'Go to Targets!E6' }));
    expect(workbook.visited).toEqual(['Targets!E6']);
    workbook.failure = null;
    await user.click(screen.getByRole('button', { name: 'Replace the formula' }));
    expect(workbook.changes.at(-1)?.formulas).toBe('replace');
    expect(workbook.plan).toEqual(session.getState().plan);
  });
});
