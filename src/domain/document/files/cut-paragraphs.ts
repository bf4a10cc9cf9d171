import type { DocumentBlock } from '../document-model';

/** The longest text that is read at once, in UTF-16 units: patterns take no more time than it allows. */
export const LONGEST_PARAGRAPH = 2_000;

/** Cuts paragraphs and cells that are longer than any sentence; no number is cut in two. */
export function cutParagraphs(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.flatMap((block): readonly DocumentBlock[] => {
    if (block.kind === 'paragraph') {
      if (block.text.length <= LONGEST_PARAGRAPH) return [block];
      return piecesOf(block.text).map((text) => ({ ...block, text, level: null }));
    }
    const isLong = block.rows.some((row) => row.some((cell) => cell.length > LONGEST_PARAGRAPH));
    if (!isLong) return [block];
    // A cell of pages is text that stands in a frame.
    return block.rows
      .flat()
      .flatMap(piecesOf)
      .map((text) => ({ kind: 'paragraph', text, level: null, continues: false }));
  });
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = endOfPiece(text, start);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces.filter((piece) => piece.trim() !== '');
}

/** The end of a sentence if there is one, else of a clause, else a place beside any number. */
function endOfPiece(text: string, start: number): number {
  const limit = start + LONGEST_PARAGRAPH;
  if (limit >= text.length) return text.length;
  for (const signs of ['。！？；;', '，、, ']) {
    for (let at = limit - 1; at > start + LONGEST_PARAGRAPH / 2; at -= 1) {
      if (signs.includes(text[at] ?? '')) return at + 1;
    }
  }
  let end = limit;
  while (end > start + 1 && /[\d.,]/.test(text[end - 1] ?? '')) end -= 1;
  return end > start + 1 ? end : limit;
}
