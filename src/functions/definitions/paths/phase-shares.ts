import { logisticShares, MOST_YEARS } from '../../../domain/index';
import { err, ok, type Result } from '../../../shared/result';
import {
  callArguments,
  onlyValue,
  type EquivalentRule,
} from '../../excel-equivalents/formula-call';
import { calculationFailure } from '../../runtime/calculation-failure';
import type { CalculatedFunction } from '../../runtime/function-definition';
import { failed, type FunctionFailure, type FunctionResult } from '../../runtime/function-result';
import { readSingle, type Place } from '../../runtime/range';
import { badCell, isBlank, readNumber } from '../../runtime/read-argument';

const PARAMETERS = {
  phases: { must: 'phases', single: true },
  steepness: { must: 'positive', single: true, optional: true },
} as const;

/** `PLAN.PHASE_SHARES`: the share of each phase of a whole, even or on a logistic curve. */
export const phaseShares: CalculatedFunction<'PHASE_SHARES', typeof PARAMETERS> = {
  id: 'PHASE_SHARES',
  group: 'paths',
  parameters: PARAMETERS,
  evaluate,
};

function evaluate([phases, steepness]: readonly unknown[]): FunctionResult {
  const shares = computeShares(phases, steepness);
  return shares.ok ? { kind: 'cells', rows: [shares.value] } : failed(shares.error);
}

function computeShares(
  phases: unknown,
  steepness: unknown,
): Result<readonly number[], FunctionFailure> {
  const place = readSingle('phases', phases);
  if (!place.ok) return place;
  const count = readNumber(place.value, PARAMETERS.phases.must);
  if (!count.ok) return count;
  const shapePlace = readSingle('steepness', steepness);
  if (!shapePlace.ok) return shapePlace;
  const shape = isBlank(shapePlace.value)
    ? ok(0)
    : readNumber(shapePlace.value, PARAMETERS.steepness.must);
  if (!shape.ok) return shape;
  if (shape.value === 0) return equalShares(count.value, place.value);
  const shares = logisticShares({ periods: count.value, steepness: shape.value });
  if (shares.ok) return shares;
  const placeOf = (argument: string): Place =>
    argument === 'steepness' ? shapePlace.value : place.value;
  return err(calculationFailure(shares.error, placeOf, PARAMETERS, place.value));
}

function equalShares(count: number, place: Place): Result<readonly number[], FunctionFailure> {
  const isValid = Number.isInteger(count) && count >= 1 && count <= MOST_YEARS;
  return isValid
    ? ok(Array.from({ length: count }, () => 1 / count))
    : err(badCell(place, PARAMETERS.phases.must));
}

/** The function in plain Excel. */
export const phaseSharesEquivalent: EquivalentRule = (call) => {
  const { argument } = callArguments(PARAMETERS, call);
  const [phases, steepness] = [argument('phases'), argument('steepness')];
  if (!phases.isKnown || !steepness.isKnown) return onlyValue('computedArgument');
  const { cell, text: count } = phases.cellAt(0, 0);
  if (cell.kind !== 'number' || !(cell.value >= 1 && cell.value <= MOST_YEARS)) {
    return onlyValue('error');
  }
  const shape = steepness.cellAt(0, 0);
  const isLogistic = shape.cell.kind === 'number' && shape.cell.value !== 0;
  const reached = (phase: number): string =>
    `TANH(${shape.text}*(2*${String(phase)}/${count}-1)/4)`;
  const shares = Array.from({ length: Math.floor(cell.value) }, (_, phase) =>
    isLogistic ? `(${reached(phase + 1)}-${reached(phase)})/TANH(${shape.text}/4)/2` : `1/${count}`,
  );
  return { kind: 'formulas', cells: [shares] };
};
