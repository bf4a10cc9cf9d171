import type { TextsLike } from '../texts';
import type { workbook as en } from '../en/workbook';

export const workbook: TextsLike<typeof en> = {};
