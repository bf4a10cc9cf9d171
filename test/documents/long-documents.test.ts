import { readDocument, readDocumentInSteps } from '../../src/domain/document/read-document';
import { textBlocks } from '../../src/domain/document/files/text-blocks';
import { processorTime } from '../support/processor-time';
import { bankDocuments } from './judge/bank';
import { lostNumbers } from './judge/lost-numbers';
import { readWithPlanPath } from './judge/read-with-planpath';

const HAN = /\p{Script=Han}/u;
const texts = bankDocuments(__dirname).map(({ text }) => text);
const chinese = texts.filter((text) => HAN.test(text));
const english = texts.filter((text) => !HAN.test(text));

/** The documents of the bank one after the other, again and again, up to so many characters. */
function longText(some: readonly string[], length: number): string {
  const round = some.join('\n\n');
  return round.repeat(Math.ceil(length / round.length)).slice(0, length);
}

/** A page holds about 830 characters. */
const THIRTY_PAGES = [longText(chinese, 25_000), longText(english, 25_000)];
const TWO_HUNDRED_PAGES = longText([...chinese, ...english], 200 * 830);

describe('thirty pages with a figure in every line', () => {
  // 0.1 to 0.3 s here: only a pattern or a loop that is slow on long text takes ten times as long.
  it.each(THIRTY_PAGES)('are read in a time that does not explode (%#)', (text) => {
    const read = (): unknown => readDocument(textBlocks(text));
    const times = Array.from({ length: 3 }, () => processorTime(read));
    expect(Math.min(...times)).toBeLessThan(2_000);
  });

  it.each(THIRTY_PAGES)('are read in small steps (%#)', (text) => {
    const blocks = textBlocks(text);
    for (let round = 0; round < 2; round += 1) readDocument(blocks);
    const steps = readDocumentInSteps(blocks);
    const times: number[] = [processorTime(() => textBlocks(text))];
    let isDone = false;
    while (!isDone) {
      times.push(processorTime(() => (isDone = steps.next().done === true)));
    }
    expect(Math.max(...times)).toBeLessThan(400);
  });
});

describe('two hundred pages', () => {
  it('are read to the end, and every number is used or listed', () => {
    const reading = readWithPlanPath(TWO_HUNDRED_PAGES);
    expect(reading.targets.length).toBeGreaterThan(300);
    expect(lostNumbers(TWO_HUNDRED_PAGES, reading)).toEqual([]);
  });
});
