import type { UnusedReason } from '../document-model';
import type { Stretch } from './split-clauses';

/** Numbers of a text that are no figures: laws, dates, telephone numbers, numbering. */
export interface AsideSpan extends Stretch {
  readonly why: UnusedReason;
}

/** The last says which writing the pattern needs, where it needs one. */
type Rule = readonly [why: UnusedReason, pattern: RegExp, writing?: 'han' | 'latin'];

/** The first that matches wins. */
const RULES: readonly Rule[] = [
  [
    'address',
    /(?:https?:\/\/|www\.)[^\s，。；、）)]+|[a-z][\w-]{0,30}(?:\.[a-z][\w-]{0,20}){1,4}\/[\w./?=&-]{1,80}|[\w.+-]+@[\w-]+\.[\w.-]+/gu,
    'latin',
  ],
  [
    'law',
    /[〔[（(【](?:19|20)\d{2}[〕\]）)】](?:第)?\d+号|第?\d{1,4}号(?:令|文|文件|公告)?|令第\d+号/gu,
    'han',
  ],
  [
    'law',
    /第[一二三四五六七八九十百零\d]{1,6}(?:条|款|章|节|篇|编|部分|页|届|次会议|次全体会议|批次)(?:之[一二三])?/gu,
    'han',
  ],
  [
    'law',
    /(?:Article|Section|Chapter|Clause|Regulation|Directive|Act|No\.?|Part|Paragraph|para\.?|Annex|Schedule|Resolution|Goal|SDG|Policy|Objective|Pillar|Priority|Action|Target|Strategy|Step|Phase) (?:\d{1,4}(?:\.\d{1,3}){0,3}(?:\(\w\))?(?:\/\d{2,4})?)(?![\d,.]*(?:%|\d| per ?cent| million| billion))/gu,
    'latin',
  ],
  [
    'reference',
    /(?:表|图|附件|附表|专栏|附录|公式|式)\s?[\d一二三四五六七八九十]{1,3}(?:[-.]\d{1,3})?(?=[：:\s、，。）)]|$)/gu,
    'han',
  ],
  [
    'reference',
    /(?:Table|Figure|Fig\.?|Box|Appendix|Chart|Exhibit|Map|pp?\.) ?[\dA-Z]{1,3}(?:[-.]\d{1,3})*(?![\d%])/gu,
    'latin',
  ],
  ['note', /[〔[（(]?注\s?\d{1,2}(?=[〕\])）：:\s]|$)/gu, 'han'],
  ['code', /(?:书号|ISBN)[：:\s]{0,2}[\dX][\dX -]{8,18}/giu],
  [
    'comparison',
    /(?<=[为占成](?:年初|年度|调整|全年)?(?:预算|计划|任务|目标)数?)\d{1,9}(?:\.\d{1,4})?[万亿]?元(?=的)/gu,
    'han',
  ],
  [
    'reference',
    /附(?:表|件|图|录)\s?\d{1,3}(?:张|份|个|幅|页|项)|(?<!\d)\d{1,3} (?:annexes|appendices)\b/giu,
  ],
  ['contents', /(?:\.{3,}|…{1,}|·{3,}|(?: \.){3,}) ?\d{1,4}$/gu],
  [
    'phone',
    /(?:电话|热线|传真|手机|邮编|邮政编码|Tel|Phone|Fax|Call)[：:.]? ?[+\d][\d ()-]{4,20}/giu,
  ],
  [
    'phone',
    /(?:\+\d{1,3}[ -]?(?:\(\d\))?|\(?0\d{2,4}\)?[ -])\d{2,4}[ -]?\d{3,4}(?:[ -]?\d{3,4})?|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{9,11}(?!\d)/gu,
  ],
  [
    'date',
    /(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?(?:[-—–~至到](?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?)?(?:底|末|初|份)?/gu,
    'han',
  ],
  [
    'date',
    /(?<!\d)(?:1[0-2]|[1-9])月(?:[1-3]?\d日|份|底|末|初|中旬|上旬|下旬)(?:[-—–~至到](?:\d{1,2}月)?\d{1,2}日)?|(?<!\d)(?:1[0-2]|[1-9])月(?!份)|(?<![\d.])[1-3]?\d日(?=[上下，。至到前电讯]|$)/gu,
    'han',
  ],
  [
    'date',
    /(?<!\d)(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:[0-2]?\d|3[01])(?!\d)|(?<!\d)(?:[0-2]?\d|3[01])[/.](?:[0-2]?\d|3[01])[/.](?:19|20)\d{2}(?!\d)/gu,
  ],
  [
    'date',
    /(?:[0-3]?\d(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: [0-3]?\d(?:st|nd|rd|th)?(?!\d),?)?(?: (?:19|20)\d{2})?/gu,
    'latin',
  ],
  ['date', /(?<![\d.:：])[0-2]?\d(?:[:：][0-5]\d|时[0-5]?\d?分?)(?![\d.:：])/gu],
  ['time', /\d{1,3}(?:周年|多年来|余年)|(?<!\d)\d{1,2}(?:st|nd|rd|th) anniversary/gu],
  ['note', /[①-⑳㈠-㈩⑴-⒇]|[[［]\d{1,3}[\]］]|(?<=[。，；\p{L}])[¹²³⁴-⁹⁰]+(?![/\d])/gu],
  [
    'code',
    /(?<![\w/])(?:[A-Z]{1,5}\/)?\d{2,6}\/\d{1,6}(?:\/\d{1,6})?(?!\d|万|千)(?<!(?:19|20)\d{2}\/\d{2})/gu,
  ],
  [
    'phone',
    /\(\d{3}\) ?\d{3}-\d{4}|(?:拨打|致电|call|dial|phone|telephone) (?:us on )?\+?\d[\d ()-]{2,18}|(?:拨打|致电)\d{3,12}/giu,
  ],
  [
    'address',
    /(?:Room|Suite|Floor|Unit|Level|Block) [A-Z]?\d{1,4}|\d{1,4}室|\d{1,4}号楼|(?<!\d)\d{1,4} (?:[A-Z][a-z]+ ){1,2}(?:Street|St|Road|Rd|Avenue|Lane|Square|Way|Drive)\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b/gu,
  ],
  [
    'reference',
    /(?:pages?|minute|item|regulation|rule|paragraphs?|chapters?|sections?|Cm|agenda item|page) \d{1,4}(?:[./]\d{1,4})*(?:(?: to |[-–])\d{1,4})?(?![\d%])|第\d{1,4}页|共\d{1,4}页|表\d{1,3}至表\d{1,3}/gu,
  ],
  ['date', /(?<!\d)\d{1,2}(?::\d{2})? ?(?:a\.m\.|p\.m\.|am|pm)(?![a-z])/giu, 'latin'],
  ['code', /(?<![\d.,])\d{9,}(?![\d.,])/gu],
  [
    'rank',
    /(?:第|前)(?:\d{1,3}|[一二三四五六七八九十百]{1,3})(?:位|名|强|方阵|梯队|列)?(?=$|[^\d一二三四五六七八九十百年季个批轮期产时步责线])|百强(?:县|区|城市|企业)?|(?:top|rank(?:ed|ing)?(?: at)?|among the top) \d{1,3}(?!\d|%)|(?<!\d)\d{1,3}(?:st|nd|rd|th)(?![a-z])/giu,
  ],
  [
    'ordinal',
    /第\d{1,3}百分位(?:数)?|第(?:\d{1,4}|[一二三四五六七八九十百]{1,4})(?![一二三四五六七八九十百\d]|季度)(?:个|批|轮|期|产业|季度|时间|步|责任|线|次|大)?/gu,
    'han',
  ],
  [
    'ratio',
    /[“"]?\d{1,3}(?: ?\+ ?[\dNX]{1,4})+[”"]?|(?<![\d:])\d{1,3}(?:\.\d+)?[:：∶]\d{1,3}(?:\.\d+)?(?:[:：∶]\d{1,3}(?:\.\d+)?)?(?!\d)/gu,
  ],
  [
    'nameNumber',
    /(?<![A-Za-z])(?!(?:RMB|CNY|USD|EUR|GBP|FY)\d)[A-Za-z]{1,12}[-–.]?\d{1,6}(?:\.\d+)?[A-Za-z]{0,4}(?![\d%])/gu,
    'latin',
  ],
  [
    'nameNumber',
    /(?<![\d.,])\d{1,3}[AC-JLN-SU-Z](?![A-Za-z\d])(?:级)?|(?<![\d.,])\d{1,3}D(?![a-z])|(?<=[\u4e00-\u9fff”])\d\.0(?!\d|%|[万亿个家元公平吨])/gu,
  ],
  [
    'condition',
    /(?:19|20)\d{2}年(?:底|末)?(?:以?前)(?:建成|竣工|投产|出生|注册|设立|开工)的?/gu,
    'han',
  ],
  [
    'condition',
    /每(?:十万|百万|百|千|万|亿)(?:名|人口|人|户|元|平方公里|立方米|吨)?(?=[\u4e00-\u9fff])|(?<![\d.一二三四五六七八九十百千万亿])(?:百|千|万|亿)(?:人口|人|元|户)(?=[\u4e00-\u9fffA-Z]{2})/gu,
  ],
  [
    'condition',
    /(?:超|超过|逾)?(?:\d+(?:\.\d+)?[万亿]?|[一二三四五六七八九十百千万亿]{1,4})(?:元|斤|亩|人|千瓦)?级/gu,
    'han',
  ],
  [
    'condition',
    /(?:百|千|十|两|\d{1,4}(?:\.\d+)?)[万亿](?:元|斤|人口)?(?:以上)(?=的?(?:项目|企业|产业|集群|工业|村|镇|街道|园区|平台|单位|重点|重大|大项目|龙头|服务业))|(?:超|过)(?:百|千|十)?[万亿]元?(?=(?:项目|企业|产业|集群|村|园区|镇))/gu,
    'han',
  ],
  [
    'condition',
    /\d{1,3}(?:周)?岁(?:及|及其)?(?:以上|以下)(?:的)?(?=[\u4e00-\u9fff])|\d{1,3}[-–] ?\d{1,3}[- ]year[- ]olds?|(?:aged|ages|over-|under-) ?\d{1,3}(?:[-–]\d{1,3}| to \d{1,3}| and over| or over)?s?/giu,
  ],
  [
    'condition',
    /\d{1,3}-(?:year|day|week|month|hour|minute|storey|bed|metre|mile|point)(?:-old)?(?![a-z])/giu,
    'latin',
  ],
];

const NUMBERING: readonly RegExp[] = [
  /^(?:[-*•·▪●■□◆○–—] ?)?(?:\d{1,3}[.、．)）](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}(?= |[\u4e00-\u9fff])(?!\.?\d*[%亿万个元])|[(（](?:\d{1,3}|[a-z])[)）])/u,
];

/** Finds the numbers of a paragraph that are no figures, in their order and without overlap. */
export function setAside(text: string): readonly AsideSpan[] {
  const found: AsideSpan[] = [];
  if (!/[\d一二三四五六七八九十百①-⑳]/u.test(text)) return found;
  const taken = new Uint8Array(text.length);
  const isFree = (start: number, end: number): boolean =>
    taken.subarray(start, end).every((sign) => sign === 0);
  for (const pattern of NUMBERING) {
    const [whole] = pattern.exec(text) ?? [];
    if (whole === undefined) continue;
    found.push({ start: 0, end: whole.length, why: 'numbering' });
    taken.fill(1, 0, whole.length);
  }
  const hasLatin = /[A-Za-z]/.test(text);
  const hasHan = /[\u2e80-\u9fff\uf900-\ufaff]/.test(text);
  for (const [why, pattern, writing] of RULES) {
    if ((writing === 'latin' && !hasLatin) || (writing === 'han' && !hasHan)) continue;
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (match[0] === '' || !isFree(match.index, end)) continue;
      found.push({ start: match.index, end, why });
      taken.fill(1, match.index, end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
