import { ACHIEVEMENT_PARAMETERS } from '../definitions/achievement-parameters';
import { BUOYANCY_PARAMETERS } from '../definitions/buoyancy-parameters';
import { isLeftOut } from '../runtime/is-left-out';
import { cellAt } from '../runtime/place';
import { CONTRIBUTION_PARAMETERS } from '../definitions/contribution-parameters';
import { REQUIRED_GROWTH_PARAMETERS } from '../definitions/required-growth-parameters';
import { REQUIRED_INCREMENT_PARAMETERS } from '../definitions/required-increment-parameters';
import { RUN_RATE_PARAMETERS } from '../definitions/run-rate-parameters';
import { cellEquivalent } from './cell-equivalent';
import type { EquivalentRule } from './formula-call';

/** The functions whose result is one expression in the numbers of its arguments. */
export const NUMBER_RULES: Readonly<Record<string, EquivalentRule>> = {
  ACHIEVEMENT: cellEquivalent(ACHIEVEMENT_PARAMETERS, [], ({ text }) => {
    return `(${text('actual')}-${text('start')})/(${text('target')}-${text('start')})`;
  }),
  REQUIRED_GROWTH: cellEquivalent(REQUIRED_GROWTH_PARAMETERS, [], ({ text }) => {
    return `(${text('target')}/${text('base')})^(1/${text('years')})-1`;
  }),
  REQUIRED_INCREMENT: cellEquivalent(REQUIRED_INCREMENT_PARAMETERS, [], ({ text }) => {
    return `(${text('target')}-${text('base')})/${text('years')}`;
  }),
  RUN_RATE: cellEquivalent(RUN_RATE_PARAMETERS, [], ({ text }) => {
    return `(${text('target')}-${text('done')})/${text('periods_left')}`;
  }),
  CONTRIBUTION: cellEquivalent(CONTRIBUTION_PARAMETERS, [], ({ text, place }) => {
    const part = `(${text('part_after')}-${text('part_before')})`;
    const isShare = !isLeftOut(CONTRIBUTION_PARAMETERS.whole_after, cellAt(place('whole_after')));
    const whole = text('whole_before');
    return isShare ? `${part}/(${text('whole_after')}-${whole})` : `${part}/${whole}`;
  }),
  BUOYANCY: cellEquivalent(BUOYANCY_PARAMETERS, [], ({ text }) => {
    const revenue = `(${text('revenue_after')}/${text('revenue_before')}-1)`;
    return `${revenue}/(${text('base_after')}/${text('base_before')}-1)`;
  }),
};
