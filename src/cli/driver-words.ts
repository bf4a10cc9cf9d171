import type { Driver } from '../domain/index';
import { sheets as english } from '../i18n/en/sheets';
import { sheets as chinese } from '../i18n/zh-CN/sheets';
import type { Locale } from '../shared/local-text';

const WORDS = { en: english.words.driver, 'zh-CN': chinese.words.driver } as const;

/** A driver in the words of the sheets. */
export function driverWord(driver: Driver, locale: Locale): string {
  return WORDS[locale][driver];
}
