import { err, ok, targetStatus, type Result } from '../../domain/index';
import { badCell } from '../runtime/bad-cell';
import { cellAt, type Place } from '../runtime/place';
import { readNumber } from '../runtime/read-number';
import type { FunctionFailure, ResultValue } from '../runtime/function-result';
import type { Labels } from '../runtime/read-labels';
import { TARGET_STATUS_PARAMETERS as RULES } from './target-status-parameters';

/** From where on an achievement is green and yellow where nobody says. */
const DEFAULT_GREEN = 0.9;
const DEFAULT_YELLOW = 0.75;

/** Tells the status of one cell of the result by the label of its colour. */
export function computeStatus(
  labels: Labels,
  placeOf: (argument: 'achievement' | 'green' | 'yellow') => Place,
): Result<ResultValue, FunctionFailure> {
  const achievement = readNumber(placeOf('achievement'), RULES.achievement.must);
  if (!achievement.ok) return achievement;
  const isGreenSaid = cellAt(placeOf('green')).kind !== 'blank';
  const green = isGreenSaid ? readNumber(placeOf('green'), RULES.green.must) : ok(DEFAULT_GREEN);
  if (!green.ok) return green;
  const yellow = readYellow(placeOf('yellow'), green.value);
  if (!yellow.ok) return yellow;
  const thresholds = { green: green.value, yellow: yellow.value };
  return ok(labels[targetStatus({ achievement: achievement.value, ...thresholds })]);
}

/** Left out it never lies above green: who gives a low green alone has no yellow. */
function readYellow(place: Place, green: number): Result<number, FunctionFailure> {
  if (cellAt(place).kind === 'blank') return ok(Math.min(DEFAULT_YELLOW, green));
  const yellow = readNumber(place, RULES.yellow.must);
  if (!yellow.ok) return yellow;
  return yellow.value > green ? err(badCell(place, RULES.yellow.must)) : yellow;
}
