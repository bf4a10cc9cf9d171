import type { Obstacle } from '../../../ports/workbook-port';
import { plainStep, type WriteStep } from '../base/steps';
import type { UserName } from '../base/undo-record';
import { SHEET_KEYS, sheetDefinedNames } from '../../../sheets/layout/sheet-keys';
import type { SheetsToAsk } from './pointing-object';
import { referenceToSheets } from './reference-to-sheets';

/** A defined name of the user that refers to a sheet which is replaced. */
export interface PointingName extends UserName {
  /** The first reference that it would lose. */
  readonly lostReference: string;
}

/** Finds the user's defined names that refer to sheets which are replaced; one round trip. */
export async function findPointingNames(
  context: Excel.RequestContext,
  { replaced, others }: Pick<SheetsToAsk, 'replaced' | 'others'>,
): Promise<readonly PointingName[]> {
  const { workbook } = context;
  const ours = new Set(SHEET_KEYS.flatMap(sheetDefinedNames));
  const scopes = [
    { sheet: null, names: workbook.names },
    ...others.map((sheet) => ({ sheet, names: workbook.worksheets.getItem(sheet).names })),
  ];
  for (const { names } of scopes) names.load('items/name,items/formula');
  await context.sync();
  return scopes.flatMap(({ sheet, names }) =>
    names.items.flatMap(({ name, formula }) => {
      const lostReference = referenceToSheets(formula, replaced);
      const isOurs = sheet === null && ours.has(name);
      return lostReference === null || isOurs
        ? []
        : [{ sheet, name, formula: String(formula), lostReference }];
    }),
  );
}

/** The user's names that lose a reference, for the user to confirm. */
export function nameLosses(names: readonly PointingName[]): readonly Obstacle[] {
  return names.map(({ sheet, name }) => ({
    ...{ kind: 'replacedName', sheet, detail: name, address: null, effect: 'asks' },
  }));
}

const BYTES = 400;

/** Gives names back what they referred to; a name that somebody changed since stays. */
export async function restoreNamesSteps(
  context: Excel.RequestContext,
  names: readonly UserName[],
  sheetNames: readonly string[],
): Promise<readonly WriteStep[]> {
  const { workbook } = context;
  const found = names
    .filter(({ sheet }) => sheet === null || sheetNames.includes(sheet))
    .map(({ sheet, name, formula }) => {
      const scope = sheet === null ? workbook : workbook.worksheets.getItem(sheet);
      return { formula, item: scope.names.getItemOrNullObject(name).load('formula') };
    });
  if (found.length === 0) return [];
  await context.sync();
  return found.flatMap(({ item, formula }) =>
    !item.isNullObject && String(item.formula).includes('#REF!')
      ? [plainStep(BYTES, () => void (item.formula = formula))]
      : [],
  );
}
