import { around } from '../../shared/cell-range';
import type { Grid, GridArea, GridTextRule, GridValidation } from '../../simulator/base/grid';
import { sheetOf } from '../univer/create-cells';
import type { UniverParts } from '../univer/univer-parts';

/** Larger than any number of a plan; Univer needs both ends of a range. */
const farthest = 1e15;

/** Shows a cell with a list as plain text, and the list while it is edited. */
const plainText = 0;

type Rules = Pick<Grid, 'setValidation' | 'addTextRule' | 'clearTextRules'>;

export function createRules(parts: UniverParts): Rules {
  const rangeOf = (sheetId: string, { row, column, rowCount, columnCount }: GridArea) =>
    sheetOf(parts, sheetId).getRange(row, column, rowCount, columnCount);
  return {
    setValidation: (sheetId, area, rule) => {
      rangeOf(sheetId, area).setDataValidation(rule && validationOf(parts, rule));
    },
    addTextRule: (sheetId, area, rule) => {
      addTextRule(parts, sheetId, area, rule);
    },
    clearTextRules: (sheetId, area) => {
      const sheet = sheetOf(parts, sheetId);
      for (const rule of sheet.getConditionalFormattingRules()) {
        if (!rule.ranges.some((range) => meets(range, area))) continue;
        sheet.deleteConditionalFormattingRule(rule.cfId);
        const rest = rule.ranges
          .flatMap((range) => around(areaOf(range), area))
          .map((each) => rangeOf(sheetId, each).getRange());
        if (rest.length > 0) sheet.addConditionalFormattingRule({ ...rule, ranges: rest });
      }
    },
  };
}

function validationOf({ api }: UniverParts, rule: GridValidation) {
  const builder = api.newDataValidation();
  if (rule.kind === 'list') {
    return builder
      .requireValueInList([...rule.options])
      .setOptions({ renderMode: plainText })
      .setAllowInvalid(false)
      .build();
  }
  return builder
    .requireNumberBetween(rule.min ?? -farthest, rule.max ?? farthest, rule.kind === 'whole')
    .setAllowBlank(true)
    .setAllowInvalid(false)
    .build();
}

function addTextRule(
  parts: UniverParts,
  sheetId: string,
  area: GridArea,
  rule: GridTextRule,
): void {
  const sheet = sheetOf(parts, sheetId);
  const { row, column, rowCount, columnCount } = area;
  const range = sheet.getRange(row, column, rowCount, columnCount).getRange();
  const built = sheet
    .newConditionalFormattingRule()
    .whenTextEqualTo(rule.equals)
    .setRanges([range])
    .setFontColor(rule.fontColor)
    .setBackground(rule.fill)
    .build();
  sheet.addConditionalFormattingRule(built);
}

interface Range {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

function areaOf({ startRow, endRow, startColumn, endColumn }: Range): GridArea {
  return {
    ...{ row: startRow, rowCount: endRow - startRow + 1 },
    ...{ column: startColumn, columnCount: endColumn - startColumn + 1 },
  };
}

function meets(range: Range, area: GridArea): boolean {
  return (
    range.startRow < area.row + area.rowCount &&
    range.endRow >= area.row &&
    range.startColumn < area.column + area.columnCount &&
    range.endColumn >= area.column
  );
}
