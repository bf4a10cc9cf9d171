import { sameInput } from './cell-input';
import { comparableFormula, withoutIntersection } from './comparable-formula';
import { hashInput } from './hashes';

describe('the @ that Excel adds when it opens a file', () => {
  test.each([
    ['=@INDEX(A1:A3,1)', '=INDEX(A1:A3,1)'],
    ['=IF(@A1:A9=1,@INDEX(Sheet1!B1:B9,@C1:C9),2)', '=IF(A1:A9=1,INDEX(Sheet1!B1:B9,C1:C9),2)'],
    ['=@\'a@b\'!A1:A3&"@x"', '=\'a@b\'!A1:A3&"@x"'],
    ['=@PlanTargets[id]&@scenario', '=PlanTargets[id]&scenario'],
    ['=-@A1:A3%', '=-A1:A3%'],
  ])('does not count: %s', (current, written) => {
    expect(withoutIntersection(current)).toBe(written);
    expect(sameInput(current, written)).toBe(true);
    expect(hashInput(current)).toBe(hashInput(written));
  });

  test.each(['=[@Unit]&PlanTargets[@[target unit]]', '="me@example.com"', "='a@b'!A1"])(
    'is left where it belongs to the formula: %s',
    (formula) => {
      expect(withoutIntersection(formula)).toBe(formula);
    },
  );

  test('is left in a text that is no formula', () => {
    expect(sameInput("'@A1", "'A1")).toBe(false);
  });
});

describe('two formulas that Excel takes for the same', () => {
  test.each([
    ['=sum(A1, b2)', '=SUM(A1,B2)'],
    ['=ROUND(A1*1E-3,2)', '=ROUND(A1*0.001,2)'],
    ['=@INDEX(PlanInfo[value],1.0)', '=INDEX(PlanInfo[value],1)'],
  ])('%s and %s', (one, other) => {
    expect(comparableFormula(one)).toBe(comparableFormula(other));
  });

  test.each([
    ['="a"', '="A"'],
    ['="a b"', '="ab"'],
    ['=A1+B1', '=A1-B1'],
    ['=A11', '=A1'],
    ['=1&1', '=11'],
  ])('are not %s and %s', (one, other) => {
    expect(comparableFormula(one)).not.toBe(comparableFormula(other));
  });
});
