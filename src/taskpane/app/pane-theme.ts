import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { Locale } from '../../shared/local-text';

const CHINESE_FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** Chooses Fluent's theme and, for Chinese, fonts that have the characters in every weight. */
export function paneTheme(isDark: boolean, locale: Locale): Theme {
  const theme = isDark ? webDarkTheme : webLightTheme;
  return locale === 'zh-CN' ? { ...theme, fontFamilyBase: CHINESE_FONTS } : theme;
}
