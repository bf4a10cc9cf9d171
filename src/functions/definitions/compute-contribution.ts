import { err, growthContribution, ok } from '../../domain/index';
import { numberFunction } from '../runtime/number-function';
import { CONTRIBUTION_PARAMETERS } from './contribution-parameters';

/** Computes the contribution of one cell of the result: the points, or the share where the whole's later value is given. */
export const computeContribution = numberFunction(
  CONTRIBUTION_PARAMETERS,
  ({ part_before, part_after, whole_before, whole_after }) => {
    const result = growthContribution({
      part: { before: part_before, after: part_after },
      whole: { before: whole_before, after: whole_after ?? whole_before },
    });
    if (!result.ok) return result;
    const { points, share } = result.value;
    if (whole_after === null) return ok(points);
    return share === null ? err({ kind: 'notAllowed', argument: 'whole' }) : ok(share);
  },
  { part: ['part_before', 'part_after'], whole: ['whole_before', 'whole_after'] },
);
