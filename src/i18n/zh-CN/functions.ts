import type { TextsLike } from '../texts';
import type { functions as en } from '../en/functions';

export const functions: TextsLike<typeof en> = {};
