import fc from 'fast-check';
import type { CellInput } from './cell-input';
import { BLANK_HASH, hashInput } from './hashes';
import { makeRecord, readRecord, recordedHash, writeRecord } from './sheet-record';

const anyInput: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constant(''),
  fc.string().map((text) => `'${text}`),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constantFrom('=A1+1', '=SUM(B2:B9)'),
);

test('gives the hash of each cell after writing and reading', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyInput, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      (contents) => {
        const hashes = { rowFormatting: contents.map(() => 'abcd'), sheetFormatting: 'x' };
        const record = makeRecord(contents, { identities: contents.map(() => 'abcd'), ...hashes });
        const read = readRecord(writeRecord(record));
        expect(read).toEqual(record);
        contents.forEach((line, row) =>
          line.forEach((input, column) =>
            expect(read && recordedHash(read, row, column)).toBe(hashInput(input)),
          ),
        );
      },
    ),
  );
});

test('a row is hashed in one pass, however many of its cells are blank', () => {
  const blanks = Array.from({ length: 400_000 }, (): CellInput => '');
  const hashes = { rowFormatting: ['abcd', 'abcd'], sheetFormatting: 'x' };
  // A search for the blank end from each cell on would take an hour.
  const record = makeRecord([[...blanks, 1], blanks], { identities: ['a', 'b'], ...hashes });
  expect(record.rows.map(({ length }) => length)).toEqual([400_001 * BLANK_HASH.length, 0]);
});

test("contains none of the cells' contents", () => {
  const hashes = { rowFormatting: ['abcd'], sheetFormatting: 'x' };
  const text = writeRecord(
    makeRecord([["'Secret scenario", '=Secret!A1', 4711]], { identities: ['abcd'], ...hashes }),
  );
  expect(text).not.toMatch(/Secret|4711/);
});

test('distinguishes kinds and has a special hash for a blank cell', () => {
  expect(hashInput('')).toBe(BLANK_HASH);
  expect(hashInput(1)).not.toBe(hashInput("'1"));
  expect(hashInput("'=A1")).not.toBe(hashInput('=A1'));
  expect(hashInput("='Plan'!A1")).toBe(hashInput('=Plan!A1'));
});

test.each([null, 5, '', '{}', '[]', '[1,1,"","","",""]', '[1,1,"abc","","",""]'])(
  'a damaged record is none: %s',
  (text) => {
    expect(readRecord(text)).toBeNull();
  },
);
