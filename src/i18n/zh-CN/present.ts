import type { present as en } from '../en/present';
import type { TextsLike } from '../texts';

export const present: TextsLike<typeof en> = {
  title: '演示：{{plan}}',
  leave: '退出演示（Esc）',
  leaveShort: '退出',
  previous: '上一个情景（左方向键）',
  next: '下一个情景（右方向键）',
  choose: '当前情景',
  chip: '{{name}}，按键 {{key}}',
  place: '情景 {{place}}/{{all}}',
  horizon: '{{plan}}，{{first}}—{{last}} 年',
  score: '{{all}} 项目标中 {{met}} 项达标',
  said: '{{scenario}}：{{score}}',
  missing: '差距在哪里',
  allMet: '该情景下各项目标全部达标。',
  noTargets: '规划未设目标。',
  paths: '主要指标与路径',
  projected: '{{year}} 年预计',
  since: '较 {{base}} 年 {{change}}',
  unchanged: '与 {{base}} 年持平',
  need: '{{goal}}。{{need}}',
  legendPath: '当前情景',
  legendTarget: '目标（实心为已达标）',
  keys: '按键：← → 或数字 1—{{last}} 切换情景，Esc 退出。',
};
