import type { LocalText } from '../../shared/local-text';
import { readWrittenUnit } from './read-written-unit';

/** Powers of ten, as they stand before a unit. */
const POWERS: ReadonlyMap<number, LocalText> = new Map([
  [1, { en: '', 'zh-CN': '' }],
  [1e3, { en: 'thousand ', 'zh-CN': '千' }],
  [1e4, { en: '10,000 ', 'zh-CN': '万' }],
  [1e6, { en: 'million ', 'zh-CN': '百万' }],
  [1e8, { en: '100 million ', 'zh-CN': '亿' }],
  [1e9, { en: 'billion ', 'zh-CN': '十亿' }],
  [1e12, { en: 'trillion ', 'zh-CN': '万亿' }],
]);

/** The English word of a unit, by its stem. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['元', 'yuan'],
  ['亩', 'mu'],
  ['公顷', 'hectares'],
  ['平方米', 'm²'],
  ['平方公里', 'km²'],
  ['公里', 'km'],
  ['吨', 'tonnes'],
  ['人', 'people'],
  ['户', 'households'],
  ['家', 'firms'],
  ['村', 'villages'],
  ['%', '%'],
]);

/**
 * A unit in both languages, from how it is written in one; as it is written where it is not known.
 *
 * @example unitInBoth('亿元') // { en: '100 million yuan', 'zh-CN': '亿元' }
 * @example unitInBoth('RMB bn') // { en: 'billion yuan', 'zh-CN': '十亿元' }
 * @example unitInBoth('pieces') // { en: 'pieces', 'zh-CN': 'pieces' }
 */
export function unitInBoth(written: string): LocalText {
  const { factor, stem } = readWrittenUnit(written);
  const [power, word] = [POWERS.get(factor), ENGLISH.get(stem)];
  if (!power || word === undefined) return { en: written, 'zh-CN': written };
  return { en: `${power.en}${word}`, 'zh-CN': `${power['zh-CN']}${stem}` };
}
