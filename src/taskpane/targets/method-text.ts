import type { LocalText } from '../../domain/index';
import { taskpane as en } from '../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../i18n/zh-CN/taskpane';
import type { PathMethod } from '../../session/goal-seek/path-request';

/** Names the formula of a path in both languages, for the plan keeps both. */
export function methodText(method: PathMethod): LocalText {
  return { en: en.path.method[method], 'zh-CN': zhCN.path.method[method] };
}
