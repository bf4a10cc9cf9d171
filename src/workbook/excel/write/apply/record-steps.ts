import { plainStep, type WriteStep } from '../base/pack-steps';
import { recordKey } from '../base/sheet-record';

const BYTES = 400;

/** The step that keeps the record of a sheet; null takes it away. */
export function recordStep(sheet: string, text: string | null): WriteStep {
  return plainStep(BYTES + (text?.length ?? 0), ({ workbook: { settings } }) => {
    if (text === null) settings.getItemOrNullObject(recordKey(sheet)).delete();
    else settings.add(recordKey(sheet), text);
  });
}
