import { buildPlanSpec, mustReport, mustResolve } from '../../../../test/support/plans/build-plan';
import { everyKindPlan } from '../../../../test/support/plans/every-kind-plan';
import { cellsByPlace } from '../../../../test/support/workbooks/planned-tables';
import type { Plan } from '../../../domain/index';
import { type Locale, LOCALES } from '../../../shared/local-text';
import type { PlannedSheet } from '../../model';
import { planSheets } from '../plan-sheets';

function sheetOf(plan: Plan, locale: Locale): PlannedSheet {
  const sheet = planSheets(mustReport(plan), locale).sheets.find(({ key }) => key === 'milestones');
  if (!sheet) throw new Error('no milestones');
  return sheet;
}

function textsOf(sheet: PlannedSheet): readonly string[] {
  return [...cellsByPlace(sheet).values()].flatMap((cell) =>
    cell.kind === 'text' ? [cell.value] : [],
  );
}

describe('planMilestonesSheet', () => {
  test.each([
    ['en', ['Pass the law', 'Council', '2025-06', 'under way', 'Second reading']],
    ['zh-CN', ['出台条例', 'Council', '2025-06', '进行中', 'Second reading']],
  ] as const)('says what, who, when and how far in %s', (locale, words) => {
    const texts = textsOf(sheetOf(everyKindPlan(), locale));
    for (const word of words) expect(texts).toContain(word);
  });

  test('counts the goals by status and gives no score', () => {
    const formulas = [...cellsByPlace(sheetOf(everyKindPlan(), 'en')).values()].flatMap((cell) =>
      cell.kind === 'formula' ? [cell] : [],
    );
    const counts = formulas.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
    expect(counts).toEqual([0, 0, 1, 0, 0, 0]);
  });

  test.each(LOCALES)('offers every status as a list in %s', (locale) => {
    const { validations } = sheetOf(everyKindPlan(), locale);
    const lists = validations.flatMap(({ rule }) => (rule.kind === 'list' ? [rule.options] : []));
    expect(lists.map(({ length }) => length)).toContain(6);
  });

  test('has a note where a plan has none', () => {
    const sheet = sheetOf(mustResolve(buildPlanSpec()), 'en');
    expect(textsOf(sheet).join()).toContain('no goals without a number yet');
    expect(sheet.tables[0]?.range.rowCount).toBe(2);
  });
});
