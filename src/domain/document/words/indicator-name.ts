import { areAliases, plainName } from '../../tables/table-label';

const LEADING = [
  ...'其中|并且|并|且|和|及|以及|同时|另外|此外|分别|使得|使|让|把|给|到|全市|全省|全县|全区|全镇|全国|全域|全州'.split(
    '|',
  ),
  ...'我市|我县|我区|我省|我国|本市|大力|加快|持续|积极|深入|着力|进一步|继续|推动|推进|促进|实现|完成|力争|确保|争取|努力'.split(
    '|',
  ),
  ...'预计|计划|力促|带动|累计|全年|当年|目标是|的|是|在|为|了|将|要|又|再|均|全|达到|保持|预期|实际|已|城乡建设和|由|从|不断|有效|稳步|切实|更好|基本|全面|年度|年内|每年|年均'.split(
    '|',
  ),
  ...'and|to|the|our|a|an|that|of|which|with|we|will|shall|should|must|is|are|be|aim|aims|plan|plans|ensure|achieve|by|in|for|at|this|also|further|it|they|has|have|had|was|were|there|as|from|target|increase|increasing|raise|reduce|reducing|cut|cutting|lower|bring|want|hope|pledge|wish|promise|get|keep|hold|maintain|grow|expand|boost|improve|reach|see|make|total|least|than|more|less|up|on|set|projected|expected|forecast|council|government|city council|including|while|where|so|so that|all|or|but|both|its|their|his|he|she|intend|lift|narrow|widen|win|find|close|recover|extend|push|drive|slow|restrict|limit|limiting|halve|double|triple|halving|doubling|tripling|new target|goal|seek|committed|commit|continue|strive'.split(
    '|',
  ),
].sort((a, b) => b.length - a.length);
const TRAILING = [
  ...'比上年再|比上年|较上年|继续|仍|仍然|依然|将|要|力争|确保|争取|预计|计划|实现|达到|达|为|是|在|的|了|已|均|分别|约|总计|累计|年均|目标|保持|稳定|控制|突破|超过|由|从|增长|预期|实际|完成|不|总数|数量|总量达|个数|余额为|合计|同比|全年|力求|稳步|预期目标'.split(
    '|',
  ),
  ...'to|of|by|at|in|is|are|was|were|be|will|should|shall|has|have|the|a|an|from|and|or|for|with|its|that|which|around|up|down|target|growth target|as|on|than|rate target|been|remain|reach|reaches|rise|fall|rose|fell|total|totals|we|who|while|so|per|each|not'.split(
    '|',
  ),
].sort((a, b) => b.length - a.length);

function grouped(words: readonly string[], at: 0 | -1): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const sign = word.at(at) ?? '';
    groups.set(sign, [...(groups.get(sign) ?? []), word]);
  }
  return groups;
}

const BY_FIRST = grouped(LEADING, 0);
const BY_LAST = grouped(TRAILING, -1);

const EDGE = '、，：:,;；“”"\'‘’（）()[]〔〕【】《》-–—*•· \t.。';

/** The name in a stretch of text, without the words of a sentence around it; empty if none is left. */
export function cleanName(text: string): string {
  let name = text.trim();
  for (let before = ''; before !== name;) {
    before = name;
    name = withoutEdges(name);
    const first = name[0]?.toLowerCase() ?? '';
    const head = BY_FIRST.get(first)?.find((word) => startsWithWord(name, word));
    if (head !== undefined) name = name.slice(head.length);
    const last = name.at(-1)?.toLowerCase() ?? '';
    const tail = BY_LAST.get(last)?.find((word) => endsWithWord(name, word));
    if (tail !== undefined) name = name.slice(0, name.length - tail.length);
  }
  const opens = name.split(/[（(]/u).length - name.split(/[)）]/u).length;
  if (opens > 0) name = `${name})`;
  // “三公”经费 begins with its quotation mark.
  if (name.includes('”') && !name.includes('“')) name = `“${name}`;
  return name.length > LONGEST_NAME ? '' : name;
}

const LONGEST_NAME = 80;

function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.includes(text[start] ?? '')) start += 1;
  while (end > start && EDGE.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

/** Words that begin with these signs are names: 在校生, 全员劳动生产率, 为民. */
const KEEP =
  /^(?:全员|全要素|全社会|全部|全口径|全日制|全覆盖|全民|全程|在校|在园|在职|在建|在岗|在册|为民|累计票|从业|由头|将军|要素|保持率|已建|再生|再就业|再贷款|均衡|的士|和谐|实际利用|实际使用|实际到|年度考核|基本医疗|基本养老|基本公共|基本农田|基本建设|基本药物|计划生育|到位|到户|到达|给水|把关|及格|使用|促进率|全球|完成率|达标|全国性|并网|并购|且末|预期寿命)/u;

/** What begins with the word for an authority and is a thing of its own. */
const KEEP_LATIN =
  /^council (?:tax|rents?|debt|homes?|hous|tenan|buildings?|land|estates?|staff|propert)/i;

function startsWithWord(text: string, word: string): boolean {
  if (!text.toLowerCase().startsWith(word)) return false;
  if (KEEP_LATIN.test(text)) return false;
  if (/[a-z]$/.test(word)) return /^(?:[^A-Za-z'’-]|$)/.test(text.slice(word.length));
  return !KEEP.test(text);
}

/** Names that end in a word of a sentence: 目的, 投资增长. */
const KEEP_END =
  /(?:目的|行为|公约|存在|平均|人均|户均|公里|节约|集约|条约|约定|收入增长|直达|发达|减少|以内|基础稳定|新突破|有没有)$/u;

function endsWithWord(text: string, word: string): boolean {
  if (text.length <= word.length || !text.toLowerCase().endsWith(word)) return false;
  if (/^[a-z]/.test(word)) return /[^A-Za-z'’-]$/.test(text.slice(0, text.length - word.length));
  return !KEEP_END.test(text);
}

/** Whether a text may be the name of something measured. */
export function isName(name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || /^[一二三四五六七八九十]{1,2}年$/u.test(name)) return false;
  return !/^(?:比|较|与|同|并|年|月|日|万|亿|元|个|家|其|此|这|该|这些|我们|他们|it|they|we|this|which|them|these|those|us|one)$/iu.test(
    name,
  );
}

/** Verbs of what is added; a name with and without one is the same: 新增产业空间, 建设产业空间. */
const ADDS =
  /^(?:累计)?(?:新增|新建|建成|建设|完成|培育|引进|创建|打造|净增|招引|新培育|新认定|盘活|改造|实施|发展|建成投用|实现|new|additional|build|deliver|create|plant)\s*/iu;
const SCOPE = /^(?:全市|全省|全县|全区|全国|全社会|年末)/u;
const COUNTS = /(?:总数|数量|个数|总数量|户数|家数)$/u;

/** Verbs that say that something comes about, and are no part of its name. */
const MADE =
  /^(?:新培育|新认定|新招引|新引进|培育壮大|培育|引进|招引|打造|创建|认定|实施|建成|完成|争创|引育|吸引|集聚|落地|推出)(?=[\p{L}“”\d]{2})/u;

/** A name without the verb that makes the thing: 百亿级企业 for 培育百亿级企业. */
export function withoutVerb(name: string): string {
  const noun = name.replace(MADE, '');
  return isName(noun) ? noun : name;
}

/** The same for all spellings of a name. */
export function nameKey(name: string): string {
  const plain = name.replace(/[（(][^（）()]*[)）]/gu, '').trim();
  const without = plain.replace(ADDS, '').replace(/新增|净增/u, '');
  const noun = isName(without) ? without : plain;
  const bare = noun.replace(SCOPE, '').replace(COUNTS, '');
  const kept = bare.length >= 2 ? bare : noun;
  return plainName(
    kept.replace(/\b(the|our|total|city['’]s|overall|annual|a|an)\b/giu, ''),
  ).replace(/s$/, '');
}

/** Whether one Chinese name abbreviates the other: 高企 for 高新技术企业, 社零 for 社会消费品零售总额. */
function abbreviates(short: string, long: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(short) || long.length < short.length * 2) return false;
  if (short[0] !== long[0] || long.includes(short)) return false;
  let at = -1;
  return [...short].every((sign) => (at = long.indexOf(sign, at + 1)) >= 0);
}

/** Whether two keys of names mean the same thing. */
export function isSameName(one: string, other: string): boolean {
  return (
    one === other || areAliases(one, other) || abbreviates(one, other) || abbreviates(other, one)
  );
}
