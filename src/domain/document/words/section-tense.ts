/** Whether a part of a document says what was, or what is wanted. */
export type Tense = 'past' | 'future';

const PAST =
  /回顾|过去(?:的)?(?:一年|五年|[三四五]年)|主要成[就绩效]|取得.{0,6}成[就绩效]|完成情况|执行情况|运行情况|工作总结|总结|发展基础|现实基础|发展现状|基本情况|历史性成就|一年来|五年来|工作情况|where we are|progress (?:so far|to date|report)|our progress|review of|achievements|outturn|performance in|background|context|baseline|looking back|the year in review|what we have done|current situation|state of/iu;
const FUTURE =
  /目标|任务|安排|工作打算|预期|展望|重点工作|工作部署|总体要求|发展思路|具体举措|主要举措|工作思路|草案|指标体系|主要指标|工作建议|下一步|行动|部署|愿景|\btargets?\b|\bgoals?\b|objectives?|outlook|priorities|ambition|commitments?|what we will do|we will|our plan|next steps|action plan|looking ahead|vision|measures|how we will|forecast|the year ahead|proposed budget/iu;

/** The tense that a heading gives the text under it; null if it says nothing of it. */
export function tenseOfHeading(text: string, baseYear: number | null): Tense | null {
  // The day on which it was printed says nothing of what stands below.
  if (isDateLine(text)) return null;
  const isPast = PAST.test(text);
  const isFuture = FUTURE.test(text);
  if (isPast && isFuture) return null;
  if (isPast || isFuture) return isPast ? 'past' : 'future';
  const year = yearOfHeading(text);
  if (year === null || baseYear === null) return null;
  return year > baseYear ? 'future' : 'past';
}

const DAY =
  /\d年\d{1,2}月\d{1,2}日|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/u;

function isDateLine(text: string): boolean {
  return DAY.test(text);
}

/** The year that a heading names. */
export function yearOfHeading(text: string): number | null {
  if (isDateLine(text)) return null;
  const years = [
    ...text.matchAll(/(?<![\d.])((?:19|20)\d{2})(?=年|[^\d\u4e00-\u9fff%,.]|$)/gu),
  ].map(([, year]) => Number(year));
  return years.length === 1 ? (years[0] ?? null) : null;
}

const PAST_START =
  /^(?:[“"]?过去(?:的)?(?:一年|五年|[三四五]年)|一年来|五年来|回顾|我们(?:坚持|成功|圆满)|去年|上年)/u;
const FUTURE_START =
  /(?:预期目标|主要目标|发展目标|目标任务|工作目标|目标)[^，。；]{0,12}(?:是|为|：|:)|^(?:今年|明年|未来|今后|下一步|展望)|(?:建议|提出)[^，。；]{0,10}目标|(?:总体要求|预期目标)/u;
/** Verbs and adverbs of what has happened. */
const PAST_WORDS =
  /获评|获批|荣获|首次|历史新高|创新高|纳入|投用|上榜|入选|被评为|再创|圆满|喜获|落成|通车|实现突破|零突破|正式(?:运营|投用|招生)|开通运营|建成投用|累计/u;

/** The tense with which a paragraph begins; null if its first words say nothing of it. */
export function tenseOfParagraph(text: string): Tense | null {
  const start = text.slice(0, 60);
  if (PAST_START.test(start)) return 'past';
  return FUTURE_START.test(start) ? 'future' : null;
}

/** Whether a list speaks of what has happened: its items share one tense. */
export function tenseOfList(items: readonly string[]): Tense | null {
  if (items.length < 2) return null;
  const past = items.filter((item) => PAST_WORDS.test(item)).length;
  const future = items.filter((item) => /力争|确保|目标|计划|将|不低于|预期/u.test(item)).length;
  return past >= 2 && past * 4 >= items.length && future * 4 <= past ? 'past' : null;
}
