import type { FoundReading } from './found';
import { bareText, phrasePlaces, type Span } from './phrase-places';

const NUMBER = /\d+(?:[.,]\d+)*/gu;

/**
 * Finds the numbers of a text that are in no phrase and in no text of what was not used: those that
 * the reader's parts of the text lack, and those in a part that nothing covers.
 */
export function lostNumbers(text: string, { blocks, listed }: FoundReading): readonly string[] {
  const lost = missingNumbers(text, blocks);
  blocks.forEach((block, at) => {
    const bare = bareText(block);
    const texts = listed.filter((each) => each.block === at).map((each) => each.text);
    const covered = coveredSpans(bare, texts);
    for (const { 0: number, index } of block.matchAll(NUMBER)) {
      const start = bareText(block.slice(0, index)).length;
      const end = start + bareText(number).length;
      if (covered.some((span) => span.start <= start && end <= span.end)) continue;
      lost.push(`${number} in “${block.slice(Math.max(0, index - 20), index + 20)}”`);
    }
  });
  return lost;
}

/** The numbers of the text that occur less often in the parts together. */
function missingNumbers(text: string, blocks: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const count = (part: string, step: number): void => {
    for (const digit of bareText(part).match(/\d/gu) ?? []) {
      counts.set(digit, (counts.get(digit) ?? 0) + step);
    }
  };
  count(text, 1);
  for (const block of blocks) count(block, -1);
  return [...counts]
    .filter(([, left]) => left > 0)
    .map(([digit]) => `the digit ${digit} is in no part`);
}

/** The places of the texts; one that is listed once covers one place only, the first that is free. */
function coveredSpans(bare: string, texts: readonly string[]): readonly Span[] {
  const covered: Span[] = [];
  const longestFirst = [...texts].sort((a, b) => b.length - a.length);
  for (const text of longestFirst) {
    const places = phrasePlaces(bare, text);
    const isFree = ({ start, end }: Span): boolean =>
      covered.every((span) => span.end <= start || end <= span.start);
    const place = places.find(isFree);
    if (place !== undefined) covered.push(place);
  }
  return covered;
}
