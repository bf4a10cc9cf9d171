import type { TextsLike } from '../texts';
import type { sheets as en } from '../en/sheets';

export const sheets: TextsLike<typeof en> = {};
