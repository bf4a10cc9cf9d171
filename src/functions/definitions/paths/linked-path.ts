import { linkedPath as projectLinked } from '../../../domain/index';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { pathEquivalent } from '../../excel-equivalents/path-equivalent';
import { pathFunction } from '../../runtime/paths/path-function';
import { finishPath, oneOrAll } from '../../runtime/paths/path-result';

/** The elasticity of an indicator that changes exactly as its driver does. */
const DEFAULT_ELASTICITY = 1;

/** `PLAN.LINKED_PATH`: each year is the year before times the driver's change to the elasticity. */
export const linkedPath = pathFunction({
  id: 'LINKED_PATH',
  parameters: {
    base: { must: 'number', per: 'path' },
    driver_path: { must: 'positive', per: 'yearFromBase' },
    elasticity: { must: 'number', per: 'year', optional: true },
    include_base: { must: 'flag', per: 'call', optional: true },
  },
  engineNames: { driverPath: 'driver_path' },
  project: ({ base, driver_path: driverPath, elasticity, include_base: includeBase }) => {
    const exponents = oneOrAll(elasticity.map((exponent) => exponent ?? DEFAULT_ELASTICITY));
    const path = projectLinked({ base, driverPath, elasticity: exponents });
    return finishPath(path, { first: includeBase ? base : null });
  },
});

/** The function in plain Excel. */
export const linkedPathEquivalent: EquivalentRule = (call) =>
  pathEquivalent(call, linkedPath.parameters, {
    base: 'base',
    deciding: ['elasticity'],
    formulaOf: ({ previous, text, cell, year }) => {
      const change = `${text('driver_path', year)}/${text('driver_path', year - 1)}`;
      const isBlank = cell('elasticity', year - 1).kind === 'blank';
      const factor = isBlank ? change : `(${change})^${text('elasticity', year - 1)}`;
      return `${previous}*${factor}`;
    },
  });
