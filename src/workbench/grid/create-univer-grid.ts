import type { Grid } from '../../simulator/base/grid';
import { createCalculation } from '../grid-patches/calculation';
import { createCells } from '../univer/create-cells';
import { createEvents } from './create-events';
import { createFunctions } from './create-functions';
import { createNames } from './create-names';
import { createRegions } from './create-regions';
import { createRules } from './create-rules';
import { createSheets } from './create-sheets';
import { createShifts } from './create-shifts';
import { keepBlankResults } from '../grid-patches/blank-results';
import { storeReferencesOnce } from '../grid-patches/dependency-ranges';
import { rememberReferences } from '../grid-patches/formula-references';
import { keepFormulas } from '../grid-patches/formula-caches';
import { updateWholeReferences } from '../grid-patches/whole-references';
import { mendValueIndex } from '../grid-patches/value-index';
import { createStyles } from './create-styles';
import { createVisibility } from './create-visibility';
import type { UniverParts } from '../univer/univer-parts';

/**
 * The embedded spreadsheet with the interface that the host simulator needs, in a browser and in
 * Node.
 */
export function createUniverGrid(parts: UniverParts): Grid {
  keepBlankResults(parts);
  keepFormulas(parts.library.FORMULA_REF_TO_ARRAY_CACHE);
  storeReferencesOnce(parts);
  rememberReferences(parts);
  mendValueIndex(parts.library.CELL_INVERTED_INDEX_CACHE);
  const calculation = createCalculation(parts);
  const cells = createCells(parts);
  const { quietly, notifyShifted, ...events } = createEvents(parts, cells.usedArea);
  events.onShifted((shift) => {
    if (shift.kind === 'delete') {
      quietly(() => {
        updateWholeReferences(parts, shift);
      });
    }
  });
  return {
    ...createSheets(parts),
    ...cells,
    write: (...parameters) => quietly(() => cells.write(...parameters)),
    ...createShifts(parts, { quietly, notifyShifted }),
    ...createStyles(parts),
    ...createVisibility(parts),
    ...createRules(parts),
    ...createNames(parts, calculation),
    ...createFunctions(parts, calculation),
    ...createRegions(parts),
    recalculate: calculation.recalculate,
    whenCalculated: calculation.whenCalculated,
    ...events,
    dispose: () => {
      calculation.stop();
      parts.univer.dispose();
    },
  };
}
