import { nominalPath as projectNominal, realPath } from '../../../domain/index';
import { callArguments, isGiven, type EquivalentRule } from '../../excel-equivalents/formula-call';
import { pathEquivalent } from '../../excel-equivalents/path-equivalent';
import { pathFunction } from '../../runtime/paths/path-function';

/** `PLAN.NOMINAL_PATH`: a path in prices of its first year in current prices, or back. */
export const nominalPath = pathFunction({
  id: 'NOMINAL_PATH',
  parameters: {
    path: { must: 'number', per: 'yearFromBase' },
    price_index: { must: 'positive', per: 'yearFromBase' },
    back: { must: 'flag', per: 'call', optional: true },
  },
  engineNames: { deflator: 'price_index', real: 'path', nominal: 'path' },
  project: ({ path, price_index: deflator, back }) =>
    back ? realPath({ nominal: path, deflator }) : projectNominal({ real: path, deflator }),
});

/** The function in plain Excel. */
export const nominalPathEquivalent: EquivalentRule = (call) => {
  const back = callArguments(nominalPath.parameters, call).argument('back');
  const { cell } = back.cellAt(0, 0);
  const isBack = isGiven(back) && 'value' in cell && Boolean(cell.value);
  return pathEquivalent(call, nominalPath.parameters, {
    base: 'path',
    deciding: ['back'],
    startsAtBase: true,
    formulaOf: ({ text, year }) => {
      const [first, own] = [text('price_index'), text('price_index', year)];
      return `${text('path', year)}*${isBack ? first : own}/${isBack ? own : first}`;
    },
  });
};
