import { processorTime } from '../../../../../test/support/processor-time';
import { referencesIn } from './dependent-formulas';

const short = (formula: string) =>
  referencesIn(formula).map(({ text, sheet, first, last }) => [text, sheet, first, last]);

test('finds references to cells and rows, with the sheet that they name', () => {
  expect(short(`=A1+Brief!$B$2:C9*'It''s'!4:5-"Other!A7"`)).toEqual([
    ['A1', null, 1, 1],
    ['Brief!$B$2:C9', 'Brief', 2, 9],
    ["'It''s'!4:5", "It's", 4, 5],
  ]);
  expect(short('=SUM(规划!AB12,$3:$7)')).toEqual([
    ['规划!AB12', '规划', 12, 12],
    ['$3:$7', null, 3, 7],
  ]);
});

test.each(['=LOG10(2)', '=A1!B', '=abc1.x', '=4+5', '=#REF!', '=XFDA1', '=A', '="A1"'])(
  'finds none in %s',
  (formula) => {
    expect(short(formula)).toEqual([]);
  },
);

test('a formula as long as Excel allows takes no time', () => {
  const time = processorTime(() => {
    for (const part of ["'A", 'A1:', "''", '$', 'A!', '1:1', 'é.']) {
      referencesIn(`=${part.repeat(8_192 / part.length)}`);
    }
  });
  expect(time).toBeLessThan(2_000);
});
