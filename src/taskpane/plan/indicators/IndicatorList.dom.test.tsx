import { act, screen } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { smallPlan } from '../../../../test/support/plans/small-plan';
import { renderPane } from '../../../../test/support/pane/render-pane';

/** The scenario that the chart of an indicator speaks of. */
const scenarioOf = (indicator: string): string | undefined =>
  / in (Base|Optimistic)[:.]/.exec(
    screen
      .getByRole('region', { name: indicator })
      .querySelector('[role=img]')
      ?.getAttribute('aria-label') ?? '',
  )?.[1];

test('the card that was used last shows another scenario before the others do', async () => {
  const { session } = renderPane({ plan: smallPlan() });
  act(() => screen.getByRole('button', { name: 'High-tech firms' }).focus());
  const shown = () => ['High-tech firms', 'Gross domestic product'].map(scenarioOf);
  expect(shown()).toEqual(['Base', 'Base']);
  await act(async () => {
    flushSync(() => void session.selectScenario('optimistic'));
    expect(shown()).toEqual(['Optimistic', 'Base']);
  });
  expect(shown()).toEqual(['Optimistic', 'Optimistic']);
});
