import { act, fireEvent, screen, within } from '@testing-library/react';
import { mustResolve } from '../../../../test/support/plans/build-plan';
import { citySpec } from '../../../../test/support/plans/city-plan';
import { smallPlan } from '../../../../test/support/plans/small-plan';
import { renderPane } from '../../../../test/support/pane/render-pane';

describe('IndicatorCard', () => {
  it('gives the path, the gap and the source as text', () => {
    renderPane({ plan: smallPlan() });
    const card = within(screen.getByRole('region', { name: 'Gross domestic product' }));
    expect(card.getByRole('img').getAttribute('aria-label')).toContain('2026 119.1');
    expect(card.getByText('Met, within the tolerance')).not.toBeNull();
    expect(card.getByText('Source: “增长6%左右”')).not.toBeNull();
    expect(card.getByText('Illustrative')).not.toBeNull();
  });

  it('gives the gap in Chinese', () => {
    renderPane({ plan: smallPlan(), locale: 'zh-CN' });
    const card = within(screen.getByRole('region', { name: '高新技术企业' }));
    expect(card.getByText('未达标，与目标持平，尚未突破')).not.toBeNull();
  });

  it('opens the first indicator, and the others on request', async () => {
    const { user } = renderPane({ plan: smallPlan() });
    const card = within(screen.getByRole('region', { name: 'High-tech firms' }));
    expect(card.queryAllByRole('textbox')).toHaveLength(0);
    const toggle = card.getByRole('button', { name: 'High-tech firms' });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await user.click(toggle);
    expect(card.getAllByRole('textbox')).toHaveLength(3);
  });

  it('suggests the average growth of the known years, and undoes it in one step', async () => {
    const plan = mustResolve(citySpec);
    const { user, session } = renderPane({ plan });
    const card = within(screen.getByRole('region', { name: 'Gross product' }));
    expect(card.getByText(/2021–2025: 4\.62% a year on average\./)).not.toBeNull();
    await user.click(card.getByRole('button', { name: 'Use it for every year' }));
    const found = session.getState().plan?.scenarios[0]?.assumptions[0];
    const average = (3210.5 / 2680) ** (1 / 4) - 1;
    expect(found?.values).toEqual([average, average, average, average, average]);
    expect(found?.provenance).toMatchObject({ evidence: 'derived' });
    expect(card.queryByRole('button', { name: 'Use it for every year' })).toBeNull();
    act(() => session.undo());
    expect(session.getState().plan).toEqual(plan);
  });

  it('suggests nothing where there is no history', () => {
    renderPane({ plan: smallPlan() });
    expect(screen.queryByRole('button', { name: 'Use it for every year' })).toBeNull();
  });

  it('moves the gap with the slider', () => {
    renderPane({ plan: smallPlan() });
    const slider = screen.getByRole('slider', { name: /growth in 2024, percent, slider/ });
    fireEvent.change(slider, { target: { value: '4.5' } });
    expect(screen.getByText('Outside the tolerance by 1 point')).not.toBeNull();
  });
});
