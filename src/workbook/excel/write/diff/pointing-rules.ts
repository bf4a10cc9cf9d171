import { shortAddress } from '../../../../shared/a1';
import { boundingRange, type CellRange } from '../../../../shared/cell-range';
import { ok } from '../../../../shared/result';
import { sameContent } from '../../../../shared/same-content';
import type { WorkbookResult } from '../../runtime/workbook-result';
import type { UserReference } from '../base/undo-record';
import { placeOf, PLACES, rangeIn, sheetIn } from '../base/read-cells';
import { conditionalRule, type ConditionalPart } from '../base/conditional-rule';
import { lossOf, type PointingObject, type SheetsToAsk } from './pointing-object';
import { readEach } from './read-each';
import { referenceToSheets } from './reference-to-sheets';

/** A rule of a sheet with the cells that it applies to. */
interface FoundRule {
  readonly address: string;
  readonly rule: unknown;
  readonly reference: UserReference;
}

/**
 * Finds the user's data validations and conditional formats whose formulas refer to sheets which are
 * replaced, and the sheets whose rules Excel does not tell, such as protected ones.
 */
export async function findPointingRules(
  asked: SheetsToAsk,
): Promise<WorkbookResult<readonly PointingObject[]>> {
  const { waitsForEdit, others, replaced } = asked;
  const validations = await readEach(others, { waitsForEdit, read: readValidations });
  if (!validations.ok) return validations;
  const conditionals = await readEach(others, { waitsForEdit, read: readConditionals });
  if (!conditionals.ok) return conditionals;
  return ok(
    others.flatMap((sheet, index): readonly PointingObject[] => {
      const [validated, formatted] = [validations.value[index], conditionals.value[index]];
      return [
        ...(validated && formatted
          ? []
          : [{ obstacle: lossOf('unreadRules', { sheet }), reference: null }]),
        ...[...(validated ?? []), ...(formatted ?? [])].flatMap(({ address, rule, reference }) => {
          const detail = lostReferenceIn(rule, replaced);
          if (detail === null) return [];
          const kind =
            reference.kind === 'validation' ? 'replacedValidation' : 'replacedConditional';
          return [{ obstacle: lossOf(kind, { sheet, address, detail }), reference }];
        }),
      ];
    }),
  );
}

/** The first reference to one of some sheets in any formula of a rule. */
function lostReferenceIn(rule: unknown, sheets: ReadonlySet<string>): string | null {
  if (typeof rule === 'string') return referenceToSheets(rule, sheets);
  if (typeof rule !== 'object' || rule === null) return null;
  for (const part of Object.values(rule)) {
    const found = lostReferenceIn(part, sheets);
    if (found !== null) return found;
  }
  return null;
}

/** Cells of a sheet with data validations. */
interface ValidatedCells {
  readonly sheet: string;
  readonly range: CellRange;
}

interface ValidatedPart extends ValidatedCells {
  readonly rule: Excel.DataValidationRule;
}

/** Blocks of cells with several rules are cut into at most so many parts. */
const MOST_PARTS = 4_000;

/**
 * The data validations in the used cells of sheets. Asked for a whole sheet, Excel would look through
 * every cell of it (OfficeDev/office-js#4245).
 */
async function readValidations(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly (readonly FoundRule[])[]> {
  const parts = await validatedCells(context, sheets);
  const found = await readParts(context, parts, MOST_PARTS);
  return sheets.map((name) => {
    const own = found.filter(({ sheet }) => sheet === name);
    return withEqualJoined(own).map(({ range, rule }) => {
      const address = shortAddress(range);
      return { address, rule, reference: { kind: 'validation', sheet: name, address, rule } };
    });
  });
}

/** The rules of parts, each of which is cut until its cells have the same rule. */
async function readParts(
  context: Excel.RequestContext,
  parts: readonly ValidatedCells[],
  most: number,
): Promise<readonly ValidatedPart[]> {
  if (parts.length === 0 || most <= 0) return [];
  const read = parts.map(({ sheet, range }) =>
    rangeIn(sheetIn(context, sheet), range).dataValidation.load('type,rule'),
  );
  await context.sync();
  const asked = parts.map((part, index) => ({
    part,
    type: read[index]?.type ?? 'None',
    rule: read[index]?.rule ?? {},
  }));
  const isCut = (type: string) => type === 'Inconsistent' || type === 'MixedCriteria';
  const cut = asked.flatMap(({ part, type }) => (isCut(type) ? halvesOf(part) : []));
  return [
    ...asked.flatMap(({ part, type, rule }) =>
      isCut(type) || type === 'None' ? [] : [{ ...part, rule }],
    ),
    ...(await readParts(context, cut, most - parts.length)),
  ];
}

/** Parts below each other that have the same rule are one again. */
function withEqualJoined(parts: readonly ValidatedPart[]): readonly ValidatedPart[] {
  const joined: ValidatedPart[] = [];
  const ordered = [...parts].sort(
    ({ range: one }, { range: other }) => one.column - other.column || one.row - other.row,
  );
  for (const part of ordered) {
    const { range } = part;
    const above = joined.at(-1);
    const isBelow =
      above?.range.column === range.column &&
      above.range.columnCount === range.columnCount &&
      above.range.row + above.range.rowCount === range.row;
    if (above && isBelow && sameContent(above.rule, part.rule)) {
      joined[joined.length - 1] = { ...above, range: boundingRange(above.range, range) };
    } else joined.push(part);
  }
  return joined;
}

async function validatedCells(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly ValidatedCells[]> {
  const areas = sheets.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject();
    const cells = used.getSpecialCellsOrNullObject('DataValidations').load('address');
    cells.areas.load(PLACES);
    return cells;
  });
  await context.sync();
  return areas.flatMap((each, index) =>
    each.isNullObject
      ? []
      : each.areas.items.map((area) => ({ sheet: sheets[index] ?? '', range: placeOf(area) })),
  );
}

const FORMATS = 'items/id,items/type';

/** Cells cut in two along their longer side; a single cell has one rule at most. */
function halvesOf({ sheet, range }: ValidatedCells): readonly ValidatedCells[] {
  const { row, column, rowCount, columnCount } = range;
  if (rowCount * columnCount === 1) return [];
  if (rowCount >= columnCount) {
    const half = Math.ceil(rowCount / 2);
    return [
      { sheet, range: { ...range, rowCount: half } },
      { sheet, range: { ...range, row: row + half, rowCount: rowCount - half } },
    ];
  }
  const half = Math.ceil(columnCount / 2);
  return [
    { sheet, range: { ...range, columnCount: half } },
    { sheet, range: { ...range, column: column + half, columnCount: columnCount - half } },
  ];
}

/** The conditional formats of sheets whose rules can hold formulas. */
async function readConditionals(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly (readonly FoundRule[])[]> {
  const loaded = sheets.map((name) =>
    // Tracked, because the next request goes through it.
    context.workbook.worksheets.getItem(name).getRange().conditionalFormats.load(FORMATS),
  );
  await context.sync();
  const asked = loaded.map(({ items }) =>
    items.flatMap((format) => {
      const part = conditionalRule(format.type);
      if (!part) return [];
      part.load(format);
      const { areas } = format.getRanges().untrack();
      return [{ part, format, areas: areas.load(PLACES) }];
    }),
  );
  if (asked.some(({ length }) => length > 0)) await context.sync();
  return asked.map((all, index) =>
    all.map(({ part, format, areas }) => foundFormat(sheets[index] ?? '', part, format, areas)),
  );
}

function foundFormat(
  sheet: string,
  part: ConditionalPart,
  format: Excel.ConditionalFormat,
  { items }: Excel.RangeCollection,
): FoundRule {
  const { id, type } = format;
  const rule = part.read(format);
  const address = items.map((area) => shortAddress(placeOf(area))).join(',');
  return { address, rule, reference: { kind: 'conditional', sheet, id, type, rule } };
}
