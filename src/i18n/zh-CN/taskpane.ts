import type { TextsLike } from '../texts';
import type { taskpane as en } from '../en/taskpane';

export const taskpane: TextsLike<typeof en> = {};
