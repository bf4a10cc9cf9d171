import { pushAll } from '../../../shared/extremes';

/** A stretch of a paragraph. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A clause, and the brackets in it that are read by themselves. */
export interface Clause extends Stretch {
  readonly holes: readonly Stretch[];
  /** What stands in brackets is about the clause before. */
  readonly isAside: boolean;
}

const OPEN = '（([〔【《';
const CLOSE = '）)]〕】》';
const SENTENCE_END = '。！？；;!?';

/** Splits a paragraph into sentences. A dot ends one before a space and a capital letter. */
export function splitSentences(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (!SENTENCE_END.includes(sign) && !isFullStop(text, at)) continue;
    sentences.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences.filter(({ start: from, end }) => text.slice(from, end).trim() !== '');
}

function isFullStop(text: string, at: number): boolean {
  if (text[at] !== '.') return false;
  const isBeforeHan = /[A-Za-z\d]$/.test(text[at - 1] ?? '') && (text[at + 1] ?? '') > '\u2e7f';
  if (!isBeforeHan && !/^(?:["”’)]?\s|$)/.test(text.slice(at + 1, at + 3))) return false;
  const before = text.slice(Math.max(0, at - 5), at);
  return !/(?:^|[^\w])(?:No|Nos|vs|approx|c|ca|e\.g|i\.e|St|Dr|Mr|Ms|para|Fig|pp?|U\.S|[A-Z])$/.test(
    before,
  );
}

/** Words and signs that mean a number although none stands there. */
const NUMBERISH =
  /\d|[十百千万亿半][^\s]|[二三四五六七八九]成|分之|全覆盖|翻[一两]?番|翻倍|减半|合理区间|同步|零|达标|doubl|tripl|halv|net[- ]zero|third|quarter|half|\b(?:one|two|three|ten|hundred)\b/iu;

/** Splits a sentence into clauses; parts of a list without a number belong to the next one. */
export function splitClauses(text: string, sentence: Stretch): readonly Clause[] {
  const clauses: Clause[] = [];
  const asides: Clause[] = [];
  let holes: Stretch[] = [];
  let start = sentence.start;
  const finish = (end: number): void => {
    clauses.push({ start, end, holes, isAside: false });
    pushAll(clauses, asides.splice(0));
    holes = [];
    start = end + 1;
  };
  for (let at = sentence.start; at < sentence.end; at += 1) {
    if (OPEN.includes(text[at] ?? '')) {
      const close = closingOf(text, at, sentence.end);
      if (close === null) continue;
      const inside = { start: at + 1, end: close };
      const isNote = /^\d{1,3}$/.test(text.slice(inside.start, inside.end)) && text[at] === '[';
      if (text[at] !== '《' && at > start && !isLaw(text, at) && !isNote) {
        holes.push({ start: at, end: close + 1 });
        if (NUMBERISH.test(text.slice(inside.start, inside.end))) {
          asides.push({ ...inside, holes: [], isAside: true });
        }
      }
      at = close;
      continue;
    }
    if (!endsClause(text, at)) continue;
    const isList = text[at] === '、' && !NUMBERISH.test(text.slice(start, at));
    if (!isList) finish(at);
  }
  if (start < sentence.end) finish(sentence.end);
  return clauses.filter((clause) => text.slice(clause.start, clause.end).trim() !== '');
}

function isLaw(text: string, at: number): boolean {
  return /^[〔[（(](?:19|20)\d{2}[〕\]）)]/u.test(text.slice(at, at + 6));
}

/** A bracket is short: one that never closes is none. */
const LONGEST_BRACKET = 120;

function closingOf(text: string, open: number, end: number): number | null {
  const close = CLOSE[OPEN.indexOf(text[open] ?? '')] ?? '';
  const at = text.slice(open, open + LONGEST_BRACKET).indexOf(close);
  return at < 0 || open + at >= end ? null : open + at;
}

/** "From 4,000 to 8,000, by 2032." has its year at the end. */
const LAST_TIME =
  /^, (?:by|in|before|until) (?:the end of )?(?:FY ?)?20\d{2}(?:[-/–]\d{2})?(?:[.;]|$)/i;

function endsClause(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  if ('，、：。；！？'.includes(sign)) return true;
  if (!',:;'.includes(sign)) return false;
  if (sign === ',' && LAST_TIME.test(text.slice(at, at + 48))) return false;
  const isInNumber = /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
  return !isInNumber;
}
