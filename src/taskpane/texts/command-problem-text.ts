import { assertNever, type Plan } from '../../domain/index';
import type { CommandProblem } from '../../planner/planner';
import type { PaneContextValue } from '../pane-context';

/** Says why a command did nothing. */
export function commandProblemText(
  problem: CommandProblem,
  plan: Plan | null,
  { t, locale }: Pick<PaneContextValue, 't' | 'locale'>,
): string {
  switch (problem.kind) {
    case 'noPlan':
    case 'unknownScenario':
    case 'unknownIndicator':
    case 'emptyName':
    case 'lastScenario':
      return t(`commands.${problem.kind}`);
    case 'unknownYear':
      return t('commands.unknownYear', { year: problem.year });
    case 'nameTaken':
      return t('commands.nameTaken', { name: problem.name });
    case 'tooManyScenarios':
      return t('commands.tooManyScenarios', { limit: problem.limit });
    case 'rootCannotInherit':
      return t('input.emptyRoot');
    case 'growthTooLow':
      return t('input.growthTooLow');
    case 'notANumber':
      return t('input.notANumber', { text: '', example: '6.5' });
    case 'overflow':
    case 'growthFromZero': {
      const indicator = plan?.indicators.find(({ id }) => id === problem.indicator);
      return t(`input.${problem.kind}`, {
        indicator: indicator?.name[locale] ?? problem.indicator,
        year: problem.year,
      });
    }
    default:
      return assertNever(problem);
  }
}
