import type { WorkbookLookup } from './workbook-lookup';
import { translateFormula } from './translate-formula';

const values: Readonly<Record<string, unknown>> = { '1,1': 100, '2,1': 0.06, '1,4': '' };

const book: WorkbookLookup = {
  plan: null,
  areaOfName: (name) =>
    name === 'rates' ? { sheet: 'My rates', row: 1, column: 1, rowCount: 1, columnCount: 1 } : null,
  valuesOf: ({ row, column, rowCount, columnCount }) =>
    Array.from({ length: rowCount }, (_, down) =>
      Array.from(
        { length: columnCount },
        (__, right) => values[`${String(row + down)},${String(column + right)}`] ?? '',
      ),
    ),
};

const translate = (formula: string) =>
  translateFormula(formula, { sheet: 'Report', row: 4, column: 2 }, book);

test.each([
  ['=PLAN.GROWTH_PATH($B2,B3,2)', [['=$B2*(1+B3)', '=C5*(1+B3)']]],
  ['=plan.growth_path(B2, 6%, 1)', [['=B2*(1+6%)']]],
  ['=_xldudf_PLAN_GROWTH_PATH(B2,-5%,1)', [['=B2*(1+(-5%))']]],
  ["=PLAN.TARGET_GAP('Other one'!B2,1000)", [["=1000-'Other one'!B2"]]],
  ['=PLAN.GROWTH_PATH(rates,{0.1;0.2})', [["='My rates'!$B$2*(1+0.1)"], ['=C5*(1+0.2)']]],
  ['=IF(B2>0,PLAN.TARGET_GAP(B2,1000),"")', [['=IF(B2>0,1000-B2,"")']]],
  ['=PLAN.TARGET_GAP(B2,1000)*2', [['=(1000-B2)*2']]],
  ['=PLAN.TARGET_GAP(SUM(B2:B3)+1,1000)', [['=1000-(SUM(B2:B3)+1)']]],
  ['=PLAN.TARGET_GAP(PLAN.RUN_RATE(B2,50,2),1000)', [['=1000-((B2-50)/2)']]],
  ['=@PLAN.TARGET_MET(B2,1000)', [['=1000-B2<=1E-9*IF(ABS(1000)=0,1,ABS(1000))']]],
])('%s becomes %j', (formula, cells) => {
  expect(translate(formula)).toMatchObject({ cells, reason: null });
});

test.each([
  ['=PLAN.FAN(B2,1%,2%,3%)', 'simulated', 3],
  ['=PLAN.CHANCE(B2,1%,2%,3%,3,110)', 'simulated', 1],
  ['=PLAN.TARGET_GAP(E2,1000)', 'error', 1],
  ['=PLAN.BACKCAST_PATH(104,119,2,,{0.1,0.2})', 'bounded', 1],
  ['=PLAN.TIME_DISTANCE({1,3,2},2,1)', 'unevenPath', 1],
  ['=PLAN.NOTHING(1)', 'unknownFunction', null],
  ['=SUM(PLAN.GROWTH_PATH(B2,6%))', 'severalCells', 1],
  ['=PLAN.GROWTH_PATH(B2,6%,B2*2)', 'computedArgument', null],
  ['=PLAN.GROWTH_PATH(B2:B3*2,6%)', 'computedArgument', null],
  ['=PLAN.SCENARIO("base","gdp")', 'notOnSheets', null],
])('%s keeps its value: %s', (formula, reason, rows) => {
  const translation = translate(formula);
  expect(translation?.reason).toBe(reason);
  expect(translation?.cells?.length ?? null).toBe(rows);
  expect(translation?.cells?.flat().every((cell) => cell === null) ?? true).toBe(true);
});

test.each(['=SUM(B2:B3)', 'PLAN.GROWTH_PATH(1,2)', '="PLAN.GROWTH_PATH(1)"', '=MYPLAN.X(1)', 5])(
  '%j calls none of our functions',
  (formula) => {
    expect(translateFormula(formula, { sheet: 'Report', row: 0, column: 0 }, book)).toBeNull();
  },
);

test('a formula that would be longer than Excel takes one stays a value', () => {
  const ones = {
    ...book,
    valuesOf: ({ rowCount, columnCount }: { rowCount: number; columnCount: number }) =>
      Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => 1)),
  };
  const list = (row: number) => `'A register of firms'!B${row}:AE${row}`;
  const formula = `=PLAN.STOCK_PATH(800,${list(2)},${list(3)},1,30,FALSE,TRUE)`;
  const translated = translateFormula(formula, { sheet: 'Report', row: 4, column: 2 }, ones);
  const cells = translated?.cells?.[0] ?? [];
  expect(cells).toHaveLength(30);
  expect(translated?.reason).toBe('tooLong');
  expect(cells[0]).toMatch(/^=/);
  expect(cells.at(-1)).toBeNull();
  expect(cells.every((cell) => (cell?.length ?? 0) <= 8_192)).toBe(true);
});
