import type { Locale } from '../shared/local-text';

/**
 * Chooses our language for a language tag of the host: any Chinese is zh-CN, everything else en.
 *
 * @example localeOf('zh-Hans-CN') // 'zh-CN'
 */
export function localeOf(languageTag: string | undefined | null): Locale {
  return /^zh\b/i.test(languageTag ?? '') ? 'zh-CN' : 'en';
}
