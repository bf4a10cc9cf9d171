import type { TextsLike } from '../base/texts';
import type { excelCheck as english } from '../en/excel-check';

export const excelCheck: TextsLike<typeof english> = {
  title: '检查本机 Excel',
  lead: '逐一验证 PlanPath 所依赖的 Excel 行为，约需一分钟。检查会添加并删除自己的工作表，因此只在空白工作簿中运行。不会向外发送任何内容。',
  start: '开始检查',
  stop: '停止',
  again: '重新检查',
  working: '正在验证第 {{done}} 项，共 {{all}} 项…',
  notEmptyTitle: '此工作簿不是空白的',
  notEmpty: '未做任何验证，也未作任何更改。请打开空白工作簿，在其中打开 PlanPath，再开始检查。',
  openBlank: '打开空白工作簿',
  opened: '空白工作簿已打开。请在其中打开 PlanPath 并开始检查。',
  failed: '检查提前结束。{{why}}{{next}}',
  summary: '成立 {{held}} 项，不符 {{differs}} 项，无法验证 {{notTried}} 项。',
  held: '成立',
  differs: '不符',
  notTried: '无法验证',
  saw: 'Excel 返回 {{observed}}，预期为 {{expected}}。',
  why: {
    needs: '需要 {{set}}。',
    missing: '本机 Excel 没有 {{member}}。',
    noAnswer: '未在规定时间内得到响应。',
    failed: '失败，代码 {{code}}。',
    asked: '需要您来确认。',
  },
  yes: '是',
  no: '否',
  report: '报告',
  reportHead: 'PlanPath {{version}}，Excel 检查',
  reportExcel: '平台 {{platform}}，版本 {{build}}，界面语言 {{display}}，内容语言 {{content}}',
  reportNote: '本报告不含任何工作簿内容。',
};
