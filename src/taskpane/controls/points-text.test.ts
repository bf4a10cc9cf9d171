import { createTranslate } from '../../i18n/create-translate';
import { taskpane as en } from '../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../i18n/zh-CN/taskpane';
import { createFormats } from './format/create-formats';
import { pointsText } from './points-text';

const wording = (locale: 'en' | 'zh-CN') => ({
  t: createTranslate({ en, 'zh-CN': zhCN }, locale),
  formats: createFormats(locale),
});

test.each([
  [0.01, '1 point', '1 个百分点'],
  [0.012, '1.2 points', '1.2 个百分点'],
  [0.005, '0.5 points', '0.5 个百分点'],
  [0.1, '10 points', '10 个百分点'],
])('%f is “%s”', (fraction, english, chinese) => {
  expect(pointsText(fraction, wording('en'))).toBe(english);
  expect(pointsText(fraction, wording('zh-CN'))).toBe(chinese);
});
