import { isRange, parseA1Ref, tokenize } from '@borgar/fx';
import fc from 'fast-check';
import { onSheet } from './a1';
import { quoteSheetName, safeSheetName, unquoteSheetName } from './sheet-name';

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'History',
    ' history ',
    "'",
    "''a'",
    'a/b:c*d?[e]\\',
    '目标'.repeat(20),
    '🏙️'.repeat(20),
  ),
);

describe('safeSheetName', () => {
  test.each([
    ['Plan 2024/25', 'Plan 2024 25'],
    ["'O'Brien'", "O'Brien"],
    ['', 'Sheet'],
    ['///', 'Sheet'],
    ['History', 'History (2)'],
    ['a'.repeat(40), 'a'.repeat(31)],
    ['a'.repeat(30) + '🏙', 'a'.repeat(30)],
    ['a'.repeat(29) + '🏙', 'a'.repeat(29) + '🏙'],
  ])('makes a name of %p', (wanted, expected) => {
    expect(safeSheetName(wanted, [])).toBe(expected);
  });

  test('adds a number when a name is taken in any case', () => {
    expect(safeSheetName('Targets', ['TARGETS', 'targets (2)'])).toBe('Targets (3)');
    const long = 'b'.repeat(31);
    expect(safeSheetName(long, [long])).toBe(`${'b'.repeat(27)} (2)`);
  });

  test('makes a name that Excel accepts of any text', () => {
    fc.assert(
      fc.property(anyName, fc.array(anyName, { maxLength: 3 }), (wanted, others) => {
        const taken = others.map((other) => safeSheetName(other, []));
        const name = safeSheetName(wanted, [...taken, safeSheetName(wanted, [])]);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|^'|'$|[\uD800-\uDBFF]$/u);
        expect(name.toLowerCase()).not.toBe('history');
        expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
      }),
    );
  });
});

describe('quoteSheetName', () => {
  test.each([
    ['Assumptions', 'Assumptions'],
    ["O'Brien", "'O''Brien'"],
    ['2024', "'2024'"],
    ['A1', "'A1'"],
    ['ABC12', "'ABC12'"],
    ['R1C1', "'R1C1'"],
    ['rc', "'rc'"],
    ['TRUE', "'TRUE'"],
    ['假设', "'假设'"],
    ['My plan', "'My plan'"],
    ['a-b', "'a-b'"],
  ])('quotes %p where it has to', (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
    expect(unquoteSheetName(quoted)).toBe(name);
  });

  test('writes references that a formula parser reads back', () => {
    fc.assert(
      fc.property(anyName, (wanted) => {
        const name = safeSheetName(wanted, []);
        const reference = onSheet(name, '$A$1');
        expect(parseA1Ref(reference)?.context).toEqual([name]);
        expect(
          tokenize(`=${reference}+1`)
            .filter(isRange)
            .map(({ value }) => value),
        ).toEqual([reference]);
      }),
    );
  });
});
