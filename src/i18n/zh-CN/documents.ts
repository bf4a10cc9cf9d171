import type { TextsLike } from '../base/texts';
import type { documents as en } from '../en/documents';

/** 阅读文件后给出的说明。 */
export const documents: TextsLike<typeof en> = {
  place: {
    block: '第{{block}}段',
    row: '第{{block}}段表格第{{row}}行',
    under: '{{place}}，“{{heading}}”之下',
  },
  ask: {
    year: '哪一年',
    comparator: '下限还是上限',
    basis: '每年还是整个期间',
    tense: '目标还是已有数值',
    name: '具体指哪项指标',
    relativeTo: '与什么相比',
  },
  why: {
    law: '法规、条款或文件章节的编号。',
    phone: '电话号码。',
    date: '日期或时刻。',
    numbering: '序号。',
    contents: '目录中的页码。',
    reference: '页码、表号或图号。',
    note: '注释标记。',
    address: '地址的一部分。',
    nameNumber: '名称的一部分。',
    ratio: '比例或组合式写法。',
    rank: '排名。',
    time: '表示时间，已用于相邻数值。',
    partOfYear: '只是一年中一段时间的数值，不是全年数。',
    ordinal: '表示次序，不是数量。',
    heading: '标题的一部分。',
    code: '文号或编码。',
    repeated: '文中另一处已有相同内容。',
    noName: '这句话没有明确说明是哪项指标，如需使用请手工添加。',
    tense: '可能是目标，也可能是已有数值，如需使用请手工添加。',
    comparison: '是已有数值与其他数值的比较。',
    condition: '用来限定统计对象。',
    notUnderstood: '未能读懂，如需使用请手工添加。',
    noFigure: '不是规划中的数值。',
    tableColumn: '所在的表格部分不含指标、年份或目标。',
  },
  newPlan: {
    name: '由文件生成的规划',
    scenario: '基准情景',
    index: '指数（基期年=100）',
    standIn: '示例值：原文没有给出，请替换为本地数据。',
    fromStart: '自规划首年起累计。',
    carriedOn: '沿用原文所述最近一次增速。',
    computed: '按原文所述数值和变动计算。',
  },
};
