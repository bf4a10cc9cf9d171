import type { TextsLike } from '../texts';
import type { problems as en } from '../en/problems';

export const problems: TextsLike<typeof en> = {};
