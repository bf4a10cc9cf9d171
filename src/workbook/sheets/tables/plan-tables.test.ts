import { everyKindPlan } from '../../../../test/support/plans/every-kind-plan';
import { LOCALES } from '../../../shared/local-text';
import { isYear, PLAN_TABLE_NAMES } from '../layout/table-keys';
import { PLAN_TABLES, tableNamed } from './plan-tables';
import { isFact } from './table';

const { baseYear } = everyKindPlan();

describe.each(PLAN_TABLE_NAMES)('%s', (name) => {
  const table = PLAN_TABLES[name];
  const keys = table.columns.map(({ key }) => key);

  test.each(LOCALES)('lays out each of its columns once, in %s and over any horizon', (locale) => {
    for (const years of [1, 3, 12, 30]) {
      const horizon = Array.from({ length: years }, (_, index) => baseYear + 1 + index);
      const order = table.order(locale, horizon);
      expect(order.filter((key) => !isYear(key)).sort()).toEqual([...keys].sort());
      expect(order.filter(isYear)).toHaveLength(table.yearNumber ? years : 0);
    }
  });

  test('identifies its rows by columns that are read back', () => {
    const facts = table.columns.filter(isFact).map(({ key }) => key);
    expect(facts).toEqual(expect.arrayContaining([...table.identity]));
  });

  test('is found by its name in any case', () => {
    expect(tableNamed(name.toUpperCase())).toBe(table);
  });
});

test('a table of somebody else is not one of ours', () => {
  expect(tableNamed('Table1')).toBeUndefined();
});
