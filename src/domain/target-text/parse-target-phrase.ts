import { err, type Result } from '../../shared/result';
import { readPhraseItems } from './read-phrase-items';
import { scanPhrase } from './scan-phrase';
import type { PhraseProblem, ParsedTarget } from './parsed-target';

/** The longest phrase that is read, in characters. */
const LONGEST_PHRASE = 200;

/**
 * Reads a target as planners type it, in Chinese or English: "6%左右", "超2万亩", "at least 100",
 * "累计下降13.5%". Full-width signs count as narrow ones. A phrase that holds anything no rule
 * understands is refused rather than read in part. A decline turns the comparator around: "down
 * 13.5 %" wants a change of at most −13.5 %. Words of the indicator's own name say nothing more.
 *
 * @param names - what the indicator is called, in any language
 * @returns what the phrase says, to be put into an indicator's unit by {@link fitTarget}; a
 * problem with the words where it says nothing, two things, or something that is no target
 * @example parseTargetPhrase('超2万亩') // { ok: true, value: { comparator: 'moreThan', comparatorSaid: true, value: 20000, upper: null, tolerance: null, basis: null, isPercent: false, scale: { word: '万', factor: 10000 }, unit: '亩', periodYears: null, year: null } }
 * @example parseTargetPhrase('about 6%').value.comparator // 'about'
 * @example parseTargetPhrase('down 13.5% in total over five years').value.value // -0.135
 * @example parseTargetPhrase('翻一番').value.basis // 'cumulativeChange'
 * @example parseTargetPhrase('6 percentage points') // { ok: false, error: { kind: 'points' } }
 * @example parseTargetPhrase('about 6% or so') // { ok: false, error: { kind: 'notUnderstood', rest: ['or so'] } }
 * @example parseTargetPhrase('高企突破1000家', ['高新技术企业']).value.value // 1000
 * @example parseTargetPhrase('2025年增长6%左右').value.year // 2025
 */
export function parseTargetPhrase(
  text: string,
  names: readonly string[] = [],
): Result<ParsedTarget, PhraseProblem> {
  if (text.length > LONGEST_PHRASE) {
    return err({ kind: 'tooLong', length: text.length, most: LONGEST_PHRASE });
  }
  const narrow = text
    .replace(/[\uff01-\uff5e]/g, toNarrow)
    .replace(/\s+/gu, ' ')
    .trim();
  if (narrow === '') return err({ kind: 'empty' });
  return readPhraseItems(scanPhrase(withoutName(narrow, names)), names);
}

/** A name may hold words that would be read otherwise, such as the 一 of 一般公共预算. */
function withoutName(text: string, names: readonly string[]): string {
  const longestFirst = [...names].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  return longestFirst.reduce((left, name) => {
    const at = left.toLowerCase().indexOf(name.toLowerCase());
    return at < 0 ? left : `${left.slice(0, at)} ${left.slice(at + name.length)}`;
  }, text);
}

function toNarrow(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
