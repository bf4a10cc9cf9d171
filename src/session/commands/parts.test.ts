import { newId } from './parts';

const ids = (...all: readonly string[]) => all.map((id) => ({ id }));

describe('newId', () => {
  it('continues after the number of parts', () => {
    expect(newId('scenario', ids('base', 'optimistic'))).toBe('scenario-3');
  });

  it('skips ids that are taken', () => {
    expect(newId('scenario', ids('scenario-3', 'base'))).toBe('scenario-4');
  });
});
