import { HostError } from '../base/host-error';
import { checkNotDeleted, trackedPlaces } from '../objects/base/tracked-places';
import type { HostObject, HostScope } from '../objects/base/host-object';
import { hostObject, isHostObject } from '../objects/base/host-object';
import type { Action, ArgumentInfo, Batch, BatchAnswer, ObjectPath } from '../base/batch';
import { actionTypes, objectPathTypes } from '../base/batch';
import {
  callMember,
  identityOf,
  itemOf,
  navigate,
  notSupported,
  setMember,
  updateMembers,
} from './members';
import { query } from './query';

/** Objects and plain results of paths that this batch has already followed. */
type Resolved = Map<number, HostObject | null>;

/**
 * Carries out a batch: its actions in order, each path followed once. Actions before a failing one
 * stay done, as in Excel.
 */
export async function runBatch(
  scope: HostScope,
  batch: Batch,
  whenCalculated: () => Promise<void>,
): Promise<BatchAnswer> {
  const resolved: Resolved = new Map();
  const currentPlaces = () => trackedPlaces(resolved.values());
  scope.book.trackers.add(currentPlaces);
  try {
    return await runActions(scope, batch, resolved, whenCalculated);
  } finally {
    scope.book.trackers.delete(currentPlaces);
  }
}

async function runActions(
  scope: HostScope,
  batch: Batch,
  resolved: Resolved,
  whenCalculated: () => Promise<void>,
): Promise<BatchAnswer> {
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      scope.gate?.beforeAction();
      // Nothing else runs meanwhile, so without this wait the cells show their earlier results.
      if (readsValues(action) && !scope.calculation.isSuspended) await whenCalculated();
      results.push({ ActionId: action.Id, Value: runAction(scope, batch, resolved, action) });
      if (action.ActionType === actionTypes.trace) traceIds.push(action.Id);
    } catch (error) {
      return {
        Results: results,
        TraceIds: traceIds,
        Error: describe(error, action, index, batch, resolved),
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** Methods that depend on formula results. */
const readingMethods: readonly string[] = [
  'Apply',
  'ApplyCustomFilter',
  'ApplyValuesFilter',
  'CopyFrom',
  'Reapply',
  // The results of earlier requests are the ones that stand until this one has ended.
  'SuspendApiCalculationUntilNextSync',
];

function readsValues({ ActionType, Name }: Action): boolean {
  if (ActionType === actionTypes.method) return readingMethods.includes(Name);
  return ActionType === actionTypes.query || ActionType === actionTypes.queryAsJson;
}

function runAction(scope: HostScope, batch: Batch, resolved: Resolved, action: Action): unknown {
  if (action.ActionType === actionTypes.trace) return null;
  const object = follow(scope, batch, resolved, action.ObjectPathId);
  if (object === null) return null;
  const passed = scope.gate ? scope.gate.change(action, object.className) : action;
  return passed && carryOut(scope, batch, resolved, passed, object);
}

function carryOut(
  scope: HostScope,
  batch: Batch,
  resolved: Resolved,
  action: Action,
  object: HostObject,
): unknown {
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return batch.ObjectPaths[String(action.ObjectPathId)]?.D
        ? identityOf(scope, object)
        : reveal(scope, object);
    case actionTypes.query:
    case actionTypes.queryAsJson:
      return query(scope, object, action.QueryInfo ?? {});
    case actionTypes.setProperty: {
      const [value] = argumentsOf(scope, batch, resolved, action.ArgumentInfo);
      setMember(scope, object, action.Name, value);
      return null;
    }
    case actionTypes.update:
      updateMembers(scope, object, action.ObjectState);
      return null;
    case actionTypes.method:
      return runMethod(scope, batch, resolved, action, object);
    default:
      throw notSupported(object, `action ${String(action.ActionType)}`);
  }
}

function runMethod(
  scope: HostScope,
  batch: Batch,
  resolved: Resolved,
  action: Action,
  object: HostObject,
): unknown {
  if (action.Name === '_KeepReference') return reveal(scope, object);
  const arguments_ = argumentsOf(scope, batch, resolved, action.ArgumentInfo);
  const value = callMember(scope, object, action.Name, arguments_);
  return isHostObject(value) ? reveal(scope, value) : (value ?? null);
}

/**
 * What the client receives about an object: its identity, and for a range the key to find it again.
 */
function reveal(scope: HostScope, object: HostObject): Readonly<Record<string, unknown>> {
  const identity = identityOf(scope, object);
  return object.className === 'Range' || object.className === 'RangeAreas'
    ? { ...identity, _ReferenceId: scope.session.keep(object) }
    : identity;
}

function follow(
  scope: HostScope,
  batch: Batch,
  resolved: Resolved,
  pathId: number,
): HostObject | null {
  const known = resolved.get(pathId);
  if (known !== undefined) {
    if (known) checkNotDeleted(known);
    return known;
  }
  const path = batch.ObjectPaths[String(pathId)];
  if (!path) throw new HostError('InvalidReference', `There is no object path ${String(pathId)}.`);
  const object = step(scope, batch, resolved, path);
  resolved.set(pathId, object);
  return object;
}

function step(
  scope: HostScope,
  batch: Batch,
  resolved: Resolved,
  path: ObjectPath,
): HostObject | null {
  if (path.ObjectPathType === objectPathTypes.globalObject) return hostObject('Workbook', null);
  if (path.ObjectPathType === objectPathTypes.nullObject) return null;
  if (path.ObjectPathType === objectPathTypes.referenceId) return referenced(scope, path.Name);
  if (path.ObjectPathType === objectPathTypes.newObject) return serviceObject(path.Name);
  const parent = follow(scope, batch, resolved, path.ParentObjectPathId ?? 0);
  if (parent === null) return null;
  const arguments_ = argumentsOf(scope, batch, resolved, path.ArgumentInfo);
  switch (path.ObjectPathType) {
    case objectPathTypes.property:
      return navigate(scope, parent, path.Name);
    case objectPathTypes.indexer:
      return itemOf(scope, parent, arguments_[0]);
    case objectPathTypes.method: {
      const value = callMember(scope, parent, path.Name, arguments_);
      return isHostObject(value) ? value : null;
    }
    default:
      throw notSupported(parent, path.Name);
  }
}

function referenced({ session }: HostScope, id: string): HostObject {
  const object = session.references.get(id);
  if (!object) throw new HostError('InvalidReference', `The reference ${id} is no longer kept.`);
  checkNotDeleted(object);
  return object;
}

function serviceObject(name: string): HostObject {
  if (name === 'Microsoft.ExcelServices.Runtime') return hostObject('Runtime', null);
  throw new HostError('ApiNotFound', `The host simulator does not support ${name}.`);
}

function argumentsOf(
  scope: HostScope,
  batch: Batch,
  resolved: Resolved,
  info: ArgumentInfo | undefined,
): readonly unknown[] {
  const ids = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((argument, index) =>
    withObjects(scope, batch, resolved, argument, ids?.[index]),
  );
}

function withObjects(
  scope: HostScope,
  batch: Batch,
  resolved: Resolved,
  argument: unknown,
  ids: unknown,
): unknown {
  if (typeof ids === 'number' && ids !== 0) return follow(scope, batch, resolved, ids);
  if (Array.isArray(argument) && Array.isArray(ids)) {
    return argument.map((entry, index) => withObjects(scope, batch, resolved, entry, ids[index]));
  }
  if (isPathReference(argument)) return follow(scope, batch, resolved, argument._ObjectPathId);
  if (isPlainRecord(argument) && Object.values(argument).some(isPathReference)) {
    return Object.fromEntries(
      Object.entries(argument).map(([key, value]) => [
        key,
        withObjects(scope, batch, resolved, value, null),
      ]),
    );
  }
  return argument;
}

function isPlainRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPathReference(value: unknown): value is { readonly _ObjectPathId: number } {
  return isPlainRecord(value) && typeof value['_ObjectPathId'] === 'number';
}

const statusOf: Partial<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
};

function describe(
  error: unknown,
  action: Action,
  index: number,
  batch: Batch,
  resolved: Resolved,
): NonNullable<BatchAnswer['Error']> {
  const code = error instanceof HostError ? error.code : 'GeneralException';
  const message = error instanceof Error ? error.message : 'The host failed.';
  const owner = resolved.get(action.ObjectPathId)?.className ?? '';
  const member = action.Name || batch.ObjectPaths[String(action.ObjectPathId)]?.Name || '';
  return {
    Code: code,
    Message: message,
    Location: owner === '' ? member : `${owner}.${member}`,
    ActionIndex: index,
    HttpStatusCode: statusOf[code] ?? 400,
  };
}
