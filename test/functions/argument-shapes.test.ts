import { reportPlan } from '../../src/domain/index';
import { CUSTOM_FUNCTIONS } from '../../src/functions/custom-functions';
import { failed, type FunctionResult } from '../../src/functions/function-result';
import { answerOnce } from '../../src/functions/live/create-live-cells';
import { LIVE_FUNCTIONS } from '../../src/functions/live/live-functions';
import { examplePlan } from '../support/example-plan';
import { callFunction, shown } from '../support/call-function';

/** A call that works, to put one odd argument into. */
const GOOD: Readonly<Record<string, readonly unknown[]>> = {
  GROWTH_PATH: [100, 0.06, 3, false],
  INCREMENT_PATH: [800, 60, 3, false, false],
  PHASED_PATH: [20_000, [[0.25, 0.5, 0.25]], 1000, false],
  PHASE_SHARES: [3, 6],
  COVERAGE_PATH: [0.7, 3, 0.9, 3, 6, false],
  STOCK_PATH: [800, 100, 0.75, 3, 3, false, true],
  LINKED_PATH: [50, [[100, 106, 112.36]], 1.2, false],
  RAMP_PATH: [90, 1, 3, 4, 6],
  NOMINAL_PATH: [[[100, 106]], [[1, 0.995]], false],
  BACKCAST_PATH: [800, 1000, 3, 'growth', 0.09, 0.01, false],
  TARGET_GAP: [900, 1000, 'about', 50],
  TARGET_MET: [900, 1000, 'about', 50],
  TARGET_STATUS: [0.8, 0.9, 0.75, [['绿', '黄', '红']]],
  PEER_STATUS: [0.06, 0.06, 0.05, [['绿', '黄', '红']]],
  ACHIEVEMENT: [800, 1000, 860],
  TIME_DISTANCE: [[[0, 5000, 10_000]], 9000, 2],
  REQUIRED_GROWTH: [800, 1000, 3],
  REQUIRED_INCREMENT: [800, 1000, 3],
  RUN_RATE: [20_000, 9000, 18],
  AVERAGE_GROWTH: [[[100, 110, 110, 119.1016]], 'accumulative'],
  CONTRIBUTION: [20, 23, 100, 106],
  BUOYANCY: [100, 106, 1000, 1054.7],
  FAN: [100, 0.02, 0.05, 0.07, 3, 0.5, 1],
  CHANCE: [100, 0.02, 0.05, 0.07, 3, 115, 'moreThan', 1],
  SCENARIO: ['base', 'gdp', 2024],
  SCENARIO_GAP: ['base', 'gdp-2024'],
  ASSUMPTION: ['base', 'gdp', 'growth', 2024],
};

/** What Excel may pass for an argument that is no good as a number, a word or a flag. */
const BAD: readonly (readonly [shape: string, value: unknown])[] = [
  ['the text "x"', 'x'],
  ['a number as text', '5'],
  ['a percentage as text', '5%'],
  ['a space', ' '],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['#N/A', { type: 'Error', basicValue: '#N/A' }],
  ['#REF!', { type: 'Error', basicValue: '#REF!' }],
  ['a data card', { type: 'Entity', basicValue: '#VALUE!', text: 'x' }],
  ['a 1 × 1 range of text', [['x']]],
  ['ragged rows', [[1, 2], [3]]],
];

/** What stands for an argument that is left out. */
const LEFT_OUT: readonly (readonly [shape: string, value: unknown])[] = [
  ['null', null],
  ['undefined', undefined],
  ['an empty text', ''],
  ['a range of one blank cell', [[null]]],
  ['a range of one empty text', [['']]],
  ['an empty list', []],
  ['a list of an empty row', [[]]],
];

const places = [...CUSTOM_FUNCTIONS, ...LIVE_FUNCTIONS].flatMap(({ id, parameters }) =>
  Object.entries(parameters).map(([name, { optional }], index) => ({ id, name, optional, index })),
);

const reported = reportPlan(examplePlan);

function answer(
  { ask }: (typeof LIVE_FUNCTIONS)[number],
  args: readonly unknown[],
): FunctionResult {
  if (!reported.ok) throw new Error('The example has no report');
  const question = ask(...args);
  return question.ok ? answerOnce(question.value, reported.value) : failed(question.error);
}

function withArgument(id: string, index: number, value: unknown): unknown {
  const args = (GOOD[id] ?? []).map((good, place) => (place === index ? value : good));
  const live = LIVE_FUNCTIONS.find((known) => known.id === id);
  return shown(live ? answer(live, args) : callFunction(id, ...args));
}

describe.each(places)('$name of $id', ({ id, name, optional, index }) => {
  test.each(BAD)('is refused by its name when it is %s', (_, value) => {
    expect(withArgument(id, index, value)).toMatch(new RegExp(`^#(VALUE!|N/A) ${name} must be `));
  });

  test.each(LEFT_OUT)('%s counts as left out', (_, value) => {
    const result = withArgument(id, index, value);
    if (optional) {
      expect(JSON.stringify(result)).toMatch(/^\[\[[^#]+\]\]$/);
      expect(result).toEqual(withArgument(id, index, undefined));
    } else expect(result).toMatch(new RegExp(`^#VALUE! ${name} must be .* it is blank\\.$`));
  });

  test('is the same as a value and as a 1 × 1 range', () => {
    const good = GOOD[id]?.[index];
    const range = Array.isArray(good) ? good : [[good]];
    expect(withArgument(id, index, range)).toEqual(withArgument(id, index, good));
  });
});
