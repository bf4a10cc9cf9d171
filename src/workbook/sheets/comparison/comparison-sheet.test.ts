import { mustReport } from '../../../../test/support/plans/build-plan';
import { everyKindPlan } from '../../../../test/support/plans/every-kind-plan';
import { cellsByPlace } from '../../../../test/support/workbooks/planned-tables';
import type { PlannedCell, PlannedSheet } from '../../model';
import { driverRows } from '../layout/plan-rows';
import { planSheets } from '../plan-sheets';

function comparison(): PlannedSheet {
  const { sheets } = planSheets(mustReport(everyKindPlan()), 'en');
  const sheet = sheets.find(({ key }) => key === 'comparison');
  if (!sheet) throw new Error('no comparison');
  return sheet;
}

function contentOf(cell: PlannedCell | undefined): unknown {
  return cell === undefined || cell.kind === 'blank' ? '' : cell.value;
}

/** The rows that begin with one of the headings, from the heading on. */
function rowsFrom(heading: string, count: number): readonly (readonly unknown[])[] {
  const cells = cellsByPlace(comparison());
  const [place] = [...cells].find(([, cell]) => contentOf(cell) === heading) ?? [];
  if (place === undefined) throw new Error(`no ${heading}`);
  const first = Number(place.split(',')[0]);
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: 8 }, (__, column) => contentOf(cells.get(`${first + row},${column}`))),
  );
}

describe('planComparisonSheet', () => {
  test('shows differences of the final year as amounts and in per cent', () => {
    const [, , gdp] = rowsFrom('Difference from “Main” in 2028', 3);
    expect(gdp?.[0]).toBe('The gdp, illustrative');
    expect(gdp?.[2]).toBe(0);
    expect(gdp?.[3]).toBeCloseTo(4087.566 - 4166.173, 2);
    const [, , percent] = rowsFrom('Difference from “Main” in 2028, in per cent', 3);
    expect(percent?.[3]).toBeCloseTo(-0.0189, 4);
  });

  test('shows differences of shares in points', () => {
    const rows = rowsFrom('Difference from “Main” in 2028', 30);
    expect(rows.find(([name]) => name === 'The digital')?.[1]).toBe('percentage points');
    const percents = rowsFrom('Difference from “Main” in 2028, in per cent', 30);
    expect(percents.find(([name]) => name === 'The digital')?.slice(2, 5)).toEqual(['', '', '']);
  });

  test('shows every driver in use side by side, with its years', () => {
    const texts = new Set([...cellsByPlace(comparison()).values()].map(contentOf));
    const plan = everyKindPlan();
    for (const { indicator } of driverRows(plan)) {
      const own = [...texts].filter((text) => String(text).startsWith(`${indicator.name.en}, `));
      expect(own.length).toBeGreaterThan(0);
    }
    const growth = rowsFrom('The gdp, growth, % per year', 6);
    expect(growth[0]?.slice(3)).toEqual([2024, 2025, 2026, 2027, 2028]);
    expect(growth[2]?.slice(0, 2)).toEqual(['Slow', 'in use, illustrative']);
    expect(growth[4]?.slice(0, 2)).toEqual(['Slow', 'difference, points']);
    expect(growth[4]?.[5]).toBeCloseTo(-0.02, 12);
  });

  test('shows differences of amounts as amounts and in per cent', () => {
    const total = rowsFrom('The floor, total, units', 8);
    expect(total.map((row) => row[1])).toEqual([
      ...['', 'in use', 'in use', 'in use', 'difference', 'difference'],
      ...['difference, %', 'difference, %'],
    ]);
    expect(total[4]?.[3]).toBe(-100);
    expect(total[6]?.[3]).toBe(-0.25);
  });

  test('leaves differences blank where no value is set', () => {
    const fixed = rowsFrom('The land, locked amount, units per year', 8);
    expect(fixed[4]?.[3]).toBe('');
    expect(fixed[4]?.[5]).toBe(0);
    expect(fixed[4]?.[7]).toBe('');
  });
});
