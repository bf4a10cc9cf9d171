import { bankDocuments } from './judge/bank';
import { bareText, phrasePlaces } from './judge/phrase-places';

const documents = bankDocuments();

describe('the bank of documents', () => {
  it('has five documents of each of six kinds, four of them without a target', () => {
    const kinds = documents.map(({ kind }) => kind);
    expect([...new Set(kinds)].map((kind) => kinds.filter((each) => each === kind).length)).toEqual(
      [5, 5, 5, 5, 5, 5],
    );
    const without = documents.filter(({ reading }) => reading.targets.length === 0);
    expect(without.map(({ name }) => name)).toEqual([
      ...['budget-report-5', 'communique-1', 'communique-3', 'fiscal-plan-5'],
    ]);
  });

  it('has more than 300 targets and 250 known values', () => {
    const all = documents.map(({ reading }) => reading);
    expect(all.flatMap(({ targets }) => targets).length).toBeGreaterThan(300);
    expect(all.flatMap(({ known }) => known).length).toBeGreaterThan(250);
  });

  it.each(documents)('quotes every phrase of $name from the document', ({ text, reading }) => {
    const bare = bareText(text);
    const phrases = [
      ...[...reading.targets, ...reading.known].map(({ phrase }) => phrase),
      ...reading.milestones.map(({ statement }) => statement),
      ...[...reading.unused, ...reading.asked].map((each) => each.text),
    ];
    expect(phrases.filter((phrase) => phrasePlaces(bare, phrase).length === 0)).toEqual([]);
  });
});
