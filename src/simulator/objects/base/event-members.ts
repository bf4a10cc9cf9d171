import type { HostScope } from './host-object';

/** The protocol's numbers of the events that the host raises. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  nameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookActivated: 2203,
} as const;

/** The name of each event's registration in the protocol. */
export const sheetEvents = {
  DataChangedEvent: eventTypes.changed,
  ActivatedEvent: eventTypes.activated,
  DeactivatedEvent: eventTypes.deactivated,
  SelectionChangedEvent: eventTypes.selectionChanged,
  EventNameChanged: eventTypes.nameChanged,
};

export const sheetCollectionEvents = {
  ...sheetEvents,
  AddedEvent: eventTypes.added,
  DeletedEvent: eventTypes.deleted,
};

export const tableEvents = {
  DataChangedEvent: eventTypes.tableChanged,
  SelectionChangedEvent: eventTypes.tableSelectionChanged,
};

export const tableCollectionEvents = {
  DataChangedEvent: eventTypes.tableChanged,
  AddedEvent: eventTypes.tableAdded,
  DeletedEvent: eventTypes.tableDeleted,
};

/** The target id that the library uses for events of the whole workbook. */
export const workbookTarget = 'Workbook';

/** The methods by which a page starts and stops listening to the given events of an object. */
export function registrations<Target>(
  events: Readonly<Record<string, number>>,
  targetOf: (target: Target) => string,
): Readonly<Record<string, (scope: HostScope, target: Target) => void>> {
  const calls: Record<string, (scope: HostScope, target: Target) => void> = {};
  for (const [name, type] of Object.entries(events)) {
    calls[`_Register${name}`] = ({ session }, target) => {
      session.listen(type, targetOf(target));
    };
    calls[`_Unregister${name}`] = ({ session }, target) => {
      session.unlisten(type, targetOf(target));
    };
  }
  return calls;
}
