import type { TextsLike } from '../base/texts';
import type { suggestion as en } from '../en/suggestion';

export const suggestion: TextsLike<typeof en> = { average: '历史数据的年均值' };
