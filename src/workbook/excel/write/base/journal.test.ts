import fc from 'fast-check';
import { type Journal, journalText, readJournal, writeJournal } from './journal';
import { runs } from '../../../../../test/support/seed';

const journal = (text: string): Journal => ({
  startedAt: '2026-01-02T03:04:05Z',
  before: {
    ...{ created: [{ key: 'about', name: text }], names: [], others: [], activeSheet: text },
    sheets: [
      {
        ...{ key: 'targets', name: text, rows: [], signatures: [], tables: [], record: null },
        ...{ formulas: [], looks: [], dressed: false },
        patches: [
          {
            range: { row: 0, column: 0, rowCount: 1, columnCount: 3 },
            cells: [[`'${text}`, null, 5]],
          },
        ],
      },
    ],
  },
  writing: { plan: text, locale: 'en', choices: {} },
});

test('a journal survives writing and reading, with any texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      expect(await readJournal(await writeJournal(journal(text)))).toEqual(journal(text));
    }),
    { numRuns: runs(40) },
  );
});

test('a long one is compressed', async () => {
  const xml = await writeJournal(journal('基准情景 '.repeat(50_000)));
  expect(xml.length).toBeLessThan(20_000);
  expect(await readJournal(xml)).toEqual(journal('基准情景 '.repeat(50_000)));
});

test.each(['', '<journal/>', '<journal>t{"startedAt":1}</journal>', '<journal>zAAAA</journal>'])(
  'a damaged one is none: %s',
  async (xml) => {
    expect(await readJournal(xml)).toBeNull();
  },
);

test('of one that breaks off its beginning is read', async () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => String(Math.sin(index))).join(' ');
  const xml = await writeJournal(journal(lines));
  const text = await journalText(xml.slice(0, xml.length / 2));
  expect(text.length).toBeGreaterThan(10_000);
  expect(JSON.stringify(journal(lines)).startsWith(text)).toBe(true);
});
