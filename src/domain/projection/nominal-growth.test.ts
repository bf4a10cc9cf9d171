import { buoyancy } from './buoyancy';
import { nominalGrowth } from './nominal-growth';

it('is 5.47 % nominal for 6 % real and prices that fall by half a percent', () => {
  expect(nominalGrowth({ real: 0.06, deflator: -0.005 })).toEqual({
    ok: true,
    value: expect.closeTo(0.0547, 12),
  });
});

it('refuses rates of −100 % and less', () => {
  expect(nominalGrowth({ real: -1, deflator: 0 })).toMatchObject({ error: { argument: 'growth' } });
  expect(nominalGrowth({ real: 0, deflator: -2 })).toMatchObject({
    error: { argument: 'deflator' },
  });
});

it('gives revenue a buoyancy of 1.0968921 on that growth', () => {
  expect(buoyancy({ revenue: 0.06, base: 0.0547 })).toEqual({
    ok: true,
    value: expect.closeTo(1.0968921, 7),
  });
  expect(buoyancy({ revenue: NaN, base: 1 })).toMatchObject({ error: { kind: 'notANumber' } });
  expect(buoyancy({ revenue: 0.06, base: 0 })).toMatchObject({ error: { kind: 'notAllowed' } });
});

it('refuses what no cell can hold', () => {
  expect(nominalGrowth({ real: 1e200, deflator: 1e200 })).toMatchObject({
    error: { kind: 'overflow' },
  });
  expect(buoyancy({ revenue: 1e300, base: 1e-300 })).toMatchObject({ error: { kind: 'overflow' } });
});
