import type { DocumentBlock } from '../document-model';
import { cutParagraphs } from './cut-paragraphs';
import { plainLine } from './plain-line';

/** A line of a text, as it is printed. */
interface Line {
  readonly text: string;
  /** Columns: a Chinese character takes two. */
  readonly width: number;
  readonly isIndented: boolean;
  readonly afterBlank: boolean;
}

const ENDS = /[。！？；：!?;:.]["”’」』）)]?$/u;
const HAS_CLAUSES = /[，。；：,;]/u;
const ITEM =
  /^(?:[-*•·▪●■□◆○–—] ?|\d{1,3}(?:\.\d{1,3}){0,3}[.、．)）](?!\d) ?|\d{1,2}(?:\.\d{1,2}){1,3} |[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百\d]{1,4}[章节条]|[①-⑳])/u;
const GOES_ON = /^(?:左右|以上|以下|以内|以下|上下|之间|[，。；、：％%”）)\]])/u;
/** The unit of a number at the end of the line before. */
const UNIT_START = /^(?:[万亿][元人吨户辆千立平公亩家个]|[元吨户辆亩家]|千瓦时|平方米|公里)/u;
/** A figure with its unit at the end of a line: what follows it in a sentence is a comma. */
const FIGURE_END = /(?:\d[%‰]|左右|以上|以内|全覆盖|\d ?[万亿]?[元家个户亩人吨项所])$/u;

/**
 * Splits a text into paragraphs, headings and tables; lines that a page has broken are joined.
 *
 * @example textBlocks('# Goals\n\nGrow by 5%.').map(({ kind, level }) => [kind, level]) // [['paragraph', 1], ['paragraph', null]]
 */
export function textBlocks(text: string): readonly DocumentBlock[] {
  const lines = linesOf(text);
  const blocks: DocumentBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const table = readTextTable(lines, at);
    if (table !== null) {
      blocks.push(table.block);
      at = table.end;
      continue;
    }
    const end = endOfParagraph(lines, at);
    blocks.push(toParagraph(lines, at, end));
    at = end;
  }
  return cutParagraphs(blocks.map((block, index) => withoutFalseHeading(block, blocks[index + 1])));
}

/** A short line heads what follows only if that is text: one of several short lines is an item of a list. */
function withoutFalseHeading(block: DocumentBlock, next: DocumentBlock | undefined): DocumentBlock {
  if (block.kind !== 'paragraph' || block.level === null || block.isMarked === true) return block;
  const isHeading = block.level < LIST_LEVEL || (next !== undefined && isHeaded(block.level, next));
  return isHeading ? block : { ...block, level: null, continues: true };
}

/** The level of "1. …", which may be a heading or an item of a list; below it are lines without marks. */
const LIST_LEVEL = 5;

function isHeaded(level: number, next: DocumentBlock): boolean {
  if (next.kind === 'table') return true;
  if (next.level !== null && next.level < LIST_LEVEL) return true;
  if (level === LIST_LEVEL) return next.level === null && !/^\d{1,3}[.、．]/.test(next.text);
  return next.level === LIST_LEVEL || HAS_CLAUSES.test(next.text) || widthOf(next.text) >= 60;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (const raw of text.split(/\r\n|[\n\r\f\v\u2028\u2029]/u)) {
    // The space behind the marks of a heading is none between words.
    const [marks = ''] = /^#{1,6}(?= )/.exec(raw) ?? [];
    const words = plainLine(raw.slice(marks.length));
    const plain = marks === '' ? words : `${marks} ${words}`;
    if (plain === '' || /^(?:[-=_*] ?){3,}$/.test(plain)) {
      afterBlank = true;
      continue;
    }
    lines.push({
      text: plain,
      // As printed: spaces beside figures fill a line, too.
      width: widthOf(raw.trim()),
      isIndented: /^[ \t\u3000]/u.test(raw),
      afterBlank,
    });
    afterBlank = false;
  }
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign > '\u2e7f' ? 2 : 1;
  return width;
}

/** How many lines before and after a line tell how wide the column is. */
const NEIGHBOURS = 8;

/** Whether a line fills its column, so that its sentence may go on in the next one. */
function isFull(lines: readonly Line[], at: number): boolean {
  const own = lines[at]?.width ?? 0;
  const around = lines.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
  const widths = around.map(({ width }) => width).sort((a, b) => b - a);
  // The widest may be a headline across the page.
  const column = widths[Math.min(2, widths.length - 1)] ?? own;
  return own >= 16 && own >= column * 0.82;
}

/** The line after the last one of the paragraph that starts at a line. */
function endOfParagraph(lines: readonly Line[], start: number): number {
  let end = start + 1;
  let hasClauses = isProseChunk(lines, start);
  const isItem = /^\d{1,3}[.、．)）]/.test(lines[start]?.text ?? '');
  if (markdownLevel(lines[start]?.text ?? '') !== null) return end;
  while (end < lines.length) {
    const [before, next] = [lines[end - 1], lines[end]];
    const isOwn = !next?.afterBlank || isItem || isProseChunk(lines, end);
    if (!before || !next) break;
    const isBegun =
      !next.afterBlank && isSentenceBegun(lines, start, end) && !FIGURE_END.test(before.text);
    if (!goesOn(lines, end, (hasClauses || isItem) && isOwn, isBegun)) break;
    hasClauses ||= HAS_CLAUSES.test(next.text);
    end += 1;
  }
  return end;
}

/** Whether the lines up to the next blank one hold clauses. */
function isProseChunk(lines: readonly Line[], start: number): boolean {
  for (let at = start; at < lines.length && at < start + 12; at += 1) {
    const line = lines[at];
    if (!line || (at > start && line.afterBlank)) return false;
    if (HAS_CLAUSES.test(line.text)) return true;
  }
  return false;
}

/** Whether the line at a position goes on with the sentence of the line before. */
function goesOn(lines: readonly Line[], at: number, isProse: boolean, isBegun: boolean): boolean {
  const [before, next] = [lines[at - 1], lines[at]];
  if (!before || !next) return false;
  if (GOES_ON.test(next.text)) return true;
  if (/\d$/.test(before.text) && UNIT_START.test(next.text)) return true;
  if (/\d\.$/.test(before.text) && /^\d/.test(next.text) && !ITEM.test(next.text)) return true;
  if (ENDS.test(before.text) || ITEM.test(next.text) || markdownLevel(next.text) !== null)
    return false;
  if (next.text.includes('\t') || next.text.startsWith('|')) return false;
  if (/[，、,]$/u.test(before.text)) return true;
  // In Latin text a small letter never begins a paragraph.
  const isLatin = /[a-z,]$/i.test(before.text) && /^[a-z]/.test(next.text);
  if (isLatin && (!next.afterBlank || isProse)) return true;
  // A blank line before a capital letter ends a paragraph.
  if (next.afterBlank && /^[A-Z]/.test(next.text)) return false;
  if (!isProse || next.isIndented || FIGURE_END.test(before.text)) return false;
  return isBegun || isFull(lines, at - 1);
}

/** Whether Chinese lines without a blank one between them hold a sentence that has not ended yet. */
function isSentenceBegun(lines: readonly Line[], start: number, end: number): boolean {
  const own = lines.slice(Math.max(start, end - 6), end);
  const hasComma = own.some(({ text }) => /[，；。]/u.test(text));
  return hasComma && /\p{Script=Han}$/u.test(own.at(-1)?.text ?? '');
}

function toParagraph(lines: readonly Line[], start: number, end: number): DocumentBlock {
  const whole = lines.slice(start, end).reduce((text, line) => joinLines(text, line.text), '');
  const level = markdownLevel(whole);
  const text = level === null ? whole : whole.replace(/^#+ */, '');
  const isList = ITEM.test(text) || !/[，。；：,;]|[.!?]$/u.test(text);
  return {
    kind: 'paragraph',
    text,
    level: level ?? headingLevel(text),
    ...(level === null ? {} : { isMarked: true }),
    continues: isList,
  };
}

function joinLines(before: string, next: string): string {
  if (before === '') return next;
  if (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(next)) return before.slice(0, -1) + next;
  const isWide = (sign: string): boolean => sign > '\u2e7f' || /[“”’‘]/u.test(sign);
  const isJoined = isWide(before.at(-1) ?? '') || isWide(next[0] ?? '');
  const isNumber = /(?:[\d+]|\d\.)$/.test(before) && /^[\d.%+]/.test(next);
  return before + (isJoined || isNumber ? '' : ' ') + next;
}

function markdownLevel(text: string): number | null {
  const [marks] = /^#{1,6}(?= )/.exec(text) ?? [];
  return marks === undefined ? null : marks.length;
}

const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十百\d]{1,4}[篇部]/u, 1],
  [/^第[一二三四五六七八九十百\d]{1,4}章/u, 2],
  [/^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百\d]{1,4}节|专栏)/u, 3],
  [/^[(（][一二三四五六七八九十]{1,3}[)）]/u, 4],
  [/^\d{1,2}[.、．](?!\d)/u, 5],
];

/** The level of a heading without marks; null if the text is none. */
export function headingLevel(text: string): number | null {
  if (widthOf(text) > 72 || /[。；;，,？?：:]/u.test(text.slice(0, -1))) return null;
  if (/[。；;，,.]$/u.test(text)) return null;
  const numbered = LEVELS.find(([pattern]) => pattern.test(text));
  // 3 of 5 "1. …" lines are list items: only without a figure are they headings.
  if (numbered !== undefined) {
    return numbered[1] === 5 && hasFigure(text.replace(/^\d{1,2}/, '')) ? null : numbered[1];
  }
  return hasFigure(text) || widthOf(text) > 60 ? null : 6;
}

/** Whether a line holds a number that is no year. */
function hasFigure(text: string): boolean {
  const rest = text.replace(
    /(?:19|20)\d{2}(?:[-–—~至/](?:19|20)?\d{2})?(?=年|[^\d\u4e00-\u9fff%,.]|$)/gu,
    '',
  );
  return /\d|[百千万亿][个家元亩]|全覆盖|翻[一两]?番|同步|合理区间/u.test(rest);
}

interface TextTable {
  readonly block: DocumentBlock;
  readonly end: number;
}

/** Reads a table of Markdown or of tabs that starts at a line; null if there is none. */
function readTextTable(lines: readonly Line[], start: number): TextTable | null {
  const cellsOf = (line: Line | undefined): readonly string[] | null => {
    if (line === undefined) return null;
    if (line.text.startsWith('|')) {
      return line.text
        .replace(/^\|/, '')
        .replace(/\|$/, '')
        .split('|')
        .map((cell) => cell.trim());
    }
    return line.text.includes('\t') ? line.text.split('\t').map((cell) => cell.trim()) : null;
  };
  const rows: (readonly string[])[] = [];
  let end = start;
  for (let cells = cellsOf(lines[end]); cells !== null; cells = cellsOf(lines[end])) {
    const isRule = cells.every((cell) => /^:?-+:?$/.test(cell));
    if (!isRule) rows.push(cells);
    end += 1;
  }
  return rows.length < 2 ? null : { block: { kind: 'table', rows }, end };
}
