import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type * as Library from '@univerjs/preset-sheets-node-core';
import type {} from '@univerjs/preset-sheets-conditional-formatting';

/** The part of Univer that the adapter uses, from any bundle. */
export type UniverLibrary = Pick<
  typeof Library,
  | 'ArrayValueObject'
  | 'AsyncObject'
  | 'BaseFunction'
  | 'BooleanValueObject'
  | 'CELL_INVERTED_INDEX_CACHE'
  | 'ErrorValueObject'
  | 'FORMULA_REF_TO_ARRAY_CACHE'
  | 'FormulaDataModel'
  | 'IActiveDirtyManagerService'
  | 'IDefinedNamesService'
  | 'IDependencyManagerService'
  | 'IFormulaCurrentConfigService'
  | 'IFormulaDependencyGenerator'
  | 'IFormulaRuntimeService'
  | 'IFunctionService'
  | 'NumberValueObject'
  | 'StringValueObject'
  | 'TriggerCalculationController'
>;

export type Workbook = Library.FWorkbook;
export type Worksheet = Library.FWorksheet;

/** A running Univer with one workbook, and the classes that extend its engine. */
export interface UniverParts {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly workbook: Workbook;
  readonly library: UniverLibrary;
}
