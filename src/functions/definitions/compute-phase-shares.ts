import { err, logisticShares, MOST_YEARS, ok, type Result } from '../../domain/index';
import { badCell } from '../runtime/bad-cell';
import { failureOf } from '../runtime/failure-of';
import { cellAt, type Place } from '../runtime/place';
import { readNumber } from '../runtime/read-number';
import { readSingle } from '../runtime/read-single';
import { failed, type FunctionFailure, type FunctionResult } from '../runtime/function-result';
import { PHASE_SHARES_PARAMETERS as RULES } from './phase-shares-parameters';

/** Computes the share of each phase. */
export function computePhaseShares(phases: unknown, steepness: unknown): FunctionResult {
  const shares = readShares(phases, steepness);
  return shares.ok ? { kind: 'cells', rows: [shares.value] } : failed(shares.error);
}

function readShares(
  phases: unknown,
  steepness: unknown,
): Result<readonly number[], FunctionFailure> {
  const place = readSingle('phases', phases);
  if (!place.ok) return place;
  const count = readNumber(place.value, RULES.phases.must);
  if (!count.ok) return count;
  const shapePlace = readSingle('steepness', steepness);
  if (!shapePlace.ok) return shapePlace;
  const isLeftOut = cellAt(shapePlace.value).kind === 'blank';
  const shape = isLeftOut ? ok(0) : readNumber(shapePlace.value, RULES.steepness.must);
  if (!shape.ok) return shape;
  if (shape.value === 0) return equalShares(count.value, place.value);
  const shares = logisticShares({ periods: count.value, steepness: shape.value });
  if (shares.ok) return shares;
  const blamed = (argument: string): Place =>
    argument === 'steepness' ? shapePlace.value : place.value;
  return err(failureOf(shares.error, blamed, RULES, place.value));
}

function equalShares(count: number, place: Place): Result<readonly number[], FunctionFailure> {
  const isGood = Number.isInteger(count) && count >= 1 && count <= MOST_YEARS;
  return isGood
    ? ok(Array.from({ length: count }, () => 1 / count))
    : err(badCell(place, RULES.phases.must));
}
