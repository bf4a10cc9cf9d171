import type { TextsLike } from '../texts';
import type { cli as en } from '../en/cli';

export const cli: TextsLike<typeof en> = {};
