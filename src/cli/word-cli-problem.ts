import { assertNever, type Locale } from '../domain/index';
import type { CliProblem } from './cli-problem';
import { cliWords } from './cli-words';

/** The commands, in the order in which they are told. */
export const COMMANDS = ['project', 'write', 'eval', 'validate', 'check'] as const;

/** Puts a problem into a sentence that says what is wrong and what to do. */
export function cliProblemText(problem: CliProblem, locale: Locale): string {
  const words = cliWords(locale);
  const list = (names: readonly string[]): string => names.join(locale === 'en' ? ', ' : '、');
  switch (problem.kind) {
    case 'fileMissing':
    case 'fileIsFolder':
    case 'fileIsDevice':
    case 'fileUnreadable':
    case 'notText':
    case 'notXlsxName':
    case 'folderMissing':
    case 'unwritable':
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
    case 'noCommand':
      return words('errors.noCommand', { known: list(COMMANDS) });
    case 'unknownCommand':
      return problem.nearest === null
        ? words('errors.unknownCommand', { what: problem.what, known: list(COMMANDS) })
        : words('errors.unknownCommandNear', { what: problem.what, nearest: problem.nearest });
    case 'unknownScenario':
    case 'unknownFunction':
      return problem.nearest === null
        ? words(`errors.${problem.kind}`, { name: problem.name, known: list(problem.known) })
        : words(`errors.${problem.kind}Near`, { name: problem.name, nearest: problem.nearest });
    default:
      return assertNever(problem);
  }
}
