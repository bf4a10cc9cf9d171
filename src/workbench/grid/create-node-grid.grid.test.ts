import type {
  Grid,
  GridCallResult,
  GridFollow,
  GridContent,
  GridValue,
} from '../../simulator/base/grid';
import { sheetOf } from '../univer/create-cells';
import type { UniverParts } from '../univer/univer-parts';
import { createNodeParts } from './create-node-grid';

let grid: Grid;
let parts: UniverParts;
let sheet: string;

beforeEach(() => {
  ({ grid, parts } = createNodeParts());
  sheet = grid.activeSheetId();
});

afterEach(() => {
  grid.dispose();
});

const contentOf = (content: GridValue): GridContent =>
  typeof content === 'string' && content.startsWith('=')
    ? { kind: 'formula', formula: content }
    : { kind: 'value', value: content };

function put(row: number, column: number, lines: GridValue[][], sheetId = sheet) {
  const area = { row, column, rowCount: lines.length, columnCount: lines[0]!.length };
  grid.write(
    sheetId,
    area,
    lines.map((line) => line.map(contentOf)),
  );
}

async function at(row: number, column: number, sheetId = sheet) {
  await grid.whenCalculated();
  return grid.read(sheetId, { row, column, rowCount: 1, columnCount: 1 })[0]![0]!;
}

const valueAt = async (row: number, column: number, sheetId = sheet) =>
  (await at(row, column, sheetId)).value;

describe('cells', () => {
  it('keeps numbers, texts, booleans and blanks as written', async () => {
    put(0, 0, [[1.5, 'GDP', true, '', -0.06]]);
    const [line] = grid.read(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 5 });
    expect(line!.map((cell) => cell.value)).toEqual([1.5, 'GDP', true, '', -0.06]);
    expect(await at(0, 0)).toEqual({ value: 1.5, formula: null, isError: false });
  });

  it('never turns text into a formula or a number', async () => {
    const texts = ['=1+1', '007', '6%', 'TRUE', '+5', '@x', '#DIV/0!', '2025-01-01', "'quoted"];
    grid.write(sheet, { row: 0, column: 0, rowCount: 1, columnCount: texts.length }, [
      texts.map((value) => ({ kind: 'value', value })),
    ]);
    put(1, 0, [texts.map((_, column) => `=ISTEXT(${'ABCDEFGHI'[column]!}1)`)]);
    await grid.whenCalculated();
    const [line, isText] = grid.read(sheet, {
      row: 0,
      column: 0,
      rowCount: 2,
      columnCount: texts.length,
    });
    expect(line).toEqual(texts.map((value) => ({ value, formula: null, isError: false })));
    expect(isText!.map((cell) => cell.value)).toEqual(texts.map((text) => text !== '#DIV/0!'));
  });

  it('leaves a cell unchanged where null is written', async () => {
    put(0, 0, [[1, 2, 3]]);
    grid.write(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 3 }, [
      [{ kind: 'value', value: 9 }, null, { kind: 'value', value: '' }],
    ]);
    const [line] = grid.read(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 3 });
    expect(line!.map((cell) => cell.value)).toEqual([9, 2, '']);
  });

  it('replaces a formula by a value and a value by a formula', async () => {
    put(0, 0, [['=1+1', 5]]);
    await grid.whenCalculated();
    put(0, 0, [[7, '=A1*2']]);
    expect(await at(0, 0)).toEqual({ value: 7, formula: null, isError: false });
    expect(await at(0, 1)).toEqual({ value: 14, formula: '=A1*2', isError: false });
  });

  it('reads and writes beyond the initial rows and columns of a sheet', async () => {
    expect(await valueAt(5000, 100)).toBe('');
    put(5000, 100, [[42]]);
    expect(await valueAt(5000, 100)).toBe(42);
  });

  it('returns the used area, and null on an empty sheet', async () => {
    expect(grid.usedArea(sheet)).toBeNull();
    put(2, 1, [
      [1, ''],
      ['', 2],
    ]);
    expect(grid.usedArea(sheet)).toEqual({ row: 2, column: 1, rowCount: 2, columnCount: 2 });
    put(2, 1, [
      ['', ''],
      ['', ''],
    ]);
    expect(grid.usedArea(sheet)).toBeNull();
  });
});

describe('formulas', () => {
  it('follow the cells they refer to', async () => {
    put(0, 0, [[1000, 0.06, '=A1*(1+B1)', '=C1*(1+B1)']]);
    expect(await valueAt(0, 3)).toBeCloseTo(1123.6, 9);
    put(0, 1, [[0.1]]);
    expect(await valueAt(0, 3)).toBeCloseTo(1210, 9);
  });

  it('show errors as errors', async () => {
    put(0, 0, [['=1/0', '=NOSUCH(1)', '=A1+1', '=MATCH(1,D5:D9,0)']]);
    expect(await at(0, 0)).toEqual({ value: '#DIV/0!', formula: '=1/0', isError: true });
    expect(await at(0, 1)).toMatchObject({ value: '#NAME?', isError: true });
    expect(await at(0, 2)).toMatchObject({ value: '#DIV/0!', isError: true });
    expect(await at(0, 3)).toMatchObject({ value: '#N/A', isError: true });
  });

  it('tell 0 from a blank cell and texts from numbers at every comparison of a calculation', async () => {
    put(0, 0, [[0], [''], [1], ['="1"']]);
    const compared = [1, 2, 3, 4].flatMap((row) =>
      ['""', '0', '"1"', '1'].map((other) => `=INDEX($A$1:$A$4,${String(row)})=${other}`),
    );
    put(0, 2, [compared, compared, compared]);
    await grid.whenCalculated();
    const area = { row: 0, column: 2, rowCount: 3, columnCount: compared.length };
    const results = grid.read(sheet, area).map((line) => line.map(({ value }) => Boolean(value)));
    const excel = [
      ...[false, true, false, false],
      ...[true, true, false, false],
      ...[false, false, false, true],
      ...[false, false, true, false],
    ];
    expect(results).toEqual([excel, excel, excel]);
  });

  it.each(['Projections', '预测', "Ye Olde 'Sheet'", '2024-2026', 'A1'])(
    'refer to a sheet named %s and follow its renaming',
    async (name) => {
      const other = grid.addSheet(name);
      put(0, 0, [[41]], other);
      put(0, 0, [[`='${name.replaceAll("'", "''")}'!A1+1`]]);
      expect(await valueAt(0, 0)).toBe(42);
      grid.renameSheet(other, '目标 targets');
      put(0, 0, [[1]], other);
      expect(await at(0, 0)).toEqual({
        value: 2,
        formula: "='目标 targets'!A1+1",
        isError: false,
      });
    },
  );

  it('use defined names, even when they are defined later, changed, or deleted and defined again', async () => {
    put(0, 0, [[5, 7, '=PlanPath.base*2', '=SUM(plan_row)']]);
    expect(await valueAt(0, 2)).toBe('#NAME?');
    const { name } = grid.sheets()[0]!;
    grid.setName('PlanPath.base', `='${name}'!$A$1`);
    grid.setName('plan_row', `='${name}'!$A$1:$B$1`);
    expect(await valueAt(0, 2)).toBe(10);
    expect(await valueAt(0, 3)).toBe(12);
    grid.setName('PlanPath.base', `='${name}'!$B$1`);
    expect(await valueAt(0, 2)).toBe(14);
    grid.deleteName('PlanPath.base');
    grid.setName('PlanPath.base', `='${name}'!$A$1:$A$1`);
    expect(await valueAt(0, 2)).toBe(10);
  });

  it('calculate what the sheets of a plan use', async () => {
    put(0, 0, [
      ['key', 'a', 'b'],
      [0.06, 0.07, ''],
    ]);
    put(3, 0, [
      [
        '=INDEX(A2:C2,1,MATCH("a",$A$1:$C$1,0))',
        '=IF(INDEX(C2:C2,1)="",A2,C2)',
        '=IFERROR(1/0,"none")',
        '=SUMPRODUCT(A2:B2,A2:B2)',
        '=MAX(0,ABS(A2-B2)-0.005)',
        '=TEXT(A2,"0.0%")',
      ],
    ]);
    expect(await valueAt(3, 0)).toBe(0.07);
    expect(await valueAt(3, 1)).toBe(0.06);
    expect(await valueAt(3, 2)).toBe('none');
    expect(await valueAt(3, 3)).toBeCloseTo(0.0085, 12);
    expect(await valueAt(3, 4)).toBeCloseTo(0.005, 12);
    expect(await valueAt(3, 5)).toBe('6.0%');
  });
});

describe('the empty text of a formula', () => {
  it('is kept when another formula passes it on, in this calculation and in the next', async () => {
    put(0, 0, [['=IF(TRUE,"",1)', '=IF(TRUE,A1,1)', '=INDEX(B1:B2,1)&""', '=ISNUMBER(B1)']]);
    expect(await valueAt(0, 2)).toBe('');
    put(1, 0, [['=INDEX(B1:B2,1)&""', '=ISNUMBER(B1)']]);
    expect(await valueAt(1, 0)).toBe('');
    expect(await valueAt(1, 1)).toBe(false);
    expect(await valueAt(0, 3)).toBe(false);
  });
});

describe('deleted rows and columns', () => {
  it('move no cell of the active sheet when another sheet loses them', async () => {
    const other = grid.addSheet('Other');
    put(0, 0, [[1], [2], [3]], other);
    put(0, 0, [['=Other!A3*10'], ['=A1+1'], ['=A2+1'], ['=Other!A1']]);
    await grid.whenCalculated();
    grid.deleteRows(other, 1, 1);
    const area = { row: 0, column: 0, rowCount: 4, columnCount: 1 };
    await grid.whenCalculated();
    expect(grid.read(sheet, area).map(([cell]) => [cell!.formula, cell!.value])).toEqual([
      ['=Other!A2*10', 30],
      ['=A1+1', 31],
      ['=A2+1', 32],
      ['=Other!A1', 1],
    ]);
    expect(grid.activeSheetId()).toBe(sheet);
  });

  it('move the formulas of their own sheet, whether it is active or not', async () => {
    const other = grid.addSheet('Other');
    put(
      0,
      0,
      [
        [1, '=A1*2', 0],
        ['', '', 0],
        [3, '=A3*2', '=B3+1'],
      ],
      other,
    );
    grid.deleteRows(other, 1, 1);
    grid.deleteColumns(other, 2, 1);
    expect(await at(1, 1, other)).toEqual({ value: 6, formula: '=A2*2', isError: false });
    expect(await at(1, 2, other)).toEqual({ value: '', formula: null, isError: false });
  });
});

describe('whenCalculated', () => {
  it('resolves at once when nothing is pending', async () => {
    await grid.whenCalculated();
    await grid.whenCalculated();
    put(0, 0, [[1]]);
    expect(await valueAt(0, 0)).toBe(1);
  });

  it('waits for changes made while a calculation runs', async () => {
    put(0, 0, [[1, '=A1+1']]);
    const first = grid.whenCalculated();
    put(0, 0, [[10]]);
    await first;
    expect(grid.read(sheet, { row: 0, column: 1, rowCount: 1, columnCount: 1 })[0]![0]!.value).toBe(
      11,
    );
  });

  it('does not calculate when only a style changes', async () => {
    put(0, 0, [[1, '=A1+1']]);
    await grid.whenCalculated();
    grid.writeStyle(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 2 }, { bold: true });
    let isCalculated = false;
    void grid.whenCalculated().then(() => (isCalculated = true));
    await Promise.resolve();
    expect(isCalculated).toBe(true);
  });
});

describe('registered functions', () => {
  const values = (matrix: GridValue[][]): GridCallResult => ({ kind: 'values', values: matrix });

  it('get matrices, with blanks as empty text and omitted arguments as null', async () => {
    const calls: unknown[] = [];
    put(0, 0, [[1, '']]);
    put(1, 0, [['x', true]]);
    put(5, 0, [['=PLAN.TEST(A1:B2,5,,A1,"t",{1,2})']]);
    grid.registerFunction('PLAN.TEST', (arguments_) => {
      calls.push(arguments_);
      return Promise.resolve(values([[3]]));
    });
    expect(await at(5, 0)).toMatchObject({ value: 3, isError: false });
    expect(calls[0]).toEqual([
      [
        [1, ''],
        ['x', true],
      ],
      [[5]],
      null,
      [[1]],
      [['t']],
      [[1, 2]],
    ]);
  });

  it('spill a matrix, and other formulas read its cells', async () => {
    grid.registerFunction('PLAN.PATH', () =>
      Promise.resolve(
        values([
          [1, 'b', true],
          [4, '6%', ''],
        ]),
      ),
    );
    put(0, 0, [['=PLAN.PATH()']]);
    put(4, 0, [['=A2*2', '=B1&"!"']]);
    await grid.whenCalculated();
    const lines = grid.read(sheet, { row: 0, column: 0, rowCount: 2, columnCount: 3 });
    expect(lines.map((line) => line.map((cell) => cell.value))).toEqual([
      [1, 'b', true],
      [4, '6%', ''],
    ]);
    expect(lines[0]![0]!.formula).toBe('=PLAN.PATH()');
    expect(lines[1]![0]!.formula).toBeNull();
    expect(await valueAt(4, 0)).toBe(8);
    expect(await valueAt(4, 1)).toBe('b!');
  });

  it('do not spill over filled cells', async () => {
    grid.registerFunction('PLAN.PATH', () => Promise.resolve(values([[1, 2, 3]])));
    put(0, 0, [['=PLAN.PATH()', '', 9]]);
    expect(await at(0, 0)).toMatchObject({ value: '#SPILL!', isError: true });
    expect(grid.spills(sheet)).toEqual([]);
    put(0, 2, [['']]);
    expect(await at(0, 0)).toMatchObject({ value: 1, isError: false });
    expect(await valueAt(0, 2)).toBe(3);
    expect(grid.spills(sheet)).toHaveLength(1);
  });

  it('shrink when the result does', async () => {
    grid.registerFunction('PLAN.PATH', ([count]) =>
      Promise.resolve(values([Array.from({ length: Number(count![0]![0]) }, (_, i) => i)])),
    );
    put(0, 0, [[3, '=PLAN.PATH(A1)']]);
    expect(await valueAt(0, 3)).toBe(2);
    put(0, 0, [[1]]);
    expect(await valueAt(0, 3)).toBe('');
    expect(grid.usedArea(sheet)).toEqual({ row: 0, column: 0, rowCount: 1, columnCount: 2 });
  });

  it.each(['#VALUE!', '#NUM!', '#N/A', '#DIV/0!'])('show the error %s', async (error) => {
    grid.registerFunction('PLAN.FAIL', () =>
      Promise.resolve({ kind: 'error', error, message: 'why' }),
    );
    put(0, 0, [['=PLAN.FAIL()', '=IFERROR(PLAN.FAIL(),"caught")']]);
    expect(await at(0, 0)).toMatchObject({ value: error, isError: true });
    expect(await valueAt(0, 1)).toBe('caught');
  });

  it('request all cells at once, and equal arguments once', async () => {
    const requested: number[] = [];
    const waiting: (() => void)[] = [];
    grid.registerFunction(
      'PLAN.TOGETHER',
      ([value]) =>
        new Promise((resolve) => {
          requested.push(Number(value?.[0]?.[0]));
          waiting.push(() => {
            resolve(values([[Number(value?.[0]?.[0]) * 10]]));
          });
          // No call is answered before the last of the three has arrived.
          if (waiting.length === 3) for (const answer of waiting) answer();
        }),
    );
    put(0, 0, [[1], [2], [3], [1]]);
    put(0, 1, [
      ['=PLAN.TOGETHER(A1)'],
      ['=PLAN.TOGETHER(A2)'],
      ['=PLAN.TOGETHER(A3)'],
      ['=PLAN.TOGETHER(A4)'],
    ]);
    expect(await valueAt(0, 1)).toBe(10);
    expect(await valueAt(2, 1)).toBe(30);
    expect(await valueAt(3, 1)).toBe(10);
    expect(requested.sort()).toEqual([1, 2, 3]);
  });

  it('show the later results of a stream in every cell with that call, and end an unused stream', async () => {
    const followed: GridFollow[] = [];
    grid.registerFunction(
      'PLAN.STREAM',
      (_, follow) => {
        if (follow) followed.push(follow);
        return Promise.resolve(values([[1]]));
      },
      { streams: true },
    );
    put(0, 0, [['=PLAN.STREAM("a")', '=PLAN.STREAM("a")*2', '=A1+B1']]);
    expect(await valueAt(0, 2)).toBe(3);
    expect(followed).toHaveLength(1);
    followed[0]?.next(values([[4]]));
    followed[0]?.next(values([[5]]));
    await Promise.resolve();
    expect(await valueAt(0, 0)).toBe(5);
    expect(await valueAt(0, 2)).toBe(15);
    followed[0]?.next(values([[7, 8]]));
    await Promise.resolve();
    expect(await at(0, 0)).toMatchObject({ value: '#SPILL!' });
    put(0, 0, [[0, 0, 0]]);
    await grid.whenCalculated();
    expect(followed[0]?.signal.aborted).toBe(false);
    followed[0]?.next(values([[9]]));
    await Promise.resolve();
    await grid.whenCalculated();
    expect(followed[0]?.signal.aborted).toBe(true);
    expect(await valueAt(0, 0)).toBe(0);
    put(0, 0, [['=PLAN.STREAM("a")']]);
    expect(await valueAt(0, 0)).toBe(1);
    expect(followed).toHaveLength(2);
  });

  it('show #VALUE! when the call fails', async () => {
    grid.registerFunction('PLAN.THROW', () => Promise.reject(new Error('broken')));
    put(0, 0, [['=PLAN.THROW()']]);
    expect(await at(0, 0)).toMatchObject({ value: '#VALUE!', isError: true });
  });

  it('show every result when there are so many calls that results arrive during the calculation', async () => {
    const rows = 2_200;
    grid.registerFunction('PLAN.DOUBLE', ([value]) =>
      Promise.resolve(values([[Number(value![0]![0]) * 2]])),
    );
    const numbers = Array.from({ length: rows }, (_, row) => row);
    put(
      0,
      0,
      numbers.map((row) => [row, `=PLAN.DOUBLE(A${String(row + 1)})`]),
    );
    const shown = async () => {
      await grid.whenCalculated();
      const area = { row: 0, column: 1, rowCount: rows, columnCount: 1 };
      return grid.read(sheet, area).map(([cell]) => cell!.value);
    };
    expect(await shown()).toEqual(numbers.map((row) => row * 2));
    put(
      0,
      0,
      numbers.map((row) => [row + 0.5]),
    );
    expect(await shown()).toEqual(numbers.map((row) => row * 2 + 1));
  });

  it('are called again when cells they read change', async () => {
    grid.registerFunction('PLAN.DOUBLE', ([value]) =>
      Promise.resolve(values([[Number(value![0]![0]) * 2]])),
    );
    put(0, 0, [[1, '=PLAN.DOUBLE(A1)', '=B1+1']]);
    expect(await valueAt(0, 2)).toBe(3);
    put(0, 0, [[5]]);
    expect(await valueAt(0, 2)).toBe(11);
  });
});

describe('sheets', () => {
  it('are added at the end, moved, renamed, deleted, without leaving the active one', () => {
    const listener = jest.fn();
    grid.onSheetsChanged(listener);
    const second = grid.addSheet('Second');
    const third = grid.addSheet('第三张');
    expect(grid.activeSheetId()).toBe(sheet);
    grid.moveSheet(third, 0);
    grid.renameSheet(second, '2nd');
    expect(grid.sheets().map(({ name }) => name)).toEqual(['第三张', 'Sheet1', '2nd']);
    grid.deleteSheet(second);
    expect(grid.sheets().map(({ id }) => id)).toEqual([third, sheet]);
    grid.activate(third);
    expect(grid.activeSheetId()).toBe(third);
    expect(listener).toHaveBeenCalled();
  });

  it('selects an area of a sheet', () => {
    const second = grid.addSheet('Second');
    const area = { row: 3, column: 2, rowCount: 2, columnCount: 1 };
    grid.select(second, area);
    expect(grid.selection()).toEqual({ sheetId: second, area });
    expect(grid.activeSheetId()).toBe(second);
  });
});

describe('styles', () => {
  it('reads what was written and keeps what was not set', () => {
    const area = { row: 1, column: 1, rowCount: 2, columnCount: 2 };
    const style = {
      fontColor: '#0000FF',
      fill: '#FFF2CC',
      bold: true,
      italic: true,
      fontSize: 14,
      numberFormat: '0.0%',
      horizontalAlignment: 'Right',
      indent: 2,
      verticalAlignment: 'Top',
      wrapText: true,
      borderTop: '#112233',
      borderBottom: '',
    } as const;
    put(1, 1, [[0.5]]);
    grid.writeStyle(sheet, area, style);
    expect(grid.readStyle(sheet, 2, 2)).toEqual(style);
    grid.writeStyle(sheet, area, { bold: false, fill: '', borderBottom: '#445566' });
    expect(grid.readStyle(sheet, 1, 1)).toEqual({
      ...style,
      bold: false,
      fill: '',
      borderBottom: '#445566',
    });
    expect(grid.read(sheet, { row: 1, column: 1, rowCount: 1, columnCount: 1 })[0]![0]!.value).toBe(
      0.5,
    );
  });

  it('returns the plain style of an untouched cell', () => {
    expect(grid.readStyle(sheet, 9, 9)).toMatchObject({ bold: false, numberFormat: 'General' });
  });

  it('sets widths, heights, freezing, grid lines, the tab colour and merged cells', () => {
    const shown = sheetOf(parts, sheet);
    grid.setColumnWidth(sheet, 40, 150);
    expect(grid.columnWidth(sheet, 40)).toBe(150);
    grid.setRowHeight(sheet, 0, 30);
    expect(shown.getRowHeight(0)).toBe(30);
    grid.freeze(sheet, 1, 2);
    expect(shown.getFreeze()).toMatchObject({ xSplit: 2, ySplit: 1 });
    grid.freeze(sheet, 0, 0);
    expect(shown.getFreeze()).toMatchObject({ xSplit: 0, ySplit: 0 });
    grid.setGridlines(sheet, false);
    expect(shown.hasHiddenGridLines()).toBe(true);
    grid.setTabColor(sheet, '#336699');
    expect(shown.getTabColor()).toBe('#336699');
    grid.setTabColor(sheet, null);
    expect(shown.getTabColor()).toBe('');
    grid.merge(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 3 });
    expect(shown.getMergedRanges().map((range) => range.getA1Notation())).toEqual(['A1:C1']);
  });

  it('sets and removes validation and text rules', () => {
    const area = { row: 0, column: 0, rowCount: 2, columnCount: 2 };
    const shown = sheetOf(parts, sheet);
    const validation = () => shown.getRange(0, 0).getDataValidation()?.rule;
    grid.setValidation(sheet, area, { kind: 'decimal', min: -1, max: null });
    expect(validation()).toMatchObject({ type: 'decimal', formula1: '-1' });
    grid.setValidation(sheet, area, { kind: 'whole', min: 0, max: 10 });
    expect(validation()).toMatchObject({ type: 'whole', formula1: '0', formula2: '10' });
    grid.setValidation(sheet, area, { kind: 'list', options: ['atLeast', 'about'] });
    expect(validation()).toMatchObject({ type: 'list', formula1: '["atLeast","about"]' });
    grid.setValidation(sheet, area, null);
    expect(validation()).toBeUndefined();
    grid.addTextRule(sheet, area, { equals: 'met', fontColor: '#006100', fill: '#c6efce' });
    expect(shown.getConditionalFormattingRules()).toMatchObject([
      {
        rule: {
          value: 'met',
          style: { cl: { rgb: 'rgb(0,97,0)' }, bg: { rgb: 'rgb(198,239,206)' } },
        },
      },
    ]);
    grid.clearTextRules(sheet, area);
    expect(shown.getConditionalFormattingRules()).toEqual([]);
  });
});

describe('edits', () => {
  it('are not reported when they are our own or calculated', async () => {
    const listener = jest.fn();
    grid.onEdited(listener);
    put(0, 0, [[1, '=A1+1']]);
    grid.writeStyle(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, { bold: true });
    await grid.whenCalculated();
    grid.addSheet('Other');
    expect(listener).not.toHaveBeenCalled();
  });
});

test('a calculated text of digits stays a text when its format changes', async () => {
  put(0, 0, [['=2024&""', '=FIXED(666.7,1)', '=2024']]);
  await grid.whenCalculated();
  const area = { row: 0, column: 0, rowCount: 1, columnCount: 3 };
  grid.writeStyle(sheet, area, { numberFormat: '#,##0.0', fill: '#ff0000' });
  await grid.whenCalculated();
  expect(grid.read(sheet, area)[0]?.map(({ value }) => value)).toEqual(['2024', '666.7', 2024]);
});
