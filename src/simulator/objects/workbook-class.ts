import { separatorsOf } from '../base/region';
import type { Book } from '../book/book';
import { checkWorkbookUnprotected } from '../book/sheets';
import { HostError } from '../base/host-error';
import { asFlag, asOneOf, optionalText, textArgument } from './base/arguments';
import type { HostClass } from './base/host-class';
import type { HostObject, HostScope } from './base/host-object';
import { hostObject } from './base/host-object';
import { eventTypes, registrations, workbookTarget } from './base/event-members';

export const workbookClass: HostClass<null> = {
  get: {
    AutoSave: () => false,
    CalculationEngineVersion: () => 191_029,
    ChartDataPointTrack: () => true,
    IsDirty: () => true,
    Name: ({ book }) => book.fileName,
    PreviouslySaved: () => false,
    ReadOnly: ({ book }) => book.readOnly,
    UsePrecisionAsDisplayed: ({ book }) => book.roundsToDisplay,
  },
  set: {
    UsePrecisionAsDisplayed: ({ book }, _, value) => {
      book.roundsToDisplay = asFlag(value);
    },
  },
  navigate: {
    Application: () => hostObject('Application', null),
    CustomXmlParts: () => hostObject('CustomXmlPartCollection', null),
    Functions: () => hostObject('Functions', null),
    Names: () => hostObject('NamedItemCollection', { scope: null }),
    PivotTables: () => hostObject('PivotTableCollection', { sheetId: null }),
    Protection: () => hostObject('WorkbookProtection', null),
    Settings: () => hostObject('SettingCollection', null),
    Tables: () => hostObject('TableCollection', { sheetId: null }),
    Worksheets: () => hostObject('WorksheetCollection', null),
    _Runtime: () => hostObject('Runtime', null),
  },
  call: {
    ...registrations<null>({ ActivatedEvent: eventTypes.workbookActivated }, () => workbookTarget),
    CreateAndOpenWorkbook: ({ book }, _, arguments_) => {
      openBook(book, optionalText(arguments_, 0) ?? '');
    },
    GetActiveCell: ({ book }) => {
      const { sheetId, area } = book.grid.selection();
      return hostObject('Range', { sheetId, area: { ...area, rowCount: 1, columnCount: 1 } });
    },
    GetSelectedRange: ({ book }) => hostObject('Range', book.grid.selection()),
    _GetRangeForEventByReferenceId: (scope, _, arguments_) => kept(scope, arguments_),
    _GetRangeOrNullObjectForEventByReferenceId: ({ session }, _, arguments_) =>
      session.references.get(textArgument(arguments_, 0)) ?? null,
    _GetObjectByReferenceId: (scope, _, arguments_) => kept(scope, arguments_),
    _RemoveReference: ({ session }, _, arguments_) => {
      session.references.delete(textArgument(arguments_, 0));
    },
    _RemoveAllReferences: ({ session }) => {
      session.references.clear();
    },
  },
};

function kept({ session }: HostScope, arguments_: readonly unknown[]): HostObject {
  const object = session.references.get(textArgument(arguments_, 0));
  if (!object) throw new HostError('InvalidReference', 'The reference is no longer kept.');
  return object;
}

const calculationTypes = ['Recalculate', 'Full', 'FullRebuild'] as const;

export const applicationClass: HostClass<null> = {
  get: {
    CalculationEngineVersion: () => 191_029,
    CalculationMode: ({ book }) => book.calculationMode,
    CalculationState: () => 'Done',
    DecimalSeparator: ({ book }) => separatorsOf(book.region).decimal,
    ThousandsSeparator: ({ book }) => separatorsOf(book.region).thousands,
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: ({ book }, _, value) => {
      book.calculationMode = asOneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
    },
  },
  call: {
    // The grid recalculates changes by itself; on request it calculates everything again.
    Calculate: ({ book, calculation }, _, [type]) => {
      if (asOneOf(type, calculationTypes) !== 'Recalculate') book.grid.recalculate?.();
      calculation.isSuspended = false;
      return null;
    },
    CreateWorkbook: ({ book }, _, arguments_) =>
      hostObject('WorkbookCreated', {
        id: book.nextId('created-'),
        base64: optionalText(arguments_, 0) ?? '',
      }),
    SuspendApiCalculationUntilNextSync: ({ calculation }) => {
      calculation.isSuspended = true;
      return null;
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const workbookCreatedClass: HostClass<{ readonly id: string; readonly base64: string }> = {
  identity: (_, { id }) => ({ Id: id }),
  get: { Id: (_, { id }) => id },
  call: {
    Open: ({ book }, { base64 }) => {
      openBook(book, base64);
    },
  },
};

export const runtimeClass: HostClass<null> = {
  get: { EnableEvents: ({ book }) => book.enableEvents },
  set: {
    EnableEvents: ({ book }, _, value) => {
      book.enableEvents = asFlag(value);
    },
  },
};

export const workbookProtectionClass: HostClass<null> = {
  get: { Protected: ({ book }) => book.isProtected },
  call: {
    Protect: ({ book }, _, arguments_) => {
      optionalText(arguments_, 0);
      checkWorkbookUnprotected(book);
      book.isProtected = true;
    },
    Unprotect: ({ book }) => {
      book.isProtected = false;
    },
  },
};

function openBook(book: Book, base64: string): void {
  if (!book.opensBooks) {
    throw new HostError('UnsupportedOperation', 'Another workbook cannot be opened here.');
  }
  book.openedBooks.push(base64);
}
