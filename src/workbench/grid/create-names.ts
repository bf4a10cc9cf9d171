import type { Grid } from '../../simulator/base/grid';
import { commands } from '../univer/commands';
import type { Calculation } from '../grid-patches/calculation';
import type { UniverParts } from '../univer/univer-parts';

/** Univer's code of a name for the whole workbook. */
const wholeWorkbook = 'AllDefaultWorkbook';

/**
 * Sets and deletes names with Univer's internal commands: the public ones rewrite the formulas that
 * use a name, where Excel leaves them unchanged and shows `#NAME?`.
 */
export function createNames(
  { univer, api, workbook, library }: UniverParts,
  calculation: Calculation,
): Pick<Grid, 'setName' | 'deleteName'> {
  const functions = univer.__getInjector().get(library.IFunctionService);
  const names = univer.__getInjector().get(library.IDefinedNamesService);
  const unitId = workbook.getId();

  const changed = new Set<string>();
  const forgetFormulas = () => {
    const spellings = [...changed].flatMap((name) => [
      ...[name, name.toUpperCase(), name.toLowerCase()],
    ]);
    changed.clear();
    functions.deleteFormulaAstCacheKey(...spellings);
  };
  const recalculate = (name: string) => {
    // A formula that was read before the name existed is cached as an error. The search goes through
    // all formulas, so the names of a request are looked for together, before the calculation starts.
    if (changed.size === 0) queueMicrotask(forgetFormulas);
    changed.add(name);
    calculation.recalculate();
  };
  const keyOf = (name: string) =>
    names.getValueByName(unitId, name)?.id ?? name.toLocaleLowerCase('en-US');

  return {
    setName: (name, refersTo) => {
      api.syncExecuteCommand(commands.setName, {
        unitId,
        id: keyOf(name),
        name,
        formulaOrRefString: refersTo.replace(/^=/, ''),
        localSheetId: wholeWorkbook,
      });
      recalculate(name);
    },
    deleteName: (name) => {
      if (names.getValueByName(unitId, name) === null) return;
      api.syncExecuteCommand(commands.removeName, { unitId, id: keyOf(name), name });
      recalculate(name);
    },
  };
}
