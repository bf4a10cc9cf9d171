import { isFunction, tokenize } from '@borgar/fx';
import {
  buildPlanSpec,
  hostilePlan,
  mustReport,
  mustResolve,
} from '../../../test/support/plans/build-plan';
import { everyKindPlan } from '../../../test/support/plans/every-kind-plan';
import { everyTargetSpec } from '../../../test/support/plans/every-target-spec';
import { FUNCTION_EQUIVALENTS } from '../../../test/support/functions/function-cases';
import { nativeCase } from '../../../test/support/functions/native-cases';
import { HARMFUL_TEXTS, withTexts } from '../../../test/support/plans/hostile-plan';
import { frozenPlan, TEMPLATES } from '../../../test/frozen/frozen-plans';
import type { Plan } from '../../domain/index';
import { LOCALES } from '../../shared/local-text';
import { planSheets } from './plan-sheets';

/**
 * Functions whose result depends on the reader's locale in more than its separators: their codes,
 * digits or words. `0.00%` in TEXT groups thousands in a German Excel.
 */
const LOCALE_FUNCTIONS = [
  ...['TEXT', 'VALUE', 'DOLLAR', 'NUMBERVALUE', 'DATEVALUE', 'TIMEVALUE', 'CELL', 'INFO'],
  ...['USDOLLAR', 'BAHTTEXT', 'ASC', 'DBCS', 'JIS'],
];

function localeCalls(formula: string): readonly string[] {
  return tokenize(formula)
    .filter(isFunction)
    .map(({ value }) => value.toUpperCase())
    .filter((name) => LOCALE_FUNCTIONS.includes(name));
}

function formulasOf(plan: Plan): readonly string[] {
  return LOCALES.flatMap((locale) =>
    planSheets(mustReport(plan), locale).sheets.flatMap(({ blocks }) =>
      blocks.flatMap(({ cells }) =>
        cells.flat().flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : [])),
      ),
    ),
  );
}

/** Plans whose texts, targets and kinds try every formula. */
const HOSTILE: Readonly<Record<string, () => Plan>> = {
  'texts that could break a formula': hostilePlan,
  'every kind of indicator': everyKindPlan,
  'every basis and comparator': () => mustResolve(everyTargetSpec),
  'codes of formats': () => mustResolve(withTexts(buildPlanSpec(), 'TEXT(A1,"0.00%")')),
  ...Object.fromEntries(
    HARMFUL_TEXTS.map(([what, text]) => [
      what,
      () => mustResolve(withTexts(buildPlanSpec(), text)),
    ]),
  ),
  'many of everything': () => mustResolve(buildPlanSpec({ scenarios: 4, indicators: 8 })),
};

describe('no formula depends on the codes, digits or words of the reader’s locale', () => {
  test.each(TEMPLATES)('template %s', async (name) => {
    const formulas = formulasOf(await frozenPlan(name));
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => localeCalls(formula).length > 0)).toEqual([]);
  });

  test.each(Object.entries(HOSTILE))('plan with %s', (_title, plan) => {
    expect(formulasOf(plan()).filter((formula) => localeCalls(formula).length > 0)).toEqual([]);
  });

  test('native formulas of the functions', () => {
    const formulas = FUNCTION_EQUIVALENTS.flatMap((known) => [
      ...Object.values(known.formulas),
      ...Object.values(nativeCase(known).formulas),
    ]);
    expect(formulas.filter((formula) => localeCalls(formula).length > 0)).toEqual([]);
  });

  test('a call inside another one is found, a text that reads like one is not', () => {
    expect(localeCalls('=IF(A1,text(A1,"0.00%"),"VALUE(1)")')).toEqual(['TEXT']);
  });
});
