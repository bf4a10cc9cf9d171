import { readDocument, textBlocks } from '../../domain/index';
import * as en from '../../i18n/en/pane';
import { wordingOf } from '../app/pane-texts';
import {
  acceptedReading,
  type DocumentChoices,
  initialChoices,
  knownOnly,
  openQuestions,
  type TargetCorrection,
  understood,
} from './document-choices';

const wording = wordingOf({ locale: 'en', ...en });
const read = (text: string) => readDocument(textBlocks(text), { baseYear: 2025 });
const reading = read('到2030年，城镇化率达到75%，高新技术企业达到1000家以上。');

const withCorrection = (
  choices: DocumentChoices,
  index: number,
  correction: TargetCorrection,
): DocumentChoices => ({ ...choices, corrections: new Map([[index, correction]]) });

describe('what was found in a document', () => {
  it('is accepted in advance where all is sure', () => {
    expect([...initialChoices(reading, true).targets]).toEqual([0, 1]);
    expect(reading.targets.map((each) => understood(each, wording))).toEqual([
      expect.stringMatching(/2030.*75/) as string,
      expect.stringMatching(/2030.*1,000/) as string,
    ]);
  });

  it('waits for an answer where something is open', () => {
    const target = { ...reading.targets[0]!, year: null, asks: ['year'] as const };
    const open = { ...reading, targets: [target] };
    expect([...initialChoices(open, true).targets]).toEqual([]);
    expect(openQuestions(target, undefined)).toEqual(['year']);
    expect(openQuestions(target, { year: null })).toEqual(['year']);
    expect(openQuestions(target, { year: 2030 })).toEqual([]);
    expect(understood(target, wording)).toBeNull();
  });

  it('goes on as it was corrected, under the name that the user gave', () => {
    const choices = withCorrection(initialChoices(reading, true), 0, {
      indicator: ' 常住人口城镇化率 ',
      comparator: 'atMost',
    });
    const accepted = acceptedReading(reading, choices, null);
    expect(accepted.targets[0]).toMatchObject({
      indicator: '常住人口城镇化率',
      comparator: 'atMost',
    });
    expect(accepted.indicators.map(({ name }) => name)).toContain('常住人口城镇化率');
  });

  it('brings indicators of which only a value is known, unless the user leaves them', () => {
    const report = read('2025年末，常住人口98万人。到2030年，城镇化率达到75%。');
    const choices = initialChoices(report, true);
    expect(knownOnly(report)).toBe(1);
    expect(acceptedReading(report, choices, null).known).toHaveLength(1);
    expect(acceptedReading(report, { ...choices, hasKnown: false }, null).known).toEqual([]);
    expect(initialChoices(report, false).hasKnown).toBe(false);
  });

  it('is left out where the user takes its tick away', () => {
    const choices = { ...initialChoices(reading, true), targets: new Set([1]) };
    expect(acceptedReading(reading, choices, null).targets).toEqual([reading.targets[1]]);
  });
});
