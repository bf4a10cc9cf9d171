import type { Batch, BatchAnswer } from '../base/batch';
import { actionTypes, objectPathTypes } from '../base/batch';

/** A call to one of the host's services beside the object model. */
export interface ServiceCall {
  readonly service: string;
  readonly method: string;
  readonly arguments_: readonly unknown[];
}

const objectModel = 'Microsoft.ExcelServices.Runtime';

/** True for batches to services, which must not wait behind the workbook's own batches. */
export function isServiceBatch(batch: Batch): boolean {
  return Object.values(batch.ObjectPaths).some(
    ({ ObjectPathType, Name }) =>
      ObjectPathType === objectPathTypes.newObject && Name !== objectModel,
  );
}

/** Answers the calls of a batch to services: each is reported to the host, none returns a value. */
export function runServiceBatch(batch: Batch, onCall: (call: ServiceCall) => unknown): BatchAnswer {
  const results = batch.Actions.map((action) => {
    const isCall =
      action.ActionType === actionTypes.method || action.ActionType === actionTypes.setProperty;
    const value = isCall
      ? onCall({
          service: serviceOf(batch, action.ObjectPathId),
          method: action.Name,
          arguments_: action.ArgumentInfo?.Arguments ?? [],
        })
      : {};
    return { ActionId: action.Id, Value: value ?? null };
  });
  const traces = batch.Actions.filter(({ ActionType }) => ActionType === actionTypes.trace);
  return { Results: results, TraceIds: traces.map(({ Id }) => Id) };
}

function serviceOf(batch: Batch, pathId: number): string {
  const path = batch.ObjectPaths[String(pathId)];
  if (!path) return '';
  return path.ParentObjectPathId === undefined || path.ParentObjectPathId === 0
    ? path.Name
    : serviceOf(batch, path.ParentObjectPathId);
}
