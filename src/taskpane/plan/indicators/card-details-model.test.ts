import { reportPlan } from '../../../domain/index';
import { createTranslate } from '../../../i18n/create-translate';
import { taskpane as en } from '../../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../../i18n/zh-CN/taskpane';
import {
  ASSUMED,
  firms,
  growth,
  scenario,
  smallPlan,
} from '../../../../test/support/plans/small-plan';
import { createFormats } from '../../controls/format/create-formats';
import { cardDetails } from './card-details-model';

const wording = { t: createTranslate({ en, 'zh-CN': zhCN }, 'en'), formats: createFormats('en') };

function details(plan = smallPlan(), place = 0) {
  const reported = reportPlan(plan);
  const own = reported.ok ? reported.value.scenarios[place] : undefined;
  const [indicator] = own?.indicators ?? [];
  if (!own || !indicator) throw new Error('not reported');
  return cardDetails(plan, own, indicator, wording);
}

describe('cardDetails', () => {
  it('names the source of the base, of every assumption, own or inherited, and of the targets', () => {
    expect(details(smallPlan(), 1).sources.map(({ what, evidence }) => [what, evidence])).toEqual([
      ['Value of 2023', 'Assumed'],
      ['growth in Optimistic', 'Assumed'],
      ['growth in Base', 'Assumed'],
      ['Target 2024, growth: about 6% (± 0.5 points)', 'Stated'],
    ]);
  });

  it('gives the document, the place, the date and the phrase', () => {
    const documents = [{ id: 'report', title: { en: 'Report', 'zh-CN': '报告' }, date: '2023-12' }];
    const [target] = smallPlan().targets;
    if (!target) throw new Error('no target');
    const provenance = { ...target.provenance, document: 'report', place: 'p. 3' };
    const targets = [{ ...target, provenance }];
    expect(details(smallPlan({ documents, targets })).sources.at(-1)).toMatchObject({
      where: 'Report, p. 3, 2023-12',
      phrase: '增长6%左右',
    });
  });

  it('mentions once that a number is illustrative, in the note if the note says so', () => {
    const base = (note: string | null) => ({
      ...{ year: 2023, value: 800 },
      provenance: {
        ...ASSUMED,
        illustrative: true,
        note: note === null ? null : { en: note, 'zh-CN': note },
      },
    });
    const sourceOf = (note: string | null) =>
      details(smallPlan({ indicators: [firms({ base: base(note) })], targets: [] })).sources[0];
    const note = 'Illustrative: replace with your own.';
    expect(sourceOf(note)).toMatchObject({ where: '', note });
    expect(sourceOf(null)).toMatchObject({ where: 'Illustrative', note: null });
  });

  it('gives a project’s capacity with the unit of its indicator', () => {
    const plan = smallPlan({
      indicators: [firms({ kind: 'pipeline', model: { kind: 'pipeline' } })],
      targets: [],
      scenarios: [scenario('base', null, [growth([0.06, 0.06, 0.06], 'high-tech-firms')])],
      projects: [
        {
          ...{ id: 'park', name: { en: 'Park', 'zh-CN': '园区' }, indicator: 'high-tech-firms' },
          ...{ startYear: 2024, investment: null, capacity: 120, rampYears: 4, ramp: 'equal' },
          provenance: ASSUMED,
        },
      ],
    });
    expect(details(plan).projects).toEqual([
      'Park: ready at the end of 2024. Output a year at full capacity (firms): 120. Years until then: 4.',
    ]);
  });

  it('shows what expires and is renewed', () => {
    const said = (driver: 'grossAdditions' | 'renewal', value: number) => ({
      ...{ indicator: 'high-tech-firms', driver, provenance: ASSUMED },
      values: [value, value, value],
    });
    const plan = smallPlan({
      indicators: [firms({ kind: 'renewable', model: { kind: 'renewable', validity: 4 } })],
      scenarios: [scenario('base', null, [said('grossAdditions', 100), said('renewal', 0.75)])],
      targets: [],
    });
    const { steps } = details(plan);
    expect(steps.find(({ name }) => name === 'Expiring')?.cells).toEqual(['', '200', '200', '200']);
    expect(steps.find(({ name }) => name === 'Lapsed')?.cells[1]).toBe('50');
  });
});
