import type { TextsLike } from '../texts';
import type { functions as en } from '../en/functions';

/** 自定义函数的错误说明。 */
export const functions: TextsLike<typeof en> = {
  badCell: '{{argument}} 必须为{{must}}；{{place}}{{found}}。',
  beyondCell:
    '{{argument}} 必须在单元格可容纳的数值范围内（-9.99E307 至 9.99E307）；{{place}}{{found}}。',
  place: {
    whole: '当前为',
    at: '其区域第 {{row}} 行第 {{column}} 列为',
  },
  must: {
    number: '数值',
    rate: '大于 −100% 的增长率（例如 6% 写作 0.06）',
    positive: '大于 0 的数值',
    years: ' 1 至 {{most}} 之间的整数年数',
    flag: ' TRUE 或 FALSE',
    comparator:
      '“不低于”（atLeast）、“超过”（moreThan）、“左右”（about）、“不超过”（atMost）或“低于”（lessThan）',
    tolerance: '不小于 0 的数值',
    notNegative: '不小于 0 的数值',
    otherThanStart: '不等于 start 的数值',
    otherThanBefore: '不等于此前数值的数值',
    onPath: '路径所达到的数值',
    atMostGreen: '不高于 green 的数值',
    label: '文本或数值',
    method: '“水平法”（level）或“累计法”（accumulative）',
    share: ' 0 至 1（0 至 100%）之间的比例',
    coveredShare: ' 0 至上限之间的比例（未给出上限时为 1，即 100%）',
    rampYears: ' 0 至 {{longest}} 之间的年数',
    mode: '“增长率”（growth）或“增量”（increment）',
    cap: '不低于 floor 的数值',
  },
  found: {
    number: ' {{value}}',
    text: '文本“{{value}}”',
    numberAsText: '文本“{{value}}”而不是数值：请去掉引号或单元格开头的撇号后重新输入',
    boolean: '逻辑值 {{value}}',
    blank: '空白',
    error: '错误值 {{value}}',
    other: '既非数值也非文本的内容',
  },
  ragged: '{{argument}} 必须为矩形区域：各行长度不一致。',
  notOneCell: '{{argument}} 只能为一个单元格；当前为 {{size}}。',
  basesNotALine: '{{argument}} 必须为一个单元格、一行或一列；当前为 {{size}}。',
  notALine: '{{argument}} 必须为一行或一列，共 {{least}} 至 {{most}} 个单元格；当前为 {{size}}。',
  listNotALine:
    '{{argument}} 必须为一个数值，或按年排成一行或一列；当前为 {{size}}。若用矩形区域，基数的个数须与之对应。',
  listsDoNotFit:
    '{{argument}} 须为各路径共用的一组逐年数值，或每条路径各有一组：{{base}} 为 {{bases}}，{{argument}} 为 {{size}}。前者成列时，逐年数值按行排列；成行时，按列排列。',
  listsDiffer:
    '{{first}} 与 {{second}} 的年份必须一致：{{first}} 为 {{firstSize}}，{{second}} 为 {{secondSize}}。首位为基年的数列多一个数值。',
  moreYearsThanValues:
    'years 不得超过 {{argument}} 中逐年数值的个数：{{years}} 年需要 {{years}} 个数值（或各年共用一个），现有 {{values}} 个。',
  tooManyValues: '{{argument}} 最多可有 {{limit}} 个逐年数值；现有 {{values}} 个。',
  tooFewYears: '{{argument}} 必须为两个以上数值的路径，首位为基年；当前为 {{size}}。',
  sharesSum: {
    whole: 'shares 之和必须为 1；当前之和为 {{sum}}。',
    at: 'shares 之和必须为 1；自第 {{row}} 行第 {{column}} 列起的一组之和为 {{sum}}。',
  },
  outOfReach: {
    whole: '在这些年内',
    at: '在这些年内（latest 第 {{row}} 行第 {{column}} 列）',
    cap: '没有路径能{{place}}达到 target：即使每年都取上限 cap，仍差 {{missing}}。',
    floor: '没有路径能{{place}}降到 target：即使每年都取下限 floor，期末仍高出 {{missing}}。',
  },
  sizesDiffer:
    '{{first}} 与 {{second}} 的大小必须一致，或其中之一为单个单元格、一行或一列：{{first}} 为 {{firstSize}}，{{second}} 为 {{secondSize}}。',
  tooManyCells:
    '结果将占用 {{cells}} 个单元格，最多允许 {{limit}} 个：请选用较小的区域，不要选整行或整列。',
  overflow: {
    whole: '结果超出单元格可容纳的数值范围：请检查 {{argument}} 及与之一同计算的数值。',
    at: '结果超出单元格可容纳的数值范围：请检查 {{argument}} 第 {{row}} 行第 {{column}} 列及与之一同计算的数值。',
  },
  size: '{{rows}} 行 × {{columns}} 列',
  unexpected: 'PlanPath 无法完成计算。请将公式及其参数反馈给我们。',
};

/** 函数及其参数在 Excel 中显示的说明；英文由函数源码的注释生成，名称不翻译。 */
export const functionDescriptions: Readonly<
  Record<
    string,
    { readonly description: string; readonly parameters: Readonly<Record<string, string>> }
  >
> = {
  GROWTH_PATH: {
    description: '逐年预测水平值：每年等于上年乘以（1 + 当年增长率）。',
    parameters: {
      base: '基年数值。给出一列或一行多个数值时，每个数值各得一条路径。',
      growth: '年增长率（0.06 或 6%）：各年共用一个，或按年排成一行或一列。',
      years: '预测年数，1 至 30。省略时取增长率的个数；只有一个增长率时为 3。',
      include_base: 'TRUE 表示首位列出基年数值。省略时为 FALSE。',
    },
  },
  TARGET_GAP: {
    description:
      '计算距目标的差距：正数表示尚差多少，零或负数表示已达标；但“超过”的差距为零时未达标。',
    parameters: {
      value: '预测值或实际值：单元格或区域。',
      target: '目标值，单位与 value 相同：单元格或区域。',
      comparator:
        '“不低于”、“超过”、“左右”、“不超过”或“低于”，也可写 >=、>、~、<=、<。省略时为“不低于”。',
      tolerance: '用于“左右”：上下偏离多少仍算达标。省略时为 0.005，即 0.5 个百分点。',
    },
  },
  REQUIRED_GROWTH: {
    description: '计算从最近已知值达到目标每年所需的增长率。',
    parameters: {
      base: '最近已知值，须大于 0：单元格或区域。',
      target: '要达到的数值，须大于 0，单位与 base 相同：单元格或区域。',
      years: '剩余年数，1 至 30，不含 base 所在年份：单元格或区域。',
    },
  },
};
