import { isSameName, nameKey } from './indicator-name';

/** Words for the growth of a whole economy or of its prices, and the indicators that are meant. */
const MEANT: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:the )?(?:(?:nominal |real )?GDP|econom(?:y|ic)|gross domestic product)(?: growth)?$|^(?:地区|国内)?(?:生产总值|经济|GDP)(?:发展|总量)?(?:的)?(?:增长|增速|增幅|增长速度)?$/iu,
    /^(?:(?:全[国省市县区]|我[国省市县区])?(?:地区|国内)?生产总值|GDP|gross (?:domestic|regional|city|state) product|economic output|the economy|economy)$/iu,
  ],
  [
    /^(?:(?:the )?(?:rate of )?inflation|(?:consumer )?prices)$|^(?:居民消费价格|物价|CPI)(?:涨幅|水平|总水平)?$/iu,
    /^(?:inflation|consumer prices?|consumer price index|CPI|居民消费价格(?:指数|涨幅)?|CPI涨幅)$/iu,
  ],
];

/**
 * Finds the indicator that a comparison means: by its name, or by what people call its growth.
 *
 * @example findPeer('经济增长', [{ name: '地区生产总值' }]) // { name: '地区生产总值' }
 * @example findPeer('全省平均', [{ name: '地区生产总值' }]) // null
 */
export function findPeer<Named extends { readonly name: string }>(
  words: string,
  indicators: readonly Named[],
): Named | null {
  const plain = words.trim().replace(/(?:的)?(?:增长|增速|增幅)$|'s? growth$| growth$/iu, '');
  const keys = [words, plain].map(nameKey);
  const same = indicators.filter(({ name }) => keys.some((key) => isSameName(key, nameKey(name))));
  if (same.length > 0) return same[0] ?? null;
  const meant = MEANT.find(([spoken]) => spoken.test(words.trim()))?.[1];
  return indicators.find(({ name }) => meant?.test(name) === true) ?? null;
}
