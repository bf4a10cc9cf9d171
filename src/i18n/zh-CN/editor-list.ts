import type { TextsLike } from '../base/texts';
import type { editorList as en } from '../en/editor-list';

export const editorList: TextsLike<typeof en> = {
  search: '搜索指标',
  group: '分组',
  filter: '显示',
  filters: {
    all: '全部',
    unmet: '有未达到的目标',
    binding: '有约束性目标',
    changed: '本情景有改动',
  },
  found: '显示{{count}}个，共{{all}}个',
  nothing: '没有符合的指标。请改变搜索内容或显示全部。',
};
