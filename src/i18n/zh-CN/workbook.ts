import type { TextsLike } from '../base/texts';
import type { workbook as en } from '../en/workbook';

export const workbook: TextsLike<typeof en> = {
  editMode: {
    reason: '有单元格正在编辑，编辑结束前 Excel 不接受其他改动。',
    next: '请在工作表中按 Enter 或 Esc 结束编辑，然后重试。',
  },
  protectedSheet: {
    reason: '工作表“{{sheet}}”受保护，未作任何改动。',
    next: '请先撤消保护（“审阅”>“撤消工作表保护”），然后重试。',
  },
  protectedWorkbook: {
    reason: '工作簿结构受保护，无法添加工作表。',
    next: '请先取消保护（“审阅”>“保护工作簿”）或换用其他工作簿，然后重试。',
  },
  readOnly: {
    reason: '工作簿以只读方式打开，无法改动。',
    next: '请点“启用编辑”，或另存一份副本，然后重试。',
  },
  tooLarge: {
    reason: '规划的某一部分过大：至少 {{size}} MB，而 Excel 一次最多接受 {{limit}} MB。',
    next: '请删去不需要的情景、指标或年份后再写入；也可另存为规划文件，用命令行（plan write）写成 .xlsx 文件。',
  },
  cancelled: {
    reason: '写入已取消，未作任何改动。',
    next: '准备好后可再次写入。',
  },
  obstructed: {
    reason: '写入工作表的位置有障碍，未作任何改动：{{places}}。',
    next: '请查看写入预览，其中列出每处障碍及处理办法。',
  },
  changedSince: {
    reason: '上次写入之后有单元格被改动，因此未撤消：{{cells}}。',
    next: '请将这些单元格改回写入后的内容；或保留现状，重新写入。',
  },
  changedMeanwhile: {
    reason: '写入期间有人改动了工作表“{{sheet}}”的 {{cell}} 单元格。',
    next: '工作簿已恢复原状。请查看该单元格，然后重新写入。',
  },
  nothingToUndo: {
    reason: '没有可以撤消的写入。',
    next: '只能撤消打开窗格以来的最后一次写入；手工输入的内容请用 Excel 的“撤消”。',
  },
  notRestored: {
    reason: '写入中断，已改动的内容尚未恢复。{{cause}}',
    next: '请关闭此消息，窗格会提示继续完成或撤除这次写入。',
  },
  interrupted: {
    reason: '先前有一次写入中途中断，尚待处理。',
    next: '请先在窗格中选择完成或移除这次写入。',
  },
  beingWritten: {
    reason: '其他人正在向此工作簿写入规划的工作表。',
    next: '请等待对方写完，窗格随后会重新读取工作表。',
  },
  takenOver: {
    reason: '这次写入停顿过久，已由另一个窗口完成或撤除。',
    next: '请查看工作表；如与您的规划不符，请重新写入。',
  },
  recordDamaged: {
    reason: '中断写入的记录已无法读取。',
    next: '请检查本规划的各工作表，或恢复文件的较早版本（“文件”>“信息”>“版本历史记录”），然后重新写入。',
  },
  notVerified: {
    reason: '写入后回读发现，工作表“{{sheet}}”的 {{cell}} 单元格与写入内容不一致。',
    next: '工作簿已恢复原状。请确认没有他人同时修改该工作表，然后重新写入。',
  },
  notReadable: {
    reason: '写入的规划表格无法重新读取（{{cells}}）。',
    next: '工作簿已恢复原状。请先将规划保存为文件，再检查这些位置的文字和数值。',
  },
  inputNotFound: {
    reason: '工作表中已找不到情景“{{scenario}}”、指标“{{indicator}}”、{{year}} 年的假设所在行。',
    next: '请在 Excel 中撤消删除，或重新写入工作表。',
  },
  rowsNotFound: {
    reason: '规划表格中已没有这项修改所对应的行或列。',
    next: '请在 Excel 中撤消删除，或重新写入工作表。',
  },
  formulaCells: {
    reason: '要修改的单元格里有您自己的公式，已予保留：{{cells}}。',
    next: '请到该单元格中修改，或用规划中的数值替换公式。',
  },
  tableNameTaken: {
    reason:
      '工作表“{{sheet}}”不属于本规划，但其中有名为 {{table}} 的表格，与本规划所需的表格重名。',
    next: '请将该表格改名或删除，然后重新写入。',
  },
  notOneBlock: {
    reason: '没有选中单元格区域，选中了多个区域，或当前在前面的是另一个工作簿。',
    next: '请点击规划所在的工作簿，只选中一个单元格区域（不含图表和图片），然后重试。',
  },
  selectionBlank: {
    reason: '选中的单元格是空的。',
    next: '请选中包含数据和表头的单元格，然后重试。',
  },
  selectionTooLarge: {
    reason: '选中了{{cells}}个单元格，一次最多可用{{limit}}个。',
    next: '请减少选中的行或列，然后重试。',
  },
  sheetsTooLarge: {
    reason: '该规划的工作表需要 {{count}} {{what}}，最多可写入 {{limit}}。',
    next: '最多可写入其中 {{scenarios}} 个情景。请在规划副本中删除其余情景，或将指标分到几个规划中。',
  },
  notSupported: {
    reason: '当前版本的 Excel 缺少写入工作表所需的功能（{{member}}）。',
    next: '请更新 Excel，或用 Excel 网页版打开该工作簿。',
  },
  notFetched: {
    reason: '无法从安装位置取得 PlanPath 的部分程序。',
    next: '请检查网络连接，然后重试。',
  },
  refused: {
    reason: '可能有单元格正在编辑，或者 Excel 拒绝了此次改动。',
    next: '请在工作表中按 Enter 或 Esc 结束编辑，然后重试；如再次出现，请将代码 {{code}} 告知技术支持。',
  },
  inactiveWorkbook: {
    reason: '当前处于前台的是另一个工作簿，Excel 只能改动前台的工作簿。',
    next: '请点一下规划所在的工作簿，然后重试。',
  },
  conflict: {
    reason: '要写入的位置有合并单元格、数据透视表或筛选。',
    next: '请将其从本规划的工作表中移除，然后重新写入。',
  },
  gone: {
    reason: '操作过程中，规划的某个工作表或表格被改名或删除。',
    next: '请重试；如工作表已不存在，请重新写入工作表。',
  },
  busy: {
    reason: 'Excel 正忙或内存不足，操作中断。',
    next: '请稍候并关闭不需要的程序，然后重试。',
  },
  editedElsewhere: {
    reason: '有他人同时改动了工作簿的同一位置。',
    next: '请等对方的改动同步后重试。',
  },
  rowsConflict: {
    reason: 'Excel 无法插入或删除行：有表格、数据透视表或已填单元格阻挡。',
    next: '请将规划表格下方或旁边的内容移到其他工作表，然后重新写入。',
  },
  nameTaken: {
    reason: '规划所需的工作表、表格或名称已被占用。',
    next: '请将您自己的那一个改名，然后重新写入。',
  },
  tooMuch: {
    reason: '规划的某个工作表或公式超出了 Excel 的限制。',
    next: '请删去不需要的情景、指标或年份，然后重新写入。',
  },
  signedOut: {
    reason: 'Excel 的登录已失效，未接受此次改动。',
    next: '请重新登录 Microsoft 365，然后重试。',
  },
  wrongSheet: {
    reason: '当前是图表工作表或宏工作表，Excel 无法在其上执行此操作。',
    next: '请点选普通工作表，然后重试。',
  },
  office: {
    reason: 'Excel 未能完成此次改动。',
    next: '请重试；如再次出现，请将代码 {{code}} 告知技术支持。',
  },
};
