import type { Stretch } from './split-clauses';

const FIGURE = /\d+(?:,\d{3})*(?:\.\d+)?|[①-⑳]/gu;

/** Every number in digits of a text, whatever it means. */
export function figuresOf(text: string): readonly Stretch[] {
  return [...text.matchAll(FIGURE)].map(({ index, 0: figure }) => ({
    start: index,
    end: index + figure.length,
  }));
}
