import { BACKCAST_PATH_PARAMETERS } from '../definitions/backcast-path-parameters';
import { isLeftOut } from '../runtime/is-left-out';
import { COVERAGE_PATH_PARAMETERS } from '../definitions/coverage-path-parameters';
import { GROWTH_PATH_PARAMETERS } from '../definitions/growth-path-parameters';
import { INCREMENT_PATH_PARAMETERS } from '../definitions/increment-path-parameters';
import { LINKED_PATH_PARAMETERS } from '../definitions/linked-path-parameters';
import { NOMINAL_PATH_PARAMETERS } from '../definitions/nominal-path-parameters';
import { PHASED_PATH_PARAMETERS } from '../definitions/phased-path-parameters';
import { RAMP_PATH_PARAMETERS } from '../definitions/ramp-path-parameters';
import { STOCK_PATH_PARAMETERS } from '../definitions/stock-path-parameters';
import { backcastStep } from './backcast-step';
import { callRanges, isSaid, LEFT_OUT_TEXT } from './call-ranges';
import { onlyValue, type EquivalentRule } from './formula-call';
import { pathEquivalent, type PathTerms } from './path-equivalent';

/** The functions that carry a path forward: each year is a formula in the year before it. */
export const PATH_FORMULAS: Readonly<Record<string, EquivalentRule>> = {
  GROWTH_PATH: pathEquivalent({
    ...{ rules: GROWTH_PATH_PARAMETERS, base: 'base', deciding: [] },
    formulaOf: ({ previous, text, year }) => `${previous}*(1+${text('growth', year - 1)})`,
  }),
  INCREMENT_PATH: pathEquivalent({
    ...{ rules: INCREMENT_PATH_PARAMETERS, base: 'base', deciding: [] },
    formulaOf: ({ previous, text, year }) => `${previous}+${text('increments', year - 1)}`,
  }),
  PHASED_PATH: pathEquivalent({
    ...{ rules: PHASED_PATH_PARAMETERS, base: 'done', deciding: ['done'] },
    formulaOf: ({ previous, text, cell, year }) => {
      const isDoneSaid = cell('done').kind !== 'blank';
      const toDo = isDoneSaid ? `(${text('total')}-${text('done')})` : text('total');
      const share = `${toDo}*${text('shares', year - 1)}`;
      return previous === LEFT_OUT_TEXT ? share : `${previous}+${share}`;
    },
  }),
  COVERAGE_PATH: pathEquivalent({
    ...{ rules: COVERAGE_PATH_PARAMETERS, base: 'base', deciding: ['ceiling', 'steepness'] },
    wantedYears: (numberOf) => numberOf('full_in'),
    formulaOf: (terms) => {
      const { text, cell, year } = terms;
      const isFull = isLeftOut(COVERAGE_PATH_PARAMETERS.ceiling, cell('ceiling'));
      const ceiling = isFull ? '1' : text('ceiling');
      const passed = `${String(year)}/${text('full_in')}`;
      const logistic = `IF(${String(year)}>=${text('full_in')},1,${logisticShare(terms, passed)})`;
      const share = isLogistic(terms) ? logistic : `MIN(1,${passed})`;
      return `${text('base')}+(${ceiling}-${text('base')})*${share}`;
    },
  }),
  STOCK_PATH: pathEquivalent({
    ...{ rules: STOCK_PATH_PARAMETERS, base: 'base', deciding: ['validity'] },
    formulaOf: (terms) => {
      const { previous, text, year } = terms;
      const lost = `(1-${text('renewal', year - 1)})`;
      return `${previous}+${text('additions', year - 1)}-${expiring(terms, year)}*${lost}`;
    },
  }),
  LINKED_PATH: pathEquivalent({
    ...{ rules: LINKED_PATH_PARAMETERS, base: 'base', deciding: ['elasticity'] },
    formulaOf: ({ previous, text, cell, year }) => {
      const change = `${text('driver_path', year)}/${text('driver_path', year - 1)}`;
      const isBlank = cell('elasticity', year - 1).kind === 'blank';
      const factor = isBlank ? change : `(${change})^${text('elasticity', year - 1)}`;
      return `${previous}*${factor}`;
    },
  }),
  RAMP_PATH: pathEquivalent({
    ...{ rules: RAMP_PATH_PARAMETERS, base: 'capacity', deciding: ['steepness'] },
    wantedYears: (numberOf) => numberOf('start') + numberOf('ramp_years'),
    formulaOf: (terms) => {
      const { text, year } = terms;
      const [start, ramp, now] = [text('start'), text('ramp_years'), String(year)];
      const passed = `(${now}-${start})/${ramp}`;
      const rising = isLogistic(terms) ? logisticShare(terms, passed) : passed;
      return `${text('capacity')}*IF(${now}>=${start}+${ramp},1,IF(${now}<=${start},0,${rising}))`;
    },
  }),
  NOMINAL_PATH: (call) => {
    const back = callRanges(NOMINAL_PATH_PARAMETERS, call).argument('back');
    const { cell } = back.cellAt(0, 0);
    const isBack = isSaid(back) && 'value' in cell && Boolean(cell.value);
    return pathEquivalent({
      ...{ rules: NOMINAL_PATH_PARAMETERS, base: 'path', deciding: ['back'], startsAtBase: true },
      formulaOf: ({ text, year }) => {
        const [first, own] = [text('price_index'), text('price_index', year)];
        return `${text('path', year)}*${isBack ? first : own}/${isBack ? own : first}`;
      },
    })(call);
  },
  BACKCAST_PATH: (call) => {
    const { argument } = callRanges(BACKCAST_PATH_PARAMETERS, call);
    for (const name of ['cap', 'floor']) {
      const { rows, columns } = argument(name);
      if (rows * columns > 1) return onlyValue('bounded');
    }
    return pathEquivalent({
      ...{ rules: BACKCAST_PATH_PARAMETERS, base: 'base' },
      deciding: ['method', 'cap', 'floor'],
      formulaOf: backcastStep,
    })(call);
  },
};

/** What expires in a year: a part of the base at first, later what was added or renewed. */
function expiring(terms: PathTerms<keyof typeof STOCK_PATH_PARAMETERS>, year: number): string {
  const { text, cell } = terms;
  const validity = cell('validity');
  const from = year - (validity.kind === 'number' ? validity.value : year);
  if (from < 1) return `${text('base')}/${text('validity')}`;
  const renewed = `${expiring(terms, from)}*${text('renewal', from - 1)}`;
  return `(${text('additions', from - 1)}+${renewed})`;
}

/** No steepness means even steps, and so does 0, to which a logistic flattens out. */
function isLogistic({ cell }: PathTerms<'steepness'>): boolean {
  const steepness = cell('steepness');
  return steepness.kind === 'number' && steepness.value !== 0;
}

/** The share of the way that a logistic has gone when `passed` of the time has passed. */
function logisticShare({ text }: PathTerms<'steepness'>, passed: string): string {
  const steepness = text('steepness');
  return `(TANH(${steepness}*(2*${passed}-1)/4)/TANH(${steepness}/4)+1)/2`;
}
