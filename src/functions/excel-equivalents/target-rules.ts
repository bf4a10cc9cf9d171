import type { Comparator } from '../../domain/index';
import { isLeftOut } from '../runtime/is-left-out';
import { cellAt } from '../runtime/place';
import { PEER_STATUS_PARAMETERS } from '../definitions/peer-status-parameters';
import { TARGET_GAP_PARAMETERS } from '../definitions/target-gap-parameters';
import { TARGET_MET_PARAMETERS } from '../definitions/target-met-parameters';
import { TARGET_STATUS_PARAMETERS } from '../definitions/target-status-parameters';
import { readComparator, usualTolerance } from '../runtime/read-comparator';
import { cellEquivalent, type CellTerms } from './cell-equivalent';
import type { FormulaArgument, EquivalentRule } from './formula-call';

/** What binary fractions may cost before a target counts as missed; the engine forgives the same. */
const SLACK = '1E-9';

type TargetTerms = CellTerms<'value' | 'target' | 'comparator' | 'tolerance'>;

/** The functions that compare with a target or a threshold. */
export const TARGET_RULES: Readonly<Record<string, EquivalentRule>> = {
  TARGET_GAP: cellEquivalent(TARGET_GAP_PARAMETERS, [], (terms) => {
    const gap = gapOf(terms);
    if (gap === null) return null;
    return gap.comparator === 'about' ? `MAX(0,${gap.text})` : gap.text;
  }),
  TARGET_MET: cellEquivalent(TARGET_MET_PARAMETERS, [], (terms) => {
    const gap = gapOf(terms);
    if (gap === null) return null;
    const slack = `${SLACK}*MAX(1,ABS(${terms.text('target')}))`;
    const isStrict = gap.comparator === 'moreThan' || gap.comparator === 'lessThan';
    return isStrict ? `${gap.opposite}>${slack}` : `${gap.text}<=${slack}`;
  }),
  TARGET_STATUS: cellEquivalent(
    TARGET_STATUS_PARAMETERS,
    ['labels'],
    ({ text, place, arguments: all }) => {
      const isGreenSaid = cellAt(place('green')).kind !== 'blank';
      const isYellowSaid = cellAt(place('yellow')).kind !== 'blank';
      const green = isGreenSaid ? text('green') : '0.9';
      const usual = isGreenSaid ? `MIN(0.75,${green})` : '0.75';
      const yellow = isYellowSaid ? text('yellow') : usual;
      const label = labelsOf(all.argument('labels'));
      const share = text('achievement');
      const others = `IF(${share}>=${yellow}-${SLACK},${label(1)},${label(2)})`;
      return `IF(${share}>=${green}-${SLACK},${label(0)},${others})`;
    },
  ),
  PEER_STATUS: cellEquivalent(PEER_STATUS_PARAMETERS, ['labels'], ({ text, arguments: all }) => {
    const label = labelsOf(all.argument('labels'));
    const growth = text('growth');
    const reached = ['target', 'peers'] as const;
    const both = reached.map((name) => `${growth}>=${text(name)}-${SLACK}`).join(',');
    return `IF(${growth}+${SLACK}<0,${label(2)},IF(AND(${both}),${label(0)},${label(1)}))`;
  }),
};

/** What stands for green, yellow and red, in this order. */
function labelsOf(labels: FormulaArgument): (index: number) => string {
  return (index) => {
    if (isLeftOut(TARGET_STATUS_PARAMETERS.labels, labels.cellAt(0, 0).cell)) {
      return ['"green"', '"yellow"', '"red"'][index] ?? '""';
    }
    const [row, column] = labels.columns === 1 ? [index, 0] : [0, index];
    return labels.cellAt(row, column).text;
  };
}

interface Gap {
  readonly comparator: Comparator;
  /** Positive is short. */
  readonly text: string;
  readonly opposite: string;
}

/** How far a value is off its target; the comparator is the one that stands there now. */
function gapOf({ text, place }: TargetTerms): Gap | null {
  const comparator = readComparator(place('comparator'));
  if (!comparator.ok) return null;
  const [value, target] = [text('value'), text('target')];
  const short = `${target}-${value}`;
  const above = `${value}-${target}`;
  switch (comparator.value) {
    case 'atLeast':
    case 'moreThan':
    case 'full':
      return { comparator: comparator.value, text: short, opposite: above };
    case 'atMost':
    case 'lessThan':
      return { comparator: comparator.value, text: above, opposite: short };
    default: {
      const isSaidHere = cellAt(place('tolerance')).kind !== 'blank';
      const tolerance = isSaidHere
        ? text('tolerance')
        : String(usualTolerance(place('comparator')));
      const off = `ABS(${above})-${tolerance}`;
      return { comparator: 'about', text: off, opposite: off };
    }
  }
}
