import { fireEvent, screen, within } from '@testing-library/react';
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

  it('moves the gap with the slider', () => {
    renderPane({ plan: smallPlan() });
    const slider = screen.getByRole('slider', { name: /growth in 2024, percent, slider/ });
    fireEvent.change(slider, { target: { value: '4.5' } });
    expect(screen.getByText('Outside the tolerance by 1 point')).not.toBeNull();
  });
});
