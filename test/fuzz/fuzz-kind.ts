import type * as fc from 'fast-check';
import { LOCALES, type Locale } from '../../src/shared/local-text';

/** What became of one input. */
export type Outcome = 'accepted' | 'refused';

/** One entrance of the product and the inputs that attack it. */
export interface FuzzKind<Input> {
  readonly name: string;
  /** How many inputs it gets, compared to the others. */
  readonly share: number;
  /** Inputs that JSON can hold, so that a failing one can be kept as an example. */
  readonly inputs: fc.Arbitrary<Input>;
  /** Makes what all inputs share, before the time counts. */
  readonly prepare?: () => Promise<unknown>;
  /**
   * Whether one input is one task of the page. Not so where the processor's time is also that of the
   * threads that compress and of a check that is ours only.
   */
  readonly isTask?: false;
  /** Judges all inputs together, after the last one. */
  readonly finish?: () => void;
  /** Feeds one input to the product. Throws when the product does what it must not. */
  readonly run: (input: Input) => Outcome | Promise<Outcome>;
}

/** A kind whose inputs only it knows. */
export type AnyFuzzKind = FuzzKind<unknown>;

/** Hides the type of a kind's inputs: they come from its own arbitrary or from its own examples. */
export function fuzzKind<Input>(kind: FuzzKind<Input>): AnyFuzzKind {
  return { ...kind, run: (input) => kind.run(input as Input) };
}

/** A plain check: `expect` would take most of the time of so many inputs. */
export function check(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

const LEAKS = [/\{\{|\}\}/, /\bundefined\b/, /\bNaN\b/, /\[object /, /\bInfinity\b/];

/** Checks the sentence of a refusal in both languages; words of the input itself may be quoted. */
export function checkSentence(textIn: (locale: Locale) => string, input: unknown): void {
  for (const locale of LOCALES) {
    const text = textIn(locale);
    check(/[.!?。！？”"]$/u.test(text.trim()), `no sentence in ${locale}: ${text}`);
    const leak = LEAKS.find((pattern) => pattern.test(text));
    // A quotation may be without the spaces and commas of the input.
    const given = JSON.stringify(input);
    const isQuoted = leak && (leak.test(given) || leak.test(given.replace(/[ ,，]/g, '')));
    if (leak) check(isQuoted === true, `a leak in ${locale}: ${text}`);
  }
}
