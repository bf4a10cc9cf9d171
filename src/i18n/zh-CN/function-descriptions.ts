import type { functionDescriptions as en } from '../en/function-descriptions';
import type { TextsLike } from '../base/texts';

/** 函数及其参数在 Excel 和任务窗格中显示的说明。 */
export const functionDescriptions: TextsLike<typeof en> = {
  GROWTH_PATH: {
    description: '逐年预测水平值：每年等于上年乘以（1 + 当年增速）。',
    parameters: {
      base: '基年数值。给出一列或一行多个数值时，每个数值各得一条路径。',
      growth: '年增速（0.06 或 6%）：各年共用一个，或按年排成一行或一列。',
      years: '预测年数，1 至 30。省略时取增速的个数；只有一个增速时为 3。',
      include_base: 'TRUE 表示首位列出基年数值。省略时为 FALSE。',
    },
  },
  INCREMENT_PATH: {
    description: '逐年预测存量：每年等于上年加上当年净增量。',
    parameters: {
      base: '基年末数值。给出一列或一行多个数值时，每个数值各得一条路径。',
      increments: '每年净增量（新增减去减少）：各年共用一个，或按年排成一行或一列。',
      years: '预测年数，1 至 30。省略时取增量的个数；只有一个增量时为 3。',
      include_base: 'TRUE 表示首位列出基年数值。省略时为 FALSE。',
      whole: 'TRUE 表示各年数值取整显示；路径本身仍按未取整的数值推算。省略时为 FALSE。',
    },
  },
  PHASED_PATH: {
    description: '把任务推进到总量：尚未完成的部分按各年比例分摊并逐年累计。',
    parameters: {
      total: '最终要达到的总量。给出一列或一行多个数值时，每个数值各得一条路径。',
      shares: '尚未完成部分在各年的比例，排成一行或一列，合计为 1（100%）。',
      done: '截至基年末已累计完成的数量。省略时为 0。',
      include_base: 'TRUE 表示首位列出基年数值。省略时为 FALSE。',
    },
  },
  PHASE_SHARES: {
    description:
      '给出各期所占比例：每期相等，或按逻辑曲线两头少、中间多；合计为 1，供 PLAN.PHASED_PATH 使用。',
    parameters: {
      phases: '一共分为多少期：1 至 30 的整数。',
      steepness: '逻辑曲线的陡度，例如 6：两头少、中间多。省略或为 0 时各期相等。',
    },
  },
  COVERAGE_PATH: {
    description: '把覆盖率推进到上限：逐年均匀推进，或两头慢、中间快。',
    parameters: {
      base: '基年末覆盖率（0.7 或 70%）。给出一列或一行多个数值时，每个数值各得一条路径。',
      full_in: '自基年起多少年达到上限，大于 0，不超过 100；不是年份。',
      ceiling: '最终达到的覆盖率，0 至 1。省略时为 1，即全覆盖。',
      years: '预测年数，1 至 30。省略时算到达到上限为止。',
      steepness: '逻辑曲线的陡度，例如 6：两头慢、中间快。省略或为 0 时逐年均匀推进。',
      include_base: 'TRUE 表示首位列出基年数值。省略时为 FALSE。',
    },
  },
  STOCK_PATH: {
    description: '预测有有效期的存量：每年新增，到期的按续期比例保留。',
    parameters: {
      base: '基年末数量，不小于 0。给出一列或一行多个数值时，每个数值各得一条路径。',
      additions: '每年新增数量，不含续期：各年共用一个，或按年排成一行或一列。',
      renewal: '到期数量中续期的比例，0 至 1：各年共用一个，或每年一个。',
      validity: '新增或续期后经过多少年到期，1 至 30。基年存量在这些年内均匀到期。',
      years: '预测年数，1 至 30。省略时取逐年数列的个数；没有数列时为 3。',
      include_base: 'TRUE 表示首位列出基年数值。省略时为 FALSE。',
      whole: 'TRUE 表示各年数值取整显示；路径本身仍按未取整的数值推算。省略时为 FALSE。',
    },
  },
  LINKED_PATH: {
    description: '预测随另一路径变动的指标：每年等于上年乘以所随路径当年变动倍数的弹性次方。',
    parameters: {
      base: '基年数值。给出一列或一行多个数值时，每个数值各得一条路径。',
      driver_path: '所跟随的路径，首位为基年，各值须大于 0：排成一行或一列。',
      elasticity:
        '弹性，即所随路径变动 1% 时本指标变动百分之几：各年共用一个，或每年一个。省略时为 1。',
      include_base: 'TRUE 表示首位列出基年数值。省略时为 FALSE。',
    },
  },
  RAMP_PATH: {
    description: '计算项目投产爬坡期间的逐年产出。',
    parameters: {
      capacity: '达产后每年的产出。给出一列或一行多个项目时，每个项目各得一条路径。',
      start: '自基年起多少年投产，不超过 100，不是年份；已投产的为 0 或负数。',
      ramp_years: '自投产起多少年达产，0 至 100。',
      years: '预测年数，1 至 30。省略时算到最后一个项目达产为止。',
      steepness: '逻辑曲线的陡度，例如 6：两头慢、中间快。省略或为 0 时逐年均匀推进。',
    },
  },
  NOMINAL_PATH: {
    description: '把按首年价格计算的路径换算为现价，或反向换算。',
    parameters: {
      path: '按首年价格计算的路径（back 为 TRUE 时为现价路径），首位为基年：一行、一列，或每行（列）一条路径的矩形区域。',
      price_index: '同样年份的价格指数，须大于 0，首年可为任意值：各路径共用一组，或各有一组。',
      back: 'TRUE 表示所给为现价路径，换算为首年价格。省略时为 FALSE。',
    },
  },
  BACKCAST_PATH: {
    description: '由目标倒推路径：各年增速或增量相同，并受上限和下限约束。',
    parameters: {
      base: '最近已知值；按增速倒推时须大于 0。给出一列或一行多个数值时，每个数值各得一条路径。',
      target: '最后一年要达到的数值，单位与 base 相同；按增速倒推时须大于 0。',
      years: '剩余年数，1 至 30，不含 base 所在年份。',
      method:
        '“增速”（growth）表示各年增速相同，“增量”（increment）表示各年增量相同。省略时为增速。',
      cap: '一年最多的增速或增量：各年共用一个，或每年一个；空白表示不限。',
      floor: '一年最少的增速或增量：各年共用一个，或每年一个；空白表示不限。',
      include_base: 'TRUE 表示首位列出 base。省略时为 FALSE。',
    },
  },
  TARGET_GAP: {
    description:
      '计算距目标的差距：正数表示尚差多少，零或负数表示已达标；但“超过”和“低于”的差距为零时未达标。',
    parameters: {
      value: '预测值或实际值：单元格或区域。',
      target: '目标值，单位与 value 相同：单元格或区域。',
      comparator:
        '“不低于”、“超过”、“左右”、“不超过”、“低于”或“全覆盖”，也可写 >=、>、~、<=、<、=。省略时为“不低于”。',
      tolerance: '用于“左右”：上下偏离多少仍算达标。省略时为 0.005，即 0.5 个百分点。',
    },
  },
  REQUIRED_GROWTH: {
    description: '计算从最近已知值达到目标每年所需的增速。',
    parameters: {
      base: '最近已知值，须大于 0：单元格或区域。',
      target: '要达到的数值，须大于 0，单位与 base 相同：单元格或区域。',
      years:
        '剩余年数，大于 0，不含 base 所在年份；填月数或季度数则得每月或每季增速：单元格或区域。',
    },
  },
  TARGET_MET: {
    description: '判断是否达标：TRUE 或 FALSE。舍入误差不影响结果。',
    parameters: {
      value: '预测值或实际值：单元格或区域。',
      target: '目标值，单位与 value 相同：单元格或区域。',
      comparator:
        '“不低于”、“超过”、“左右”、“不超过”、“低于”或“全覆盖”，也可写 >=、>、~、<=、<、=。省略时为“不低于”。',
      tolerance: '用于“左右”：上下偏离多少仍算达标。省略时为 0.005，即 0.5 个百分点。',
    },
  },
  TARGET_STATUS: {
    description: '按给定阈值判断完成程度的状态：绿、黄或红。',
    parameters: {
      achievement: '占目标或序时路径的完成程度，写作小数：单元格或区域。',
      green: '达到此值为绿，写作小数：单元格或区域。省略时为 0.9。',
      yellow:
        '达到此值为黄，低于此值为红，不高于 green：单元格或区域。省略时为 0.75，green 更低时同 green。',
      labels: '绿、黄、红各显示什么：排成一行或一列的三个单元格。省略时为颜色的英文名称。',
    },
  },
  PEER_STATUS: {
    description:
      '按各地“红黄绿榜”的办法判断状态：增速不低于计划且不低于平均为绿，任一未达到为黄，下降为红。',
    parameters: {
      growth: '增速，写作小数：单元格或区域。',
      target: '计划增速：单元格或区域。',
      peers: '比较对象的平均增速：单元格或区域。',
      labels: '绿、黄、红各显示什么：排成一行或一列的三个单元格。省略时为颜色的英文名称。',
    },
  },
  ACHIEVEMENT: {
    description: '计算从起点到目标已走完多少，目标高于或低于起点均可。',
    parameters: {
      start: '起点数值：单元格或区域。',
      target: '终点的目标值，不等于 start：单元格或区域。',
      actual: '实际达到的数值：单元格或区域。',
    },
  },
  TIME_DISTANCE: {
    description: '计算实际值比路径超前多少期；负数表示落后。',
    parameters: {
      path: '排成一行或一列的计划值，第一个为第 0 期。',
      actual: '实际达到的数值，须在路径所达到的数值之内：单元格或区域。',
      now: '当前时点，即第 0 期以来的期数：单元格或区域。',
    },
  },
  REQUIRED_INCREMENT: {
    description: '计算从最近已知值达到目标每年所需的等额增量。',
    parameters: {
      base: '最近已知值：单元格或区域。',
      target: '要达到的数值，单位与 base 相同：单元格或区域。',
      years:
        '剩余年数，大于 0，不含 base 所在年份；填月数或季度数则得每月或每季增量：单元格或区域。',
    },
  },
  RUN_RATE: {
    description: '计算达到累计目标此后每期还需完成多少。',
    parameters: {
      target: '各期合计的目标值：单元格或区域。',
      done: '迄今累计数，单位与 target 相同：单元格或区域。',
      periods_left: '剩余期数，须大于 0；按月、季或年均可：单元格或区域。',
    },
  },
  AVERAGE_GROWTH: {
    description: '计算一条路径的年均增速。',
    parameters: {
      path: '基年及其后各年的数值，均须大于 0：一行、一列，或每行一条路径的矩形区域。',
      method:
        '“水平法”（level）比较末年与基年；“累计法”（accumulative）使各年合计不变。省略时为水平法。',
    },
  },
  CONTRIBUTION: {
    description: '计算部分对总体增长的拉动点数；给出总体的后期数值时，计算贡献率。',
    parameters: {
      part_before: '部分的前期数值：单元格或区域。',
      part_after: '部分的后期数值：单元格或区域。',
      whole_before: '总体的前期数值，须大于 0：单元格或区域。',
      whole_after: '总体的后期数值，不等于前期数值，用于计算贡献率。省略时结果为拉动点数。',
    },
  },
  BUOYANCY: {
    description: '计算收入的增长弹性：收入变动率与其税基变动率之比，两者均按现价。',
    parameters: {
      revenue_before: '前期收入，须大于 0：单元格或区域。',
      revenue_after: '后期收入：单元格或区域。',
      base_before: '税基（如名义地区生产总值）的前期数值，须大于 0：单元格或区域。',
      base_after: '税基的后期数值，不等于前期数值：单元格或区域。',
    },
  },
  FAN: {
    description: '年增速不确定时，计算数值的预测区间：每个百分位数一行，逐年列出。',
    parameters: {
      base: '基年数值。',
      low: '一年增速的最低值（0.02 或 2%），须大于 −100%。',
      mode: '一年增速的最可能值，不低于 low。',
      high: '一年增速的最高值，不低于 mode。',
      years: '预测年数，1 至 30。省略时为 3。',
      percentiles:
        '百分位数，即有多大比例的路径低于此值：一个小数，或排成一行或一列。省略时为 10%、50%、90%。',
      seed: '随机数种子，不小于 0 的整数；种子相同则结果相同。省略时为 0。',
    },
  },
  CHANCE: {
    description: '年增速不确定时，计算末年达到目标的概率。',
    parameters: {
      base: '基年数值：单元格或区域。',
      low: '一年增速的最低值（0.02 或 2%），须大于 −100%：单元格或区域。',
      mode: '一年增速的最可能值，不低于 low：单元格或区域。',
      high: '一年增速的最高值，不低于 mode：单元格或区域。',
      years: '到目标年的年数，1 至 30：单元格或区域。',
      target: '末年的目标值，单位与 base 相同：单元格或区域。',
      comparator: '“不低于”、“超过”、“不超过”或“低于”，也可写 >=、>、<=、<。省略时为“不低于”。',
      seed: '随机数种子，不小于 0 的整数；种子相同则结果相同。省略时为 0。',
    },
  },
  SCENARIO: {
    description: '取此工作簿规划中某情景某指标的路径或某年数值，并随规划的每次修改更新。',
    parameters: {
      scenario: '情景的名称或代号：单元格或区域。',
      indicator: '指标的名称或代号：单元格或区域。',
      year: '基年或预测年份：单元格或区域。省略时逐年列出全部年份。',
    },
  },
  SCENARIO_GAP: {
    description: '取此工作簿规划中某情景距某项目标的差距，并随规划的每次修改更新。',
    parameters: {
      scenario: '情景的名称或代号：单元格或区域。',
      target: '目标的代号；指标只有一项目标时也可写指标的名称或代号：单元格或区域。',
    },
  },
  ASSUMPTION: {
    description: '取此工作簿规划中某情景采用的假设（自设或沿用上级情景），并随规划的每次修改更新。',
    parameters: {
      scenario: '情景的名称或代号：单元格或区域。',
      indicator: '指标的名称或代号：单元格或区域。',
      driver: '假设的项目，如“增速”或“净增”：单元格或区域。',
      year: '预测年份：单元格或区域。省略时逐年列出全部预测年份。',
    },
  },
};
