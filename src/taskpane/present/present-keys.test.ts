import { presentKey, scenarioAt } from './present-keys';

const plain = { ctrlKey: false, altKey: false, metaKey: false };
const ids = ['base', 'optimistic', 'pessimistic'];

describe('presentKey', () => {
  it.each([
    ['Escape', { kind: 'leave' }],
    ['ArrowRight', { kind: 'step', by: 1 }],
    ['ArrowLeft', { kind: 'step', by: -1 }],
    ['3', { kind: 'choose', place: 2 }],
    ['0', null],
    ['ArrowDown', null],
    ['a', null],
  ])('reads %s', (key, meaning) => {
    expect(presentKey({ ...plain, key })).toEqual(meaning);
  });

  it('leaves shortcuts of the host alone', () => {
    expect(presentKey({ ...plain, key: '1', ctrlKey: true })).toBeNull();
    expect(presentKey({ ...plain, key: 'ArrowLeft', altKey: true })).toBeNull();
  });
});

describe('scenarioAt', () => {
  it('wraps at the ends', () => {
    expect(scenarioAt(ids, 'pessimistic', { kind: 'step', by: 1 })).toBe('base');
    expect(scenarioAt(ids, 'base', { kind: 'step', by: -1 })).toBe('pessimistic');
    expect(scenarioAt(ids, null, { kind: 'step', by: 1 })).toBe('base');
  });

  it('selects by index, and nothing past the last', () => {
    expect(scenarioAt(ids, 'base', { kind: 'choose', place: 1 })).toBe('optimistic');
    expect(scenarioAt(ids, 'base', { kind: 'choose', place: 5 })).toBeNull();
  });
});
