import { forgetSheet } from '../base/read-cells';
import { plainStep, type WriteStep } from '../base/steps';

const BYTES = 400;

/** Deletes sheets while another one is there, since a workbook is never without a sheet. */
export function deleteSheetsSteps(
  names: readonly string[],
  keeper: { readonly name: string; readonly isThere: boolean },
): readonly WriteStep[] {
  return [...(keeper.isThere ? [] : [addSheetStep(keeper.name)]), ...names.map(deleteSheetStep)];
}

export function addSheetStep(name: string): WriteStep {
  return plainStep(BYTES, (context) => {
    forgetSheet(context, name);
    context.workbook.worksheets.add(name);
  });
}

/** A sheet by its name, as it is now: the same name may have been another sheet before. */
export function deleteSheetStep(name: string): WriteStep {
  return plainStep(BYTES, ({ workbook }) => workbook.worksheets.getItem(name).delete());
}

/** Moves sheets to their places among all sheets, counted from 0, in the order of the places. */
export function positionSteps(
  sheets: readonly { readonly name: string; readonly position: number }[],
): readonly WriteStep[] {
  return [...sheets]
    .sort((one, other) => one.position - other.position)
    .map(({ name, position }) =>
      plainStep(BYTES, ({ workbook }) => {
        workbook.worksheets.getItem(name).position = position;
      }),
    );
}
