import type { TextsLike } from '../texts';
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
    reason: '规划过大，无法一次写入：至少 {{size}} MB，而 Excel 一次最多接受 {{limit}} MB。',
    next: '请删去不需要的情景、指标或年份后再写入；也可另存为规划文件，用命令行（plan write）写成 .xlsx 文件。',
  },
  cancelled: {
    reason: '写入已取消，未作任何改动。',
    next: '准备好后可再次写入。',
  },
  notVerified: {
    reason: '写入后回读发现，工作表“{{sheet}}”的 {{cell}} 单元格与写入内容不一致。',
    next: '请确认没有他人同时修改该工作表，然后重新写入。',
  },
  inputNotFound: {
    reason: '工作表中已找不到情景“{{scenario}}”、指标“{{indicator}}”、{{year}} 年的假设所在行。',
    next: '请在 Excel 中撤消删除，或重新写入工作表。',
  },
  tableNameTaken: {
    reason:
      '工作表“{{sheet}}”不属于本规划，但其中有名为 {{table}} 的表格，与本规划所需的表格重名。',
    next: '请将该表格改名或删除，然后重新写入。',
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
  office: {
    reason: 'Excel 未能完成此次改动。',
    next: '请重试；如再次出现，请将代码 {{code}} 告知技术支持。',
  },
};
