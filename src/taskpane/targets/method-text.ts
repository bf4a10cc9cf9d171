import type { LocalText } from '../../domain/index';
import { goalSeek as en } from '../../i18n/en/goal-seek';
import { goalSeek as zhCN } from '../../i18n/zh-CN/goal-seek';
import type { PathMethod } from '../../session/goal-seek/path-request';

/** Names the formula of a path in both languages, for the plan keeps both. */
export function methodText(method: PathMethod): LocalText {
  return { en: en.method[method], 'zh-CN': zhCN.method[method] };
}
