import { fractionOf } from '../../numbers/decimals';
import type { Comparator } from '../../plan/plan';
import type { Clause } from './split-clauses';

/** A clause that compares with another indicator or a peer. */
export interface RelativeTarget {
  readonly name: string;
  readonly relativeTo: string;
  readonly comparator: Exclude<Comparator, 'between' | 'full'>;
  /** The margin: a fraction in points, else in `unit`. */
  readonly value: number;
  readonly unit: string | null;
  readonly isGrowth: boolean;
}

const ABOVE: Readonly<Record<string, RelativeTarget['comparator']>> = {
  ...{ 高于: 'moreThan', 快于: 'moreThan', 高出: 'moreThan', 优于: 'moreThan', 超过: 'moreThan' },
  ...{
    不低于: 'atLeast',
    好于: 'moreThan',
    低于: 'lessThan',
    不高于: 'atMost',
    领先: 'moreThan',
    快于或高于: 'moreThan',
  },
  ...{ 跑赢: 'moreThan', 领跑: 'moreThan', 高于或等于: 'atLeast' },
};

const PEER =
  '(?:全国|全省|全市|全区|全县|省|市|国家|周边|同期|苏南|长三角|东部|中部|西部|同类|GDP|经济|地区生产总值|国内生产总值|生产总值|居民|城镇|农村|城市|财政|常住|规上|规模|平均|上年同期|CPI|物价|人口)';
const COMPARED = new RegExp(
  String.raw`(不低于|不高于|高于|快于|高出|优于|好于|超过|低于|跑赢)((?:${PEER})[^，。；、\d]{0,16}?)(?:(\d+(?:\.\d+)?)(个百分点|%|元|位))?(以上|左右)?$`,
  'u',
);
const IN_STEP =
  /(?:与|同|和)([^，。；、与同和\d]{2,20}?)(?:的)?(?:基本|保持)?(?:同步|持平|相适应|相匹配)(?:增长|提高)?$/u;
const ENGLISH_COMPARED =
  /\b(?:(no faster than|no higher than|no more than|above|below|higher than|lower than|faster than|exceed(?:ing)?|outpac(?:e|ing)|ahead of|no slower than|slower than|at or above|at least|no lower than|more than) |(\d+(?:\.\d+)?) (?:percentage points?|pp|points?) (above|below|higher than|lower than|ahead of) )(the (?:national|regional|UK|EU|OECD|state|country|city|county|provincial|European)[a-z ]{0,30}(?:average|rate|growth|level)?|(?:GDP|inflation|population|economic|wage|nominal GDP|earnings)(?: growth)?|(?:consumer )?prices|the rate of inflation)\b/i;
const ENGLISH_STEP =
  /\b(?:in line with|keep(?:ing)? pace with|at the same (?:rate|pace) as|in step with|match(?:ing)?) (the (?:national|regional)[a-z ]{0,30}|(?:GDP|inflation|population|economic|wage|nominal GDP|earnings|economy)(?: growth)?|inflation|the rate of inflation|the economy)/i;

/** Reads a clause as a comparison with another indicator or a peer; null if it is none. */
export function readRelative(text: string, clause: Clause): RelativeTarget | null {
  const words = text.slice(clause.start, clause.end).trim();
  if (words.length > 160) return null;
  const step = IN_STEP.exec(words) ?? ENGLISH_STEP.exec(words);
  if (step) {
    const relativeTo = (step[1] ?? '').trim();
    const isGrowth = /增长|增速|增幅|经济|收入|growth|GDP|inflation|econom/iu.test(words);
    return {
      name: words.slice(0, step.index),
      relativeTo,
      comparator: 'about',
      value: 0,
      unit: null,
      isGrowth,
    };
  }
  const found = COMPARED.exec(words);
  if (found) {
    const [, how = '', relativeTo = '', size, unit, more] = found;
    const isPoints = unit === '个百分点' || unit === '%';
    const value = size === undefined ? 0 : isPoints ? fractionOf(Number(size)) : Number(size);
    const isGrowth = /增速|增长|增幅|快于|经济/u.test(words);
    return {
      name: words.slice(0, found.index),
      ...{ relativeTo, value, isGrowth, unit: isPoints ? '%' : (unit ?? null) },
      comparator:
        more === '以上' ? 'atLeast' : more === '左右' ? 'about' : (ABOVE[how] ?? 'moreThan'),
    };
  }
  const english = ENGLISH_COMPARED.exec(words);
  if (!english) return null;
  const [, plain, size, side, relativeTo = ''] = english;
  const how = (plain ?? side ?? '').toLowerCase();
  const isBelow = /below|lower|slower/.test(how) && !/no (?:lower|slower)/.test(how);
  const isFloor = /at or above|at least|no (?:lower|slower)/.test(how);
  const isCeiling = /no (?:faster|higher|more)/.test(how);
  return {
    name: words.slice(0, english.index),
    relativeTo: relativeTo.trim(),
    comparator: isCeiling ? 'atMost' : isBelow ? 'lessThan' : isFloor ? 'atLeast' : 'moreThan',
    value: size === undefined ? 0 : fractionOf(Number(size)),
    unit: size === undefined ? null : '%',
    isGrowth: /growth|grow|faster|slower|outpac/i.test(words),
  };
}
