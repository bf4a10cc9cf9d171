import { STATUS_THRESHOLDS, targetStatus as statusOf } from '../../../domain/index';
import { err, ok, type Result } from '../../../shared/result';
import { cellEquivalent } from '../../excel-equivalents/cell-equivalent';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { labelsOf, SLACK } from '../../excel-equivalents/target-equivalent';
import { cellFunction } from '../../runtime/broadcast';
import type { FunctionFailure } from '../../runtime/function-result';
import { cellAt, type Place } from '../../runtime/range';
import { badCell, isBlank, readNumber } from '../../runtime/read-argument';
import { LABELS_PARAMETER, readLabels } from '../../runtime/status-labels';

/** The thresholds of an achievement that is green or yellow, if the call does not give them. */
const { green: DEFAULT_GREEN, yellow: DEFAULT_YELLOW } = STATUS_THRESHOLDS;

/** `PLAN.TARGET_STATUS`: green, yellow or red, by the achievement and its thresholds. */
export const targetStatus = cellFunction({
  id: 'TARGET_STATUS',
  group: 'targets',
  parameters: {
    achievement: { must: 'number' },
    green: { must: 'number', optional: true },
    yellow: { must: 'atMostGreen', optional: true },
    labels: LABELS_PARAMETER,
  },
  shared: { argument: 'labels', read: readLabels },
  compute: (places, labels) => {
    const achievement = readNumber(places.achievement, 'number');
    if (!achievement.ok) return achievement;
    const green = isBlank(places.green) ? ok(DEFAULT_GREEN) : readNumber(places.green, 'number');
    if (!green.ok) return green;
    const yellow = readYellow(places.yellow, green.value);
    if (!yellow.ok) return yellow;
    const thresholds = { green: green.value, yellow: yellow.value };
    return ok(labels[statusOf({ achievement: achievement.value, ...thresholds })]);
  },
});

/** The default is never above green, so a low green given alone leaves no yellow. */
function readYellow(place: Place, green: number): Result<number, FunctionFailure> {
  if (isBlank(place)) return ok(Math.min(DEFAULT_YELLOW, green));
  const yellow = readNumber(place, 'atMostGreen');
  if (!yellow.ok) return yellow;
  return yellow.value > green ? err(badCell(place, 'atMostGreen')) : yellow;
}

/** The function in plain Excel. */
export const targetStatusEquivalent: EquivalentRule = (call) =>
  cellEquivalent(
    call,
    targetStatus.parameters,
    ({ text, place, argument }) => {
      const isGreenGiven = cellAt(place('green')).kind !== 'blank';
      const isYellowGiven = cellAt(place('yellow')).kind !== 'blank';
      const green = isGreenGiven ? text('green') : String(DEFAULT_GREEN);
      const lowest = String(DEFAULT_YELLOW);
      const usual = isGreenGiven ? `MIN(${lowest},${green})` : lowest;
      const yellow = isYellowGiven ? text('yellow') : usual;
      const label = labelsOf(argument('labels'));
      const share = text('achievement');
      const others = `IF(${share}>=${yellow}-${SLACK},${label(1)},${label(2)})`;
      return `IF(${share}>=${green}-${SLACK},${label(0)},${others})`;
    },
    ['labels'],
  );
