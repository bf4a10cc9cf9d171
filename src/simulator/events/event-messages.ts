import { shortAddress } from '../../shared/a1';
import { intersection } from '../../shared/cell-range';
import type { Book, SheetArea } from '../book/book';
import { eventTypes, workbookTarget } from '../objects/base/event-members';
import type { BookEvent } from '../book/book-event';

/** One event in the form of the protocol, addressed to the listeners of this target. */
export interface EventMessage {
  readonly type: number;
  readonly targetId: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The cells that the handler can get with `event.getRange`. */
  readonly place: SheetArea | null;
}

type Changed = Extract<BookEvent, { readonly kind: 'changed' }>;

/** Turns an event into the messages that Excel sends for it. */
export function eventMessages(book: Book, event: BookEvent): readonly EventMessage[] {
  switch (event.kind) {
    case 'changed':
      return [...sheetChanged(event), ...tablesChanged(book, event)];
    case 'sheetAdded':
      return [ofSheets(eventTypes.added, { source: 'Local', worksheetId: event.sheetId })];
    case 'sheetDeleted':
      return [ofSheets(eventTypes.deleted, { source: 'Local', worksheetId: event.sheetId })];
    case 'sheetRenamed': {
      const { sheetId, before, after } = event;
      const body = { nameBefore: before, nameAfter: after, source: 'Local', worksheetId: sheetId };
      return bothTargets(eventTypes.nameChanged, sheetId, body);
    }
    case 'sheetActivated':
      return [
        ...bothTargets(eventTypes.deactivated, event.previousId, { worksheetId: event.previousId }),
        ...bothTargets(eventTypes.activated, event.sheetId, { worksheetId: event.sheetId }),
      ];
    case 'selected': {
      const body = { address: shortAddress(event.area), worksheetId: event.sheetId };
      return bothTargets(eventTypes.selectionChanged, event.sheetId, body);
    }
    case 'tableAdded':
    case 'tableDeleted':
      return tableAdded(event);
  }
}

function sheetChanged(event: Changed): readonly EventMessage[] {
  const { sheetId, area } = event;
  return bothTargets(eventTypes.changed, sheetId, changeBody(event), { sheetId, area });
}

function tablesChanged(book: Book, event: Changed): readonly EventMessage[] {
  return book.tables.flatMap((table) => {
    const area = table.sheetId === event.sheetId ? intersection(table.area, event.area) : null;
    if (!area) return [];
    const body = { ...changeBody({ ...event, area }), tableId: table.id };
    const place = { sheetId: event.sheetId, area };
    return [table.id, event.sheetId, workbookTarget].map((targetId) => ({
      type: eventTypes.tableChanged,
      targetId,
      body,
      place,
    }));
  });
}

function changeBody(event: Changed): Readonly<Record<string, unknown>> {
  return {
    address: shortAddress(event.area),
    changeType: event.changeType,
    shiftDirection: 'None',
    source: event.by === 'coauthor' ? 'Remote' : 'Local',
    triggerSource: event.by === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    worksheetId: event.sheetId,
    ...event.details,
  };
}

function tableAdded(
  event: Extract<BookEvent, { readonly kind: 'tableAdded' | 'tableDeleted' }>,
): readonly EventMessage[] {
  const { sheetId, tableId } = event;
  const body = { source: 'Local', tableId, worksheetId: sheetId };
  const [type, more] =
    event.kind === 'tableAdded'
      ? [eventTypes.tableAdded, {}]
      : [eventTypes.tableDeleted, { tableName: event.tableName }];
  return bothTargets(type, sheetId, { ...body, ...more });
}

/** For events that one can listen to on one sheet or on all of them. */
function bothTargets(
  type: number,
  sheetId: string,
  body: Readonly<Record<string, unknown>>,
  place: SheetArea | null = null,
): readonly EventMessage[] {
  return [sheetId, workbookTarget].map((targetId) => ({ type, targetId, body, place }));
}

function ofSheets(type: number, body: Readonly<Record<string, unknown>>): EventMessage {
  return { type, targetId: workbookTarget, body, place: null };
}
