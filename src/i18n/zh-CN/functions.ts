import type { TextsLike } from '../base/texts';
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
    rate: '大于 −100% 的增速（例如 6% 写作 0.06）',
    positive: '大于 0 的数值',
    years: ' 1 至 {{most}} 之间的整数年数',
    periods: '年数（或月数、季度数），不是年份：大于 0，不超过 {{periods}}',
    phases: ' 1 至 {{most}} 之间的整数',
    flag: ' TRUE 或 FALSE',
    comparator:
      '“不低于”（atLeast）、“超过”（moreThan）、“左右”（about）、“不超过”（atMost）、“低于”（lessThan）或“全覆盖”（full）',
    tolerance: '不小于 0 的数值',
    notNegative: '不小于 0 的数值',
    otherThanStart: '不等于 start 的数值',
    otherThanBaseBefore: '不等于 base_before 的数值',
    otherThanWholeBefore: '不等于 whole_before 的数值',
    onPath: '路径所达到的数值',
    atMostGreen: '不高于 green 的数值',
    label: '文本或数值',
    method: '“水平法”（level）或“累计法”（accumulative）',
    planYear: '基期年或预测期内的年份（例如 2025）',
    share: ' 0 至 1（0 至 100%）之间的比例',
    coveredShare: ' 0 至上限之间的比例（未给出上限时为 1，即 100%）',
    rampYears: ' 0 至 {{longest}} 之间的年数',
    fullIn: '自基年起的年数，不是年份：大于 0，不超过 {{longest}}',
    startIn: '自基年起的年数，不是年份：不超过 {{longest}}；已投产的为 0 或负数',
    mode: '“增速”（growth）或“增量”（increment）',
    cap: '不低于 floor 的数值',
    rateFromLow: '不低于 low 的增速',
    rateFromMode: '不低于 mode 的增速',
    seed: ' 0 至 2,147,483,647 之间的整数',
    direction: '“不低于”（atLeast）、“超过”（moreThan）、“不超过”（atMost）或“低于”（lessThan）',
  },
  found: {
    number: ' {{value}}',
    text: '文本“{{value}}”',
    numberAsText: '文本“{{value}}”而不是数值：请去掉引号或单元格开头的撇号后重新输入',
    digitsAsText: '文本“{{value}}”而不是数值：请改为数值，只用数字输入（例如 1234.5 或 5%）',
    flagAsText: '文本“{{value}}”：请去掉引号或单元格开头的撇号后重新输入',
    boolean: '逻辑值 {{value}}',
    blank: '空白',
    error: '错误值 {{value}}',
    other: '既非数值也非文本的内容',
  },
  shareToCeiling: ' 0 至上限 {{ceiling}} 之间的比例',
  ragged: '{{argument}} 必须为矩形区域：各行长度不一致。',
  notOneCell: '{{argument}} 只能为一个单元格；当前为 {{size}}。',
  basesNotALine: '{{argument}} 必须为一个单元格、一行或一列；当前为 {{size}}。',
  notALine: '{{argument}} 必须为排成一行或一列的 {{least}} 至 {{most}} 个单元格；当前为 {{size}}。',
  notALineOf:
    '{{argument}} 必须为排成一行或一列的 {{most}} 个单元格，依次对应绿、黄、红；当前为 {{size}}。',
  listNotALine: {
    year: '{{argument}} 必须为一个数值，或按年排成一行或一列；当前为 {{size}}。若用矩形区域，{{base}} 须排成一列或一行，每组数列各有一个数值。',
    eachYear:
      '{{argument}} 必须按年排成一行或一列；当前为 {{size}}。若用矩形区域，{{base}} 须排成一列或一行，每组数列各有一个数值。',
    yearFromBase:
      '{{argument}} 必须按年排成一行或一列，首位为基年；当前为 {{size}}。若用矩形区域，{{base}} 须排成一列或一行，每组数列各有一个数值。',
  },
  basesDiffer:
    '{{first}} 与 {{second}} 的方向和个数必须一致，或其中之一为单个单元格：{{first}} 为 {{firstSize}}，{{second}} 为 {{secondSize}}。',
  pathsDiffer:
    '{{first}} 与 {{second}} 的路径条数必须一致，或其中之一只有一条：{{first}} 为 {{firstSize}}，{{second}} 为 {{secondSize}}。',
  namesCross:
    '{{first}} 与 {{second}} 必须同为一行或同为一列，因为每个名称都带出各年数值：{{first}} 为 {{firstSize}}，{{second}} 为 {{secondSize}}。给出 year 时可以一行一列。',
  listsDoNotFit:
    '{{argument}} 须为各路径共用的一组逐年数值，或每条路径各有一组：{{base}} 为 {{bases}}，{{argument}} 为 {{size}}。前者成列时，逐年数值按行排列；成行时，按列排列。',
  listsDiffer: {
    same: '{{first}} 与 {{second}} 的方向和年份必须一致：{{first}} 为 {{firstSize}}，{{second}} 为 {{secondSize}}。',
    fromBase:
      '{{first}} 与 {{second}} 的方向和年份必须一致：{{first}} 为 {{firstSize}}，{{second}} 为 {{secondSize}}。{{fromBase}} 首位为基年，因此多一个数值。',
  },
  moreYearsThanValues:
    'years 不得超过 {{argument}} 中逐年数值的个数：{{years}} 年需要 {{years}} 个数值（或各年共用一个），现有 {{values}} 个。',
  yearsNeeded:
    'years 在此不能省略：走完全程需 {{wanted}} 年，最多预测 {{limit}} 年。请给出要显示的年数（1 至 {{limit}}）。',
  tooManyValues: '{{argument}} 最多可有 {{limit}} 个逐年数值；现有 {{values}} 个。',
  tooFewYears: '{{argument}} 必须为两个以上数值的路径，首位为基年；当前为 {{size}}。',
  sharesSum: {
    whole: 'shares 之和必须为 1；当前之和为 {{sum}}。可用 PLAN.PHASE_SHARES 求得合计为 1 的比例。',
    at: 'shares 之和必须为 1；自第 {{row}} 行第 {{column}} 列起的一组之和为 {{sum}}。可用 PLAN.PHASE_SHARES 求得合计为 1 的比例。',
  },
  outOfReach: {
    whole: '在这些年内',
    at: '在这些年内（base 第 {{row}} 行第 {{column}} 列）',
    cap: '没有路径能{{place}}达到 target：即使每年都取上限 cap，仍差 {{missing}}。请增加年数、提高 cap 或降低 target。',
    floor:
      '没有路径能{{place}}降到 target：即使每年都取下限 floor，期末仍高出 {{missing}}。请增加年数、降低 floor 或提高 target。',
  },
  sizesDiffer: {
    rows: '{{first}} 与 {{second}} 的行数必须一致，或其中之一只有一行：{{first}} 为 {{firstSize}}，{{second}} 为 {{secondSize}}。',
    columns:
      '{{first}} 与 {{second}} 的列数必须一致，或其中之一只有一列：{{first}} 为 {{firstSize}}，{{second}} 为 {{secondSize}}。',
  },
  tooManyCells:
    '结果将占用 {{cells}} 个单元格，最多允许 {{limit}} 个：请选用较小的区域，不要选整行或整列。',
  overflow: {
    whole: '结果超出单元格可容纳的数值范围：请检查 {{argument}} 及与之一同计算的数值。',
    at: '结果超出单元格可容纳的数值范围：请检查 {{argument}} 第 {{row}} 行第 {{column}} 列及与之一同计算的数值。',
  },
  size: '{{rows}} 行 × {{columns}} 列',
  separator: '、',
  unknownName: {
    near: '{{argument}} 必须为规划中的名称或代号；{{place}}“{{name}}”。您要找的是“{{nearest}}”吗？可用：{{known}}。',
    far: '{{argument}} 必须为规划中的名称或代号；{{place}}“{{name}}”。可用：{{known}}。',
    none: '无',
    withId: '{{name}}（{{id}}）',
    more: '{{list}}等（另有 {{rest}} 个）',
  },
  unknownYear: 'year 必须为 {{first}} 至 {{last}} 之间的年份；{{place}} {{year}}。',
  noPlan: {
    noRuntime:
      '此版本 Excel 的函数与规划窗格分开运行，取不到规划数据。请对“预测”工作表使用 INDEX 和 MATCH，或改用 Microsoft 365 版 Excel。',
    reading: '正在读取此工作簿中的规划。',
    noPlan: '此工作簿中没有规划。请点“开始 > 打开任务窗格”，并写入工作表。',
    badTables: '规划表格中有错误。请点“开始 > 打开任务窗格”，查看需更正的单元格。',
    unreadable: '未能读取此工作簿中的规划。请点“开始 > 打开任务窗格”查看原因。',
    otherVersion: 'PlanPath 的函数与规划窗格版本不同。请关闭 Excel 后重新打开。',
  },
  unexpected: 'PlanPath 无法完成计算。请将公式及其参数反馈给我们。',
};
