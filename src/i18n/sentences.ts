import type { Locale } from '../shared/local-text';

/**
 * Sentences one after the other. Chinese ones stand without a space between them.
 *
 * @example sentences('文件有误。', '请重试。') // '文件有误。请重试。'
 */
export function sentences(...all: readonly string[]): string {
  return all.filter((each) => each !== '').reduce(joined, '');
}

function joined(text: string, next: string): string {
  return text === '' || /[。！？：；]$/.test(text) ? text + next : `${text} ${next}`;
}

/**
 * Words of a list, one after the other.
 *
 * @example wordList(['2027', '2028'], 'zh-CN') // '2027、2028'
 */
export function wordList(words: readonly (string | number)[], locale: Locale): string {
  return words.join(locale === 'en' ? ', ' : '、');
}
