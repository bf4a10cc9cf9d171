import { unmarkedName } from './note-marks';
import { plainText } from './plain-text';
import { isIndexText } from './table-columns';
import { isUnitText } from './written-units';

/** The parts of a line's header. */
export interface TableLabel {
  /** The name without numbering, unit, marks of notes and words for growth. */
  readonly name: string;
  /** The unit in the header; null if there is none. */
  readonly unit: string | null;
  /** `index`: with the year before as 100. */
  readonly measure: 'level' | 'growth' | 'index';
  /** The name says that it grows or falls: 增长（%）, 降低（%）. */
  readonly change: 1 | -1 | 0;
  readonly isAverage: boolean;
  readonly isTotal: boolean;
}

const NUMBERING =
  /^(?:[(（]?(?:[一二三四五六七八九十]+|\d{1,2})[)）、]\s*|\d{1,2}(?:\.\d{1,2}){0,2}[.．](?!\d)\s*|\d{1,2}(?:\.\d{1,2}){1,2}\s+|\d{1,2}\s+(?=\p{L})|[#＃•·]\s*)+/u;
const AMONG = /^(?:其中|of which|incl\.?|including)\s*[:：]?\s*/iu;
const BRACKETS = /\s*[(（[]([^()（）[\]]*)[)）\]]\s*$/u;
const AFTER_COMMA = /[,，]([^,，]+)$/u;
const GROWTH =
  /\s*(?:(?:比|较)(?:上年|去年|上年同期|去年同期|同期)|上年同期|同比|累计|当年|年均|年平均|实际|名义|可比|不变价|年)*\s*(?:(?<!自然)增长率|增长速度|增长幅度|增速|增幅|增长|同比|±)[±]?$|(?:(?:比|较)(?:上年|去年|上年同期|同期))$|\s*\b(?:(?:annual|yearly|real|nominal|average|average annual|yoy|y\/y|cumulative|ytd) )*(?:growth(?: rate)?|yoy|y\/y|year[- ]on[- ]year|rate of (?:change|growth))(?: on (?:the )?previous year)?$|(?:^|[,%] ?|\b(?:annual|yearly|percentage) )(?:increase|change)(?: on (?:the )?previous year)?$/iu;
const FALLS =
  /(?:累计)?(?:降低|下降|减少|削减)(?:率|幅度)?$|\b(?:reduction|decrease|fall|cut)(?: in)?$/iu;
const INDEX_NAME = /发展速度$|指数$|\b(?:volume )?index$/iu;
const AVERAGED = /年均(?!浓度|气温|降水|水温|PM|值)|年平均(?=增)|average annual|annual average/iu;

/**
 * Splits a header into its parts, in Chinese or English.
 *
 * @param units - stems of the plan's own units, in addition to the known ones
 * @example readLabel('一、地区生产总值增速（%）', new Set()) // { name: '地区生产总值', unit: '%', measure: 'growth', change: 1, isAverage: false, isTotal: false }
 */
export function readLabel(text: string, units: ReadonlySet<string>): TableLabel {
  const plain = unmarkedName(plainText(text));
  const numbered = plain.replace(NUMBERING, '').replace(AMONG, '').replace(NUMBERING, '');
  const bare = numbered === '' ? plain : numbered;
  const isGrowth = GROWTH_IN_BRACKETS.test(bare);
  const [named, unit] = isGrowth
    ? [bare.replace(GROWTH_IN_BRACKETS, ''), '%']
    : takeUnit(bare, units);
  const withoutUnit = unmarkedName(named);
  const isIndex = isIndexText(unit ?? '') || isIndexText(withoutUnit);
  const change = FALLS.test(withoutUnit) ? -1 : isGrowth || GROWTH.test(withoutUnit) ? 1 : 0;
  const isChange = change === 1 || (change === -1 && unit === '%');
  const measure = isIndex ? 'index' : isChange ? 'growth' : 'level';
  const name = nameIn(withoutUnit, { isIndex, change });
  return {
    ...{ name, unit, measure, change: isIndex ? 1 : change },
    isAverage: AVERAGED.test(withoutUnit),
    isTotal: isWordOf('total', name),
  };
}

function nameIn(
  text: string,
  { isIndex, change }: { readonly isIndex: boolean; readonly change: number },
): string {
  if (isIndex)
    return text
      .replace(/\s*[,，]?[^,，]{0,10}=\s*100$/u, '')
      .replace(INDEX_NAME, '')
      .trim();
  const bare = text.replace(change < 0 ? FALLS : GROWTH, '').trim();
  // What falls is named by its verb where nothing else is left.
  return change < 0 && bare === '' ? text : bare;
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
  const percent = /(?<=[^\d\s])\s*[±]?%$/u.exec(text);
  if (percent) return [text.slice(0, percent.index).trim(), '%'];
  return [text, null];
}

/** Brackets that say both: (annual %), (% yoy), （%，同比）. */
const GROWTH_IN_BRACKETS =
  /\s*[(（](?:annual %|yearly %|% ?(?:yoy|y\/y|change|growth|p\.?a\.?|per year|year[- ]on[- ]year)|同比[,， ]?%|%[,， ]?同比|(?:yoy|y\/y)[,， ]?%|±%?)[)）]$/iu;

const UNIT_AFTER_WORD = /(?:单位|units?)\s*[:：]\s*([^()（）,，;；]+)/iu;
const UNIT_ALONE = /[(（]\s*(?:in )?([^()（）]+?)\s*[)）]\s*$|^in (.+)$/iu;

/** The unit that a title or the corner of a table gives for all lines; null if there is none. */
export function readHeadingUnit(text: string, units: ReadonlySet<string>): string | null {
  const plain = plainText(text);
  const alone = UNIT_ALONE.exec(plain);
  const unit = (UNIT_AFTER_WORD.exec(plain)?.[1] ?? alone?.[1] ?? alone?.[2])?.trim();
  return unit !== undefined && isUnitText(unit, units) ? unit : null;
}

/** Words of headers in Chinese and English: lower case, without spaces and punctuation. */
const WORDS = {
  total:
    '合计|总计|小计|共计|累计|总和|total|subtotal|grandtotal|sum|sumtotal|overall|alltogether|altogether',
  unitHeader: '单位|计量单位|计量|unit|units|unitofmeasure|measure|uom',
  remarkHeader:
    '备注|说明|来源|数据来源|注|注释|责任单位|责任部门|口径|note|notes|remark|remarks|source|sources|comment|comments|description|owner',
  numberingHeader: '序号|编号|行次|代码|no|number|id|code|#|line|row',
  nameHeader:
    '指标|指标名称|项目|名称|年份|年度|年|类别|indicator|indicators|item|items|name|year|years|series|metric|variable|fiscalyear|period|date|时间|日期',
} as const;

type WordGroup = keyof typeof WORDS;

const GROUPS: ReadonlyMap<WordGroup, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([group, words]) => [group as WordGroup, new Set(words.split('|'))]),
);

/**
 * Alternative names; all names of a row mean the same. The first is the name in official statistics.
 */
const ALIASES: readonly string[] = [
  '地区生产总值|生产总值|国内生产总值|gdp|grossdomesticproduct|regionalgdp|grossregionalproduct|grp|经济总量',
  '一般公共预算收入|地方一般公共预算收入|地方财政收入|generalpublicbudgetrevenue|budgetrevenue',
  '财政收入|财政总收入|fiscalrevenue|revenue|governmentrevenue',
  '财政支出|一般公共预算支出|fiscalexpenditure|expenditure|budgetexpenditure',
  '居民人均可支配收入|人均可支配收入|percapitadisposableincome|disposableincomepercapita|residentsdisposableincomeperhead',
  '固定资产投资|固投|全社会固定资产投资|fixedassetinvestment|investmentinfixedassets|fai',
  '社会消费品零售总额|社零|社零总额|消费品零售|retailsales|retailsalesofconsumergoods',
  '规模以上工业增加值|规上工业增加值|规上工业|industrialvalueadded|valueaddedofindustry',
  '高新技术企业|国家级高新技术企业|高企|hightechfirms|hightechenterprises|hightechcompanies|hightechnologyfirms|hightechnologyenterprises',
  '新兴产业|战略性新兴产业|新兴产业规模|战略性新兴产业规模|emergingindustry|emergingindustries',
  '常住人口|年末常住人口|人口|population|residentpopulation',
  '价格指数|居民消费价格指数|cpi|priceindex|consumerpriceindex|deflator|平减指数',
  '研发经费|研发投入|r&d经费|rd经费|rdexpenditure|rdspending|r&dexpenditure|r&dspending',
  '进出口总额|外贸进出口|外贸进出口总额|foreigntrade|importsandexports|totaltrade',
  '债务余额|政府债务余额|年末债务余额|governmentdebt|debt|debtoutstanding',
];

const ALIAS_ROWS: ReadonlyMap<string, number> = new Map(
  ALIASES.flatMap((row, index) => row.split('|').map((name) => [name, index] as const)),
);

/**
 * Normalises a name for comparison: full-width characters become narrow, letters lower case; spaces
 * and punctuation are removed.
 *
 * @example plainName('High-tech firms') // 'hightechfirms'
 */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_·,，、。.:：;；/()（）[\]“”"'‘’]+/gu, '');
}

/** Tells whether a whole header is one of the words of a group. */
export function isWordOf(group: WordGroup, text: string): boolean {
  const plain = plainName(text);
  return plain !== '' && GROUPS.get(group)?.has(plain) === true;
}

/** Tells which row of names that mean the same holds a name, normalised by {@link plainName}. */
export function aliasRow(name: string): number | null {
  return ALIAS_ROWS.get(name) ?? null;
}

/** Tells whether two names, normalised by {@link plainName}, mean the same thing. */
export function areAliases(name: string, other: string): boolean {
  const row = ALIAS_ROWS.get(name);
  return row !== undefined && row === ALIAS_ROWS.get(other);
}
