import { achievement } from '../../domain/index';
import { numberFunction } from '../runtime/number-function';
import { ACHIEVEMENT_PARAMETERS } from './achievement-parameters';

/** Computes the achievement of one cell of the result. */
export const computeAchievement = numberFunction(ACHIEVEMENT_PARAMETERS, achievement, {
  base: 'start',
  value: 'actual',
});
