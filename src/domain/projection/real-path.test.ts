import { realPath } from './real-path';

describe('realPath', () => {
  it('takes the rise of prices out of a path', () => {
    expect(realPath({ nominal: [100, 110, 121], deflator: [2, 2.2, 2.42] })).toEqual({
      ok: true,
      value: [100, expect.closeTo(100, 10), expect.closeTo(100, 10)],
    });
  });

  it('is the path itself where prices stand still', () => {
    expect(realPath({ nominal: [5, -6, 0], deflator: [3, 3, 3] })).toEqual({
      ok: true,
      value: [5, -6, 0],
    });
  });

  it.each([
    [{ nominal: [Infinity, 1] }, { kind: 'notANumber', argument: 'nominal', index: 0 }],
    [{ deflator: [1, -1] }, { kind: 'outOfRange', argument: 'deflator', index: 1 }],
    [{ deflator: [1, 1, 1] }, { kind: 'wrongCount', argument: 'deflator' }],
    [{ deflator: [1e300, 1e-300] }, { kind: 'overflow' }],
  ])('refuses %j', (change, error) => {
    const good = { nominal: [1, 2], deflator: [1, 1] };
    expect(realPath({ ...good, ...change })).toMatchObject({ ok: false, error });
  });
});
