import { newScenarioId } from './new-scenario-id';

describe('newScenarioId', () => {
  it('counts on from the scenarios there are', () => {
    expect(newScenarioId(new Set(['base', 'optimistic']))).toBe('scenario-3');
  });

  it('skips ids that are taken', () => {
    expect(newScenarioId(new Set(['scenario-3', 'base']))).toBe('scenario-4');
  });
});
