import type { Plan } from '../../domain/index';
import { assertNever } from '../../shared/assert-never';
import type { CommandProblem } from '../../session/session';
import type { PaneContextValue } from './pane-context';

type ProblemWording = Pick<PaneContextValue, 't' | 'formats' | 'locale'>;
type ProblemOf<Kind extends CommandProblem['kind']> = Extract<
  CommandProblem,
  { readonly kind: Kind }
>;

/** Problems whose text has no placeholders. */
type PlainProblem = ProblemOf<
  | ('noPlan' | 'unknownScenario' | 'unknownIndicator' | 'unknownDriver' | 'unknownTarget')
  | ('unknownMilestone' | 'unknownProject' | 'unknownChange' | 'emptyName' | 'lastScenario')
  | ('emptyText' | 'badCharacter' | 'upperMissing' | 'toleranceMissing' | 'notAPipeline')
  | ('relativeToItself' | 'relativeNotAllowed' | 'historyTooShort')
>;
type NumberProblem = ProblemOf<
  | ('growthTooLow' | 'outOfRange' | 'numberOutOfRange' | 'notWhole' | 'notANumber')
  | ('overflow' | 'noResult' | 'rootCannotInherit')
>;
type OtherProblem = Exclude<CommandProblem, PlainProblem | NumberProblem>;

const PLAIN: ReadonlySet<string> = new Set<PlainProblem['kind']>([
  ...(['noPlan', 'unknownScenario', 'unknownIndicator', 'unknownDriver', 'unknownTarget'] as const),
  ...(['unknownMilestone', 'unknownProject', 'unknownChange', 'emptyName'] as const),
  ...(['lastScenario', 'emptyText', 'badCharacter', 'upperMissing'] as const),
  ...(['toleranceMissing', 'notAPipeline', 'relativeToItself', 'relativeNotAllowed'] as const),
  ...(['historyTooShort'] as const),
]);
const NUMBERS: ReadonlySet<string> = new Set<NumberProblem['kind']>([
  ...(['growthTooLow', 'outOfRange', 'numberOutOfRange', 'notWhole', 'notANumber'] as const),
  ...(['overflow', 'noResult', 'rootCannotInherit'] as const),
]);

/** Explains why a command changed nothing. */
export function commandProblemText(
  problem: CommandProblem,
  plan: Plan | null,
  wording: ProblemWording,
): string {
  if (isPlain(problem)) return wording.t(`commands.${problem.kind}`);
  return isAboutNumber(problem)
    ? numberProblemText(problem, plan, wording)
    : otherProblemText(problem, wording);
}

function isPlain(problem: CommandProblem): problem is PlainProblem {
  return PLAIN.has(problem.kind);
}

function isAboutNumber(problem: CommandProblem): problem is NumberProblem {
  return NUMBERS.has(problem.kind);
}

function otherProblemText(problem: OtherProblem, { t, formats }: ProblemWording): string {
  switch (problem.kind) {
    case 'unknownYear':
      return t('commands.unknownYear', { year: problem.year });
    case 'nameTaken':
      return t('commands.nameTaken', { name: problem.name });
    case 'tooManyScenarios':
    case 'tooManyTargets':
    case 'tooManyMilestones':
    case 'tooManyProjects':
    case 'tooManyIndicators':
      return t(`commands.${problem.kind}`, { limit: problem.limit });
    case 'textTooLong':
      return t('commands.textTooLong', { length: problem.length, limit: problem.limit });
    case 'planTooLarge': {
      const [size, limit] = [formats.bytes(problem.bytes), formats.bytes(problem.limit)];
      return t('commands.planTooLarge', { size, limit });
    }
    case 'badDate':
      return t('commands.badDate', { text: problem.text });
    case 'yearsReversed':
      return t('commands.yearsReversed', { first: problem.first, last: problem.last });
    case 'upperBelowLower': {
      const [value, lower] = [formats.plain(problem.value), formats.plain(problem.lower)];
      return t('commands.upperBelowLower', { value, lower });
    }
    case 'changedLater':
      return t('commands.changedLater', { at: formats.instant(problem.at) });
    default:
      return assertNever(problem);
  }
}

function numberProblemText(
  problem: NumberProblem,
  plan: Plan | null,
  { t, formats, locale }: ProblemWording,
): string {
  switch (problem.kind) {
    case 'rootCannotInherit':
      return t('input.emptyRoot');
    case 'growthTooLow':
      return t('input.growthTooLow');
    case 'notANumber':
      return t('input.notANumber', { text: '', example: '6.5' });
    case 'outOfRange': {
      const show = (value: number): string => formats.driver(value, problem.driver);
      return rangeText(problem, show, t);
    }
    case 'numberOutOfRange':
      return rangeText(problem, formats.plain, t);
    case 'notWhole':
      return t('input.notWhole', { value: formats.plain(problem.value) });
    case 'overflow':
    case 'noResult': {
      const indicator = plan?.indicators.find(({ id }) => id === problem.indicator);
      return t(`input.${problem.kind}`, {
        indicator: indicator?.name[locale] ?? problem.indicator,
        year: problem.year,
        reason: problem.kind === 'noResult' ? t(`noResult.${problem.reason}`) : '',
      });
    }
    default:
      return assertNever(problem);
  }
}

function rangeText(
  { value, min, max }: Pick<ProblemOf<'outOfRange'>, 'value' | 'min' | 'max'>,
  show: (value: number) => string,
  t: ProblemWording['t'],
): string {
  const ends = { min: show(min ?? 0), max: show(max ?? 0) };
  const key = min === null ? 'rangeTo' : max === null ? 'rangeFrom' : 'rangeBetween';
  return t('input.outOfRange', { value: show(value), range: t(`input.${key}`, ends) });
}
