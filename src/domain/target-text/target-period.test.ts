import { targetPeriod } from './target-period';

const at = { baseYear: 2023, year: 2026 } as const;

test('a target without a period stays as it is', () => {
  expect(targetPeriod({ ...at, basis: 'growth', kind: 'level', periodYears: null })).toEqual({
    ok: true,
    value: { basis: 'growth', fromYear: null },
  });
});

test('a sum of a programme from the base year on is its running sum', () => {
  const sum = { basis: 'cumulative', kind: 'programme', periodYears: 3 } as const;
  expect(targetPeriod({ ...at, ...sum, year: 2025 })).toMatchObject({
    value: { basis: 'level', fromYear: null },
  });
  expect(targetPeriod({ ...at, ...sum, year: 2024 })).toMatchObject({ ok: false });
  expect(targetPeriod({ ...at, ...sum })).toMatchObject({
    value: { basis: 'cumulative', fromYear: 2024 },
  });
});

test('a sum of one year begins in that year', () => {
  const sum = { basis: 'cumulative', kind: 'programme', periodYears: 1 } as const;
  expect(targetPeriod({ ...at, ...sum })).toMatchObject({ value: { fromYear: 2026 } });
});

test('a share or a level is reached by the last year', () => {
  for (const basis of ['share', 'level'] as const) {
    expect(targetPeriod({ ...at, basis, kind: 'coverage', periodYears: 9 })).toMatchObject({
      value: { basis, fromYear: null },
    });
  }
});
