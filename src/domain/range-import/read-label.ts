import { isUnitText } from './read-written-unit';
import { isWordOf } from './header-words';

/** The header of a line taken apart. */
export interface LineLabel {
  /** The name without numbering, unit and the words for growth. */
  readonly name: string;
  /** The unit that stands in the header; null where none does. */
  readonly unit: string | null;
  readonly measure: 'level' | 'growth';
  readonly isTotal: boolean;
}

const NUMBERING =
  /^(?:[(（]?(?:[一二三四五六七八九十]+|\d{1,2})[)）、]\s*|\d{1,2}[.．](?!\d)\s*|[#＃•·]\s*)+/u;
const AMONG = /^(?:其中|of which|incl\.?|including)\s*[:：]?\s*/iu;
const BRACKETS = /\s*[(（[]([^()（）[\]]*)[)）\]]\s*$/u;
const AFTER_COMMA = /\s*[,，]\s*([^,，]+)$/u;
const GROWTH =
  /\s*(?:比上年|较上年|同比|年均|年)?(?:增长率|增长速度|增速|增幅|增长)$|\s*(?:annual |yearly |real |nominal )?(?:growth rate|growth|yoy|y\/y|year[- ]on[- ]year|increase|change)$/iu;

/**
 * Takes a header apart, in either language.
 *
 * @param units - stems of units that the plan uses besides the usual ones
 * @example readLabel('一、地区生产总值增速（%）', new Set()) // { name: '地区生产总值', unit: '%', measure: 'growth', isTotal: false }
 */
export function readLabel(text: string, units: ReadonlySet<string>): LineLabel {
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const named = plain.replace(NUMBERING, '').replace(AMONG, '').replace(NUMBERING, '');
  const [withoutUnit, unit] = takeUnit(named, units);
  const isGrowth = GROWTH.test(withoutUnit);
  const name = withoutUnit.replace(GROWTH, '').trim();
  return {
    name,
    unit,
    measure: isGrowth ? 'growth' : 'level',
    isTotal: isWordOf('total', name),
  };
}

function takeUnit(text: string, units: ReadonlySet<string>): readonly [string, string | null] {
  const inBrackets = BRACKETS.exec(text);
  const unit = inBrackets?.[1]?.replace(/^(单位|unit)\s*[:：]\s*/iu, '').trim();
  if (inBrackets && unit !== undefined && unit !== '' && isUnitText(unit, units)) {
    return [text.slice(0, inBrackets.index).trim(), unit];
  }
  const afterComma = AFTER_COMMA.exec(text);
  const last = afterComma?.[1]?.trim();
  if (afterComma && last !== undefined && isUnitText(last, units)) {
    return [text.slice(0, afterComma.index).trim(), last];
  }
  return [text, null];
}

const UNIT_SAID = /(?:单位|units?)\s*[:：]\s*([^()（）,，;；]+)/iu;
const UNIT_ALONE = /[(（]\s*(?:in )?([^()（）]+?)\s*[)）]\s*$|^in (.+)$/iu;

/** The unit that a title or a corner of a table says for all of its lines; null for other texts. */
export function readHeadingUnit(text: string, units: ReadonlySet<string>): string | null {
  const plain = text.normalize('NFKC').trim();
  const alone = UNIT_ALONE.exec(plain);
  const unit = (UNIT_SAID.exec(plain)?.[1] ?? alone?.[1] ?? alone?.[2])?.trim();
  return unit !== undefined && isUnitText(unit, units) ? unit : null;
}
