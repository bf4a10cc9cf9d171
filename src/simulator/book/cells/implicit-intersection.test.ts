import { withIntersection } from './implicit-intersection';

test.each([
  ['=INDEX(A1:A9,B1)', '=@INDEX(A1:A9,B1)'],
  ['=A1:A9', '=@A1:A9'],
  ['=A1:A9*B1', '=@A1:A9*B1'],
  ['=IF(A1:A9=1,INDEX(B1:B9,2),0)', '=IF(@A1:A9=1,@INDEX(B1:B9,2),0)'],
  ['=IFERROR(INDEX(B1:B9,SMALL(C1:C9,1)),"")', '=IFERROR(@INDEX(B1:B9,SMALL(C1:C9,1)),"")'],
  ['=SUM(A1:A9*2)', '=SUM(@A1:A9*2)'],
  ['=-PlanTargets[value]', '=-@PlanTargets[value]'],
  ['=PLAN.GROWTH_PATH(A1,0.1)', '=@PLAN.GROWTH_PATH(A1,0.1)'],
  ['=ROUND((INDEX(A1:A9,1)),2)', '=ROUND((@INDEX(A1:A9,1)),2)'],
])('%s comes back as %s', (written, shown) => {
  expect(withIntersection(written)).toBe(shown);
});

test.each([
  '=SUM(A1:A9)',
  '=A1+$B$2',
  '=SUM(INDEX(A1:C9,2,0))',
  '=MATCH(B1,A1:A9&C1:C9,0)',
  '=SUMPRODUCT((A1:A9=B1)*(ROW(A1:A9)-ROW(A1))*ISTEXT(C1:C9))',
  '=[@Unit]&PlanTargets[@value]',
  '=COUNT(INDEX(A1:A9,1):INDEX(A1:A9,4))',
  '="A1:A9"',
  '=IF(@A1:A9=1,1,0)',
])('%s comes back as it is', (formula) => {
  expect(withIntersection(formula)).toBe(formula);
});
