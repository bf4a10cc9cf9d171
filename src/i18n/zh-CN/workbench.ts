import type { TextsLike } from '../texts';
import type { workbench as en } from '../en/workbench';

export const workbench: TextsLike<typeof en> = {};
