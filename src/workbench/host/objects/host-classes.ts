import type { HostClass } from './host-class';
import type { ClassName, Targets } from './host-object';
import { rangeClass } from './range-class';
import {
  applicationClass,
  runtimeClass,
  workbookClass,
  workbookProtectionClass,
} from './workbook-class';
import {
  worksheetClass,
  worksheetCollectionClass,
  worksheetCustomPropertyClass,
  worksheetCustomPropertyCollectionClass,
  worksheetFreezePanesClass,
  worksheetProtectionClass,
} from './worksheet-classes';

/** Every class the host knows. */
export const hostClasses: Partial<{ readonly [Name in ClassName]: HostClass<Targets[Name]> }> = {
  Workbook: workbookClass,
  Application: applicationClass,
  Runtime: runtimeClass,
  WorkbookProtection: workbookProtectionClass,
  WorksheetCollection: worksheetCollectionClass,
  Worksheet: worksheetClass,
  WorksheetProtection: worksheetProtectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollectionClass,
  WorksheetCustomProperty: worksheetCustomPropertyClass,
  Range: rangeClass,
};
