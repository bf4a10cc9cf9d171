import { buildPlanSpec, mustReport, mustResolve } from '../../../../test/support/plans/build-plan';
import { everyKindPlan } from '../../../../test/support/plans/every-kind-plan';
import { cellsByPlace } from '../../../../test/support/workbooks/planned-tables';
import type { Plan } from '../../../domain/index';
import { type Locale, LOCALES } from '../../../shared/local-text';
import type { PlannedCell, PlannedSheet } from '../../model';
import { planSheets } from '../plan-sheets';
import { SOURCE } from './source-cells';
import { sourceGroups, sourceRowCount } from '../layout/source-lines';

function sheetOf(plan: Plan, locale: Locale = 'en'): PlannedSheet {
  const sheet = planSheets(mustReport(plan), locale).sheets.find(({ key }) => key === 'sources');
  if (!sheet) throw new Error('no sources');
  return sheet;
}

function contentOf(cell: PlannedCell | undefined): unknown {
  return cell === undefined || cell.kind === 'blank' ? '' : cell.value;
}

/** The lines that are found by a key. */
function linesOf(sheet: PlannedSheet): readonly (readonly unknown[])[] {
  const cells = cellsByPlace(sheet);
  const keys = [...cells].filter(
    ([place, cell]) => place.endsWith(`,${SOURCE.key}`) && cell.kind === 'text',
  );
  return keys
    .map(([place]) => Number(place.split(',')[0]))
    .filter((row) => cells.get(`${row},${SOURCE.row}`)?.kind === 'formula')
    .map((row) =>
      Array.from({ length: SOURCE.row + 1 }, (_, column) =>
        contentOf(cells.get(`${row},${column}`)),
      ),
    );
}

describe('planSourcesSheet', () => {
  test('has a line for every base value, assumption, target, project and milestone', () => {
    const plan = everyKindPlan();
    const lines = sourceGroups(plan).flatMap((group) => group.lines);
    const kinds = new Set(lines.map(({ kind }) => kind));
    expect([...kinds]).toEqual(['base', 'assumption', 'target', 'project', 'milestone']);
    expect(linesOf(sheetOf(plan)).length).toBe(lines.length);
    expect(sourceRowCount(plan)).toBe(lines.length + 2 * kinds.size);
  });

  test('refers to the tables and contains no numbers', () => {
    const numbers = [...cellsByPlace(sheetOf(everyKindPlan())).values()].filter(
      (cell) => cell.kind === 'number',
    );
    // The history of changes is a table of what was.
    expect(numbers.map(contentOf)).toEqual([2026, 0.055, 0.06]);
  });

  test('names the document by its title', () => {
    const gdp = linesOf(sheetOf(everyKindPlan())).find((line) => line[SOURCE.key] === 'gdp');
    expect(gdp?.[SOURCE.document]).toBe('Report');
    expect(gdp?.[SOURCE.value]).toBe(3200);
    expect(gdp?.[SOURCE.evidence]).toBe('stated');
  });

  test('shows the smallest and the largest number of an assumption', () => {
    const shares = linesOf(sheetOf(everyKindPlan())).find(
      (line) => line[SOURCE.key] === 'main|land|share',
    );
    expect(shares?.slice(SOURCE.value, SOURCE.upTo + 1)).toEqual([0, 0.3]);
    expect(shares?.[SOURCE.particulars]).toBe('Main, share');
  });

  test.each(LOCALES)('marks what is illustrative in %s', (locale) => {
    const word = locale === 'en' ? 'illustrative' : '示例值';
    const marked = linesOf(sheetOf(everyKindPlan(), locale)).filter(
      (line) => line[SOURCE.illustrative] === word,
    );
    const lines = sourceGroups(everyKindPlan()).flatMap((group) => group.lines);
    expect(marked.length).toBe(lines.filter((line) => line.provenance.illustrative).length);
    expect(marked.length).toBeGreaterThan(2);
  });

  test('lists the change log, with a note where it is empty', () => {
    const texts = (sheet: PlannedSheet) => [...cellsByPlace(sheet).values()].map(contentOf);
    expect(texts(sheetOf(everyKindPlan()))).toContain('the report says so');
    expect(texts(sheetOf(everyKindPlan()))).not.toContain('No change has been recorded yet.');
    expect(texts(sheetOf(mustResolve(buildPlanSpec())))).toContain(
      'No change has been recorded yet.',
    );
  });
});
