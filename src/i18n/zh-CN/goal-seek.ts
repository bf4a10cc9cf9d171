import type { goalSeek as english } from '../en/goal-seek';
import type { TextsLike } from '../base/texts';

export const goalSeek: TextsLike<typeof english> = {
  method: {
    requiredGrowth: '所需年均增速',
    requiredIncrement: '所需年增量',
    requiredGrossAdditions: '所需年新增量',
    backcast: '由目标倒推',
    goalSeek: '对可调各年单一数值求解',
    goalSeekShift: '对可调各年同幅调整求解',
  },
};
