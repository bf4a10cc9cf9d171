import { ROUNDING_SLACK, type Comparator } from '../../domain/index';
import { isBlank, isLeftOut } from '../runtime/read-argument';
import { LABELS_PARAMETER } from '../runtime/status-labels';
import { defaultTolerance, readComparator, type TargetArgument } from '../runtime/target-arguments';
import type { CellTerms } from './cell-equivalent';
import type { FormulaArgument } from './formula-call';

/** What binary fractions may cost before a target counts as missed; the engine allows the same. */
export const SLACK = ROUNDING_SLACK.toExponential().toUpperCase();

/** How a formula writes the labels for green, yellow and red, by their index in this order. */
export function labelsOf(labels: FormulaArgument): (index: number) => string {
  return (index) => {
    if (isLeftOut(LABELS_PARAMETER, labels.cellAt(0, 0).cell)) {
      return ['"green"', '"yellow"', '"red"'][index] ?? '""';
    }
    const [row, column] = labels.columns === 1 ? [index, 0] : [0, index];
    return labels.cellAt(row, column).text;
  };
}

/** How much a comparison may miss: a billionth of the larger of target and tolerance. */
export function slackOf({ text }: CellTerms<TargetArgument>, tolerance: string | null): string {
  const size =
    tolerance === null ? `ABS(${text('target')})` : `MAX(ABS(${text('target')}),${tolerance})`;
  return `${SLACK}*IF(${size}=0,1,${size})`;
}

interface Gap {
  readonly comparator: Comparator;
  /** Positive means short of the target. */
  readonly text: string;
  readonly opposite: string;
  /** The half-width of the band; null for none. */
  readonly tolerance: string | null;
}

/** The gap to a target as a formula, by the comparator that the cell holds now; null for none. */
export function gapOf({ text, place }: CellTerms<TargetArgument>): Gap | null {
  const comparator = readComparator(place('comparator'));
  if (!comparator.ok) return null;
  const [value, target] = [text('value'), text('target')];
  const short = `${target}-${value}`;
  const above = `${value}-${target}`;
  switch (comparator.value) {
    case 'atLeast':
    case 'moreThan':
    case 'full':
      return { comparator: comparator.value, text: short, opposite: above, tolerance: null };
    case 'atMost':
    case 'lessThan':
      return { comparator: comparator.value, text: above, opposite: short, tolerance: null };
    default: {
      const isGiven = !isBlank(place('tolerance'));
      const tolerance = isGiven ? text('tolerance') : String(defaultTolerance(place('comparator')));
      const off = `ABS(${above})-${tolerance}`;
      return { comparator: 'about', text: off, opposite: off, tolerance };
    }
  }
}
