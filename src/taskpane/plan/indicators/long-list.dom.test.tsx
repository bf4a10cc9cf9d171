import { act, fireEvent, screen, within } from '@testing-library/react';
import { fakeIntersections } from '../../../../test/support/pane/fake-intersections';
import { renderPane } from '../../../../test/support/pane/render-pane';
import { makePlan } from '../../../../test/support/plans/large-plan';
import type * as PathChartModule from './PathChart';
import { PathChart } from './PathChart';

jest.mock('./PathChart', () => {
  const actual = jest.requireActual<typeof PathChartModule>('./PathChart');
  return { PathChart: jest.fn(actual.PathChart) };
});

const INDICATORS = 60;

/** The indicators whose charts are drawn during some work. */
async function drawnIn(work: () => unknown): Promise<readonly string[]> {
  jest.mocked(PathChart).mockClear();
  await act(async () => {
    work();
    await Promise.resolve();
  });
  return [...new Set(jest.mocked(PathChart).mock.calls.map(([{ report }]) => report.indicator.id))];
}

const card = (number: number): HTMLElement =>
  screen.getByRole('region', { name: `Indicator ${String(number)}` });
const toggle = (number: number): HTMLElement =>
  screen.getByRole('button', { name: `Indicator ${String(number)}` });

/** A pane whose list has grown to its full length. */
async function long() {
  const pane = renderPane({ plan: makePlan(3, INDICATORS) });
  await screen.findByRole('region', { name: `Indicator ${String(INDICATORS)}` });
  return pane;
}

describe('a list of many indicators', () => {
  const intersections = fakeIntersections();

  it('has every heading, for search, keyboard and screen readers, and the charts of what is near', async () => {
    await long();
    expect(screen.getAllByRole('button', { name: /^Indicator \d+$/ })).toHaveLength(INDICATORS);
    expect(screen.getAllByRole('img', { name: /^Indicator/ })).toHaveLength(8);
    const place = card(50).lastElementChild;
    if (!place) throw new Error('There is no place for the chart.');
    act(() => intersections.tell(place, true, 150));
    expect(within(card(50)).getByRole('img').getAttribute('aria-label')).toContain('Target 2026');
    act(() => intersections.tell(place, false, 190));
    expect(within(card(50)).queryByRole('img')).toBeNull();
  });

  it('draws only the card whose numbers change', async () => {
    const { session } = await long();
    // An open card shows the whole plan.
    fireEvent.click(toggle(1));
    const change = (indicator: string): unknown =>
      session.setAssumption({
        ...{ scenario: 'scenario-0', indicator, driver: 'growth' },
        ...{ year: 2025, value: 0.3 },
      });
    expect(await drawnIn(() => change('indicator-3'))).toEqual(['indicator-3']);
    expect(await drawnIn(() => change('indicator-50'))).toEqual([]);
    expect(await drawnIn(() => session.undo())).toEqual([]);
    expect(await drawnIn(() => session.undo())).toEqual(['indicator-3']);
  });

  it('keeps an open card drawn wherever it is, and open while another is searched', async () => {
    await long();
    fireEvent.click(toggle(50));
    expect(within(card(50)).getAllByRole('slider')).toHaveLength(3);
    const search = await screen.findByRole('searchbox');
    fireEvent.change(search, { target: { value: 'Indicator 7' } });
    await screen.findByText(/1 of 60/);
    expect(screen.queryByRole('region', { name: 'Indicator 50' })).toBeNull();
    fireEvent.change(search, { target: { value: '' } });
    await screen.findByRole('region', { name: 'Indicator 50' });
    expect(toggle(50).getAttribute('aria-expanded')).toBe('true');
  });
});
