import { act, screen, waitFor, within } from '@testing-library/react';
import { createSession } from '../../session/create-session';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { renderPane } from '../../../test/support/pane/render-pane';

beforeEach(() => window.localStorage.clear());

const gdpIn2025 = 'Gross domestic product: growth in 2025, percent';

function lastGdp(session: ReturnType<typeof renderPane>['session']): number | undefined {
  const { report, selectedScenario } = session.getState();
  const found = report?.scenarios.find(({ scenario }) => scenario.id === selectedScenario);
  return found?.indicators[0]?.values.at(-1);
}

describe('the pane', () => {
  it('goes from the source plan to written sheets', async () => {
    const { session, workbook, user } = renderPane();
    await user.click(screen.getByRole('button', { name: 'Open the source plan' }));
    await user.click(await screen.findByRole('radio', { name: /^Optimistic/ }));
    const field = screen.getByRole('textbox', { name: gdpIn2025 });
    await user.clear(field);
    await user.type(field, '8.5{Enter}');
    expect(session.getState().plan?.scenarios[1]?.assumptions[0]?.values[1]).toBe(0.085);

    await user.click(screen.getByRole('button', { name: 'Write sheets' }));
    const dialog = await screen.findByRole('dialog', { name: 'Write sheets' });
    await user.click(await within(dialog).findByRole('button', { name: 'Write' }));
    await within(dialog).findByText('The sheets are written');
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(await screen.findByText('Sheets are live')).not.toBeNull();
    expect(workbook.plan?.id).toBe('jinjiang-2024-2026');
  });

  it('uses the language of the host and remembers another choice', async () => {
    const { user } = renderPane({ plan: smallPlan(), locale: 'zh-CN' });
    expect(screen.getByRole('heading', { level: 1, name: '小规划' })).not.toBeNull();
    expect(document.documentElement.lang).toBe('zh-CN');
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Small plan' })).not.toBeNull();
    expect(window.localStorage.getItem('planpath.locale')).toBe('en');
  });

  it('starts when storage is blocked and the history API is missing', () => {
    const pushState = window.history.pushState;
    Object.assign(window.history, { pushState: null });
    renderPane({
      plan: smallPlan(),
      storage: () => {
        throw new Error('SecurityError');
      },
    });
    expect(screen.getByRole('heading', { level: 1, name: 'Small plan' })).not.toBeNull();
    Object.assign(window.history, { pushState });
  });

  it('disables writing without a workbook and explains why', async () => {
    const { user } = renderPane({ plan: smallPlan(), hasWorkbook: false });
    expect(screen.getByText('Writing sheets needs Excel.')).not.toBeNull();
    const button = screen.getByRole('button', { name: 'Write sheets' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await user.click(button);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('undoes and redoes', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    const before = lastGdp(session);
    const field = screen.getByRole('textbox', { name: gdpIn2025 });
    await user.clear(field);
    await user.type(field, '9{Enter}');
    const after = lastGdp(session);
    expect(after).toBeGreaterThan(before ?? Infinity);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(lastGdp(session)).toBe(before);
    expect(field).toHaveProperty('value', '6');
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(lastGdp(session)).toBe(after);
  });

  it('announces the verdict of a target after a change has moved it', async () => {
    const { user } = renderPane({ plan: smallPlan() });
    const field = screen.getByRole('textbox', {
      name: 'Gross domestic product: growth in 2024, percent',
    });
    await user.clear(field);
    await user.type(field, '7{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('log').textContent).toBe(
        'Gross domestic product: Outside the tolerance by 0.5 points',
      ),
    );
  });

  it('follows an edit of the sheet', async () => {
    const { session, workbook } = renderPane({ plan: smallPlan() });
    await act(() => session.write('en', new AbortController().signal));
    await act(() => session.readWorkbook());
    const other = createSession({ workbook: null });
    other.open(smallPlan());
    other.setAssumption({
      scenario: 'base',
      indicator: 'gdp',
      driver: 'growth',
      year: 2025,
      value: 0.01,
    });
    await act(async () => workbook.edit(other.getState().plan ?? smallPlan()));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: gdpIn2025 })).toHaveProperty('value', '1'),
    );
  });

  it('asks before another plan discards changes', async () => {
    const { session, user } = renderPane({ plan: smallPlan() });
    act(() => {
      session.setAssumption({
        scenario: 'base',
        indicator: 'gdp',
        driver: 'growth',
        year: 2025,
        value: 0.01,
      });
    });
    await user.click(screen.getByRole('button', { name: 'More commands' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Open another plan…' }));
    expect(await screen.findByText('Open another plan?')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Discard and open another' }));
    await user.click(await screen.findByRole('button', { name: 'Back to the plan' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Small plan' })).not.toBeNull();
  });
});
