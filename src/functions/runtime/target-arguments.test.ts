import { parseTargetPhrase } from '../../domain/target-text/parse-target-phrase';
import { PHRASE_WORDS } from '../../domain/target-text/phrase-words';
import { readRange } from './range';
import { readComparator } from './target-arguments';

function comparatorOf(word: string): string | null {
  const range = readRange('comparator', word);
  if (!range.ok) throw new Error('One cell is a range');
  const read = readComparator({ range: range.value, row: 0, column: 0 });
  return read.ok ? read.value : null;
}

interface Both {
  readonly word: string;
  readonly own: string;
  readonly inPhrase: string;
}

const both = [...PHRASE_WORDS].flatMap(([word, meaning]): readonly Both[] => {
  const own = comparatorOf(word);
  if (own === null) return [];
  if (meaning.kind === 'comparator') return [{ word, own, inPhrase: meaning.comparator }];
  return meaning.kind === 'full' ? [{ word, own, inPhrase: meaning.kind }] : [];
});

test('a word means in a function what it means in the phrase of a target', () => {
  expect(both.length).toBeGreaterThan(40);
  expect(both.filter(({ own, inPhrase }) => own !== inPhrase)).toEqual([]);
});

test.each(['以上', '以下', '以内'])('5%%%s is the same target in the plan', (word) => {
  const phrase = parseTargetPhrase(`5%${word}`);
  expect(phrase).toMatchObject({ ok: true, value: { comparator: comparatorOf(word) } });
});

test('a word that begins like another is not taken for it', () => {
  for (const word of ['不', 'at', 'leastat', 'between', '介于', '<>', '==']) {
    expect(comparatorOf(word)).toBeNull();
  }
});
