import type { obstacles as en } from '../en/obstacles';
import type { TextsLike } from '../base/texts';

export const obstacles: TextsLike<typeof en> = {
  readOnly: {
    what: '工作簿以只读方式打开。',
    next: '请点“启用编辑”，或另存一份副本。',
  },
  protectedWorkbook: {
    what: '工作簿结构受保护，无法添加工作表。',
    next: '请取消保护（“审阅”>“保护工作簿”）或换用其他工作簿。',
  },
  protectedSheet: {
    what: '工作表“{{sheet}}”受保护。',
    next: '请撤消保护（“审阅”>“撤消工作表保护”）。',
  },
  filledCells: {
    what: '写入所需的单元格已有内容：“{{sheet}}”的 {{address}}。',
    next: '请移到别处，或选择覆盖。',
  },
  foreignTable: {
    what: '“{{sheet}}”的 {{address}} 有不属于本规划的表格：{{detail}}。',
    next: '请移到其他工作表。',
  },
  pivotTable: {
    what: '“{{sheet}}”的 {{address}} 是规划要写入的位置，其中有数据透视表：{{detail}}。',
    next: '请移到其他工作表。',
  },
  mergedCells: {
    what: '合并单元格阻挡写入：“{{sheet}}”的 {{address}}。',
    next: '请取消合并（“开始”>“合并后居中”）。',
  },
  filter: {
    what: '“{{sheet}}”的 {{address}} 中有行被筛选隐藏。',
    next: '请清除筛选（“数据”>“清除”），写入后可重新设置。',
  },
  hiddenRows: {
    what: '“{{sheet}}”的 {{address}} 中有隐藏的行。',
    next: '请取消隐藏（选中相邻的行，右键“取消隐藏”）。',
  },
  spill: {
    what: '有公式的结果溢出到写入所需的单元格：“{{sheet}}”的 {{address}}。',
    next: '请将该公式移到别处。',
  },
  tableNameTaken: {
    what: '名为 {{detail}} 的表格位于“{{sheet}}”，而该工作表不是本规划存放它的工作表。',
    next: '请将该表格改名或删除。',
  },
  nameTaken: {
    what: '名称 {{detail}} 在本工作簿中另有用途。',
    next: '请将其改名（“公式”>“名称管理器”）。',
  },
  referencedRows: {
    what: '“{{sheet}}”的 {{address}} 中的公式引用了 {{detail}}，而这些行将被删除。',
    next: '请先修改该公式，或任其显示 #REF!。',
  },
  filledRows: {
    what: '将被删除的行中有您自己的内容：“{{sheet}}”的 {{address}}。',
    next: '请先将这些内容移到别处。',
  },
  replacedCells: {
    what: '您的单元格将随工作表一并删除：“{{sheet}}”的 {{address}}。',
    next: '如有需要，请移到您自己的工作表。',
  },
  replacedTable: {
    what: '不属于规划的表格将随工作表一并删除：“{{sheet}}”的 {{address}} 中的 {{detail}}。',
    next: '请移到您自己的工作表。',
  },
  replacedChart: {
    what: '您的图表将随工作表一并删除：“{{sheet}}”的 {{detail}}。',
    next: '请移到您自己的工作表。',
  },
  replacedReference: {
    what: '“{{sheet}}”的 {{address}} 中的公式引用了将被替换的 {{detail}}。',
    next: '请先修改该公式，或任其显示 #REF!。',
  },
  replacedName: {
    what: '名称 {{detail}} 引用了将被替换的工作表。',
    next: '请先让该名称引用其他单元格（公式 > 名称管理器），或任其显示 #REF!。',
  },
  replacedSeries: {
    what: '“{{sheet}}”的图表 {{detail}} 显示了将被替换的工作表中的单元格。',
    next: '请先让它显示其他单元格（图表设计 > 选择数据），或在写入后重新设置。',
  },
  replacedPivot: {
    what: '“{{sheet}}”的数据透视表 {{detail}} 汇总了将被替换的工作表中的单元格。',
    next: '请先让它使用其他单元格（数据透视表分析 > 更改数据源），或在写入后重新设置。',
  },
  replacedValidation: {
    what: '“{{sheet}}”的 {{address}} 的数据验证引用了将被替换的 {{detail}}。',
    next: '请先让它引用其他单元格（数据 > 数据验证），或在写入后重新设置。',
  },
  replacedConditional: {
    what: '“{{sheet}}”的 {{address}} 的条件格式引用了将被替换的 {{detail}}。',
    next: '请先让它引用其他单元格（开始 > 条件格式），或在写入后重新设置。',
  },
  unreadSource: {
    what: 'Excel 未说明“{{sheet}}”的 {{detail}} 显示哪些单元格。',
    next: '如果这些单元格在将被替换的工作表中，请在写入后重新设置。',
  },
  unreadRules: {
    what: 'Excel 未说明“{{sheet}}”的数据验证和条件格式引用哪些单元格。',
    next: '如果工作表受保护，请撤消保护后重新查看。引用将被替换的工作表的规则，需要在写入后重新设置。',
  },
};
