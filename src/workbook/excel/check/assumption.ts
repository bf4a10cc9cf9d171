import type { LocalText } from '../../../shared/local-text';
import type { Observed } from '../../ports/excel-check-port';

/** Where an assumption is tried: a sheet of its own, which is deleted afterwards. */
export interface Scene {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** Milliseconds, to measure how long something takes. */
  readonly now: () => number;
  /** Waits until something is so, for a few seconds; then it goes on anyway. */
  readonly until: (isSo: () => boolean | Promise<boolean>) => Promise<void>;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** One thing that PlanPath assumes about Excel. */
export interface Assumption {
  readonly id: string;
  readonly name: LocalText;
  readonly assumed: LocalText;
  /** The requirement set without which it cannot be tried. */
  readonly needs?: readonly [set: string, version: string];
  /** The members of Office.js that are called. */
  readonly calls: string;
  /** Makes the calls and returns what was seen. */
  readonly attempt: (scene: Scene) => Promise<Observed>;
  /** What is seen if the assumption holds. */
  readonly expected: Observed;
  /** Judges what was seen where more than one thing is right. */
  readonly holds?: (observed: Observed) => boolean;
  /** What only the person can tell after the attempt; yes confirms the assumption. */
  readonly question?: LocalText;
  /** Where it is documented or reported. */
  readonly source: string;
}

/** Names of sheets and names that belong to the check begin so. */
export const OWN_SHEET = 'PlanPath check';
export const OWN_NAME = 'PlanPath.check';

/** Sends the requests; the code of Excel's error, or null if there was none. */
export async function codeOfSync({ context }: Scene): Promise<string | null> {
  try {
    await context.sync();
    return null;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/**
 * Sets something of several areas at once. An Excel that takes the reader's list separator instead of
 * commas is asked about each (OfficeDev/office-js#1167), as a write does.
 */
export async function onAreas(
  scene: Scene,
  addresses: readonly string[],
  set: (areas: Pick<Excel.RangeAreas, 'dataValidation' | 'format'>) => void,
): Promise<void> {
  set(scene.sheet.getRanges(addresses.join(',')));
  if ((await codeOfSync(scene)) === null) return;
  for (const address of addresses) set(scene.sheet.getRange(address));
  await scene.context.sync();
}

/** The values of an area as Excel shows them to an add-in. */
export async function valuesOf(
  { context, sheet }: Scene,
  address: string,
): Promise<readonly Observed[][]> {
  const range = sheet.getRange(address).load('values');
  await context.sync();
  return range.values as Observed[][];
}

/** The kinds of values in an area, such as `Error`. */
export async function typesOf(
  { context, sheet }: Scene,
  address: string,
): Promise<readonly Observed[][]> {
  const range = sheet.getRange(address).load('valueTypes');
  await context.sync();
  return range.valueTypes as Observed[][];
}

/** The address of loaded cells without their sheet; null if there are none. */
export function cellsOf(range: Excel.Range): string | null {
  return range.isNullObject ? null : range.address.replace(/^.*!/, '').replaceAll('$', '');
}

/** What a call has returned, after the request. */
export function answerOf<Value>(result: OfficeExtension.ClientResult<Value>): Value {
  return result.value;
}

const LEARN = 'https://learn.microsoft.com/office/dev/add-ins/';
const API = 'https://learn.microsoft.com/javascript/api/excel/excel.';
const ISSUE = 'https://github.com/OfficeDev/office-js/issues/';

/** A page of Microsoft's documentation, a class of the reference, or a report. */
export const learn = (page: string): string => LEARN + page;
export const reference = (page: string): string => API + page;
export const issue = (number: number): string => ISSUE + String(number);
