import type { FeasibilityProblem, RiskProblem, StressProblem } from '../domain/index';
import { wordList } from '../i18n/sentences';
import { assertNever } from '../shared/assert-never';
import type { Locale } from '../shared/local-text';
import type { TooLargeForSheets } from '../workbook/sheets/workbook-size';
import { type CliIo, cliWords, type ExitCode } from './cli-io';

/** A problem with a command or with a file or part that it names, as facts without prose. */
export type CliProblem =
  | { readonly kind: 'fileMissing'; readonly file: string }
  | { readonly kind: 'fileIsFolder'; readonly file: string }
  | { readonly kind: 'fileIsDevice'; readonly file: string }
  | { readonly kind: 'fileUnreadable'; readonly file: string; readonly code: string }
  | {
      readonly kind: 'unknownScenario' | 'unknownIndicator' | 'unknownTarget';
      readonly name: string;
      readonly nearest: string | null;
      readonly known: readonly string[];
    }
  | { readonly kind: 'notXlsxName'; readonly file: string }
  | { readonly kind: 'notPlanName'; readonly file: string }
  /** A document of a kind that is not read. */
  | { readonly kind: 'unknownDocument'; readonly file: string }
  /** No text: a scan, or an encoding that is not known. */
  | { readonly kind: 'noText'; readonly file: string }
  | { readonly kind: 'documentTooLarge'; readonly file: string; readonly limit: string }
  /** A .docx file that is none: encrypted, damaged, or another kind under this name. */
  | { readonly kind: 'notDocx'; readonly file: string }
  /** A workbook that is none: encrypted, damaged, or another kind under this name. */
  | { readonly kind: 'notXlsx'; readonly file: string }
  | { readonly kind: 'noTarget'; readonly file: string }
  /** A library of distributions that is none; `place` is what is missing or something else. */
  | { readonly kind: 'notSipmath'; readonly file: string; readonly place: string }
  /** A variable of a library that names no driver of the plan. */
  | { readonly kind: 'unknownSip'; readonly name: string }
  | { readonly kind: 'notAYear'; readonly value: string }
  /** A floor or a cap that is not written as INDICATOR.DRIVER=VALUE. */
  | { readonly kind: 'notABound'; readonly option: string; readonly value: string }
  | {
      readonly kind: 'unknownDriver';
      readonly name: string;
      readonly nearest: string | null;
      readonly known: readonly string[];
    }
  /** A question about a measure that is not named: --year or --drivers alone. */
  | { readonly kind: 'noMeasure'; readonly option: string }
  /** Both a target and an indicator are asked about. */
  | { readonly kind: 'twoMeasures' }
  /** A year for a target, which has its own. */
  | { readonly kind: 'yearOfTarget' }
  | {
      readonly kind: 'notProjected';
      readonly value: string;
      readonly first: number;
      readonly last: number;
    }
  /** Not written as INDICATOR.DRIVER,INDICATOR.DRIVER. */
  | { readonly kind: 'notTwoDrivers'; readonly value: string }
  | { readonly kind: 'notUncertain'; readonly name: string }
  /** Not written as INDICATOR.DRIVER@YEAR=AMOUNT. */
  | { readonly kind: 'notAShock'; readonly value: string }
  | {
      readonly kind: 'unknownShock';
      readonly shock: string;
      readonly first: number;
      readonly last: number;
    }
  | Extract<StressProblem, { readonly kind: 'shockOutOfRange' }>
  | Extract<FeasibilityProblem, { readonly kind: 'boundsReversed' }>
  | { readonly kind: 'notAWholeNumber'; readonly option: string; readonly value: string }
  | Extract<RiskProblem, { readonly kind: 'wrongPoints' | 'wrongSeed' }>
  | { readonly kind: 'folderMissing'; readonly folder: string }
  | { readonly kind: 'unwritable'; readonly file: string; readonly code: string }
  /** The file to write exists and is marked as read-only. */
  | { readonly kind: 'readOnly'; readonly file: string }
  | { readonly kind: 'nameTooLong'; readonly file: string }
  /** The workbook would replace the plan that it is made from. */
  | { readonly kind: 'outIsPlan'; readonly file: string }
  | { readonly kind: 'outIsDevice'; readonly file: string }
  /** The sheets would need more than Excel or the memory has. */
  | ({ readonly kind: 'tooLargeToWrite' } & TooLargeForSheets)
  /** What stdout leads to takes no more: a full disk. */
  | { readonly kind: 'outputFailed'; readonly code: string }
  | { readonly kind: 'unknownLocale'; readonly value: string }
  | UsageProblem
  | CallProblem;

/** A problem with the arguments; `what` is the wrong one. */
export type UsageProblem =
  | { readonly kind: 'noCommand' }
  | { readonly kind: 'unknownCommand'; readonly what: string; readonly nearest: string | null }
  | { readonly kind: 'unknownOption'; readonly what: string }
  | { readonly kind: 'missingArgument'; readonly what: string }
  | { readonly kind: 'missingOptionValue'; readonly what: string }
  | { readonly kind: 'tooManyWords'; readonly what: string };

/** Why a text is not a call that can be evaluated. */
export type CallProblem =
  /** No formula from this character on, counted from 1. */
  | { readonly kind: 'callUnreadable'; readonly column: number }
  /** A percentage in `{}`, and what to write for it. */
  | { readonly kind: 'percentInArray'; readonly text: string; readonly share: string }
  | { readonly kind: 'callTooLong'; readonly length: number; readonly limit: number }
  | { readonly kind: 'notACall' }
  | {
      readonly kind: 'unknownFunction';
      readonly name: string;
      readonly nearest: string | null;
      readonly known: readonly string[];
    }
  /** A function that follows a plan, and no plan is named. */
  | { readonly kind: 'needsPlan'; readonly name: string }
  /** An argument is a reference, a name, a sum, another call. */
  | { readonly kind: 'notLiteral' }
  | { readonly kind: 'numberTooLarge'; readonly text: string }
  | {
      readonly kind: 'tooManyArguments';
      readonly name: string;
      readonly count: number;
      readonly most: number;
    };

/** The commands, in the order of the help. */
export const COMMANDS = [
  'project',
  'write',
  'eval',
  'validate',
  'check',
  'risk',
  'feasible',
  'read',
  'new',
] as const;

/** The sentence for a problem: the cause and what to do. */
export function cliProblemText(problem: CliProblem, locale: Locale): string {
  const words = cliWords(locale);
  const list = (names: readonly string[]): string => wordList(names, locale);
  const whole = (value: number): string => new Intl.NumberFormat(locale).format(value);
  switch (problem.kind) {
    case 'fileMissing':
    case 'fileIsFolder':
    case 'fileIsDevice':
    case 'fileUnreadable':
    case 'notXlsxName':
    case 'notPlanName':
    case 'unknownDocument':
    case 'noText':
    case 'documentTooLarge':
    case 'notDocx':
    case 'notXlsx':
    case 'noTarget':
    case 'notSipmath':
    case 'unknownSip':
    case 'notAYear':
    case 'notABound':
    case 'boundsReversed':
    case 'noMeasure':
    case 'twoMeasures':
    case 'yearOfTarget':
    case 'notProjected':
    case 'notTwoDrivers':
    case 'notUncertain':
    case 'notAShock':
    case 'unknownShock':
    case 'shockOutOfRange':
    case 'notAWholeNumber':
    case 'folderMissing':
    case 'unwritable':
    case 'readOnly':
    case 'nameTooLong':
    case 'outIsPlan':
    case 'outIsDevice':
    case 'outputFailed':
    case 'unknownLocale':
    case 'unknownOption':
    case 'missingArgument':
    case 'missingOptionValue':
    case 'tooManyWords':
    case 'callUnreadable':
    case 'percentInArray':
    case 'callTooLong':
    case 'notACall':
    case 'needsPlan':
    case 'notLiteral':
    case 'numberTooLarge':
    case 'tooManyArguments':
      return words(`errors.${problem.kind}`, { ...problem });
    case 'wrongPoints':
      return words('errors.wrongPoints', {
        points: whole(problem.points),
        least: whole(problem.least),
        most: whole(problem.most),
      });
    case 'wrongSeed':
      return words('errors.wrongSeed', { seed: whole(problem.seed), most: whole(problem.most) });
    case 'tooLargeToWrite':
      return tooLargeText(problem, locale);
    case 'noCommand':
      return words('errors.noCommand', { known: list(COMMANDS) });
    case 'unknownCommand':
      return problem.nearest === null
        ? words('errors.unknownCommand', { what: problem.what, known: list(COMMANDS) })
        : words('errors.unknownCommandNear', { what: problem.what, nearest: problem.nearest });
    case 'unknownDriver':
    case 'unknownScenario':
    case 'unknownIndicator':
    case 'unknownTarget':
    case 'unknownFunction':
      return problem.nearest === null
        ? words(`errors.${problem.kind}`, { name: problem.name, known: list(problem.known) })
        : words(`errors.${problem.kind}Near`, { name: problem.name, nearest: problem.nearest });
    default:
      return assertNever(problem);
  }
}

/** Tells a problem and ends the command. */
export function refuse(problem: CliProblem, io: CliIo): ExitCode {
  io.complain(cliProblemText(problem, io.locale));
  return 2;
}

function tooLargeText(
  { what, count, limit, scenarios }: TooLargeForSheets,
  locale: Locale,
): string {
  const words = cliWords(locale);
  const whole = new Intl.NumberFormat(locale);
  const facts = { count: whole.format(count), limit: whole.format(limit) };
  return [
    words(`errors.tooMany.${what}`, facts),
    scenarios === 0
      ? words('errors.splitPlan')
      : words('errors.writeSome', { scenarios: whole.format(scenarios) }),
  ].join(locale === 'en' ? ' ' : '');
}

/** The code of an error of the file system, such as EACCES; any other error is a bug of ours. */
export function errorCode(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string') throw error;
  return code;
}
