/** What is wrong with a command or with what it names. It carries the facts, no prose. */
export type CliProblem =
  | { readonly kind: 'fileMissing'; readonly file: string }
  | { readonly kind: 'fileIsFolder'; readonly file: string }
  | { readonly kind: 'fileIsDevice'; readonly file: string }
  | { readonly kind: 'fileUnreadable'; readonly file: string; readonly code: string }
  /** Not UTF-8 text: a workbook, a picture, another encoding. */
  | { readonly kind: 'notText'; readonly file: string }
  | {
      readonly kind: 'unknownScenario';
      readonly name: string;
      readonly nearest: string | null;
      readonly known: readonly string[];
    }
  | { readonly kind: 'notXlsxName'; readonly file: string }
  | { readonly kind: 'folderMissing'; readonly folder: string }
  | { readonly kind: 'unwritable'; readonly file: string; readonly code: string }
  | { readonly kind: 'unknownLocale'; readonly value: string }
  | UsageProblem
  | CallProblem;

/** What is wrong with the words on the command line; `what` is the word that is. */
export type UsageProblem =
  | { readonly kind: 'noCommand' }
  | { readonly kind: 'unknownCommand'; readonly what: string; readonly nearest: string | null }
  | { readonly kind: 'unknownOption'; readonly what: string }
  | { readonly kind: 'missingArgument'; readonly what: string }
  | { readonly kind: 'missingOptionValue'; readonly what: string }
  | { readonly kind: 'tooManyWords'; readonly what: string };

/** Why a text is not a call that can be evaluated. */
export type CallProblem =
  /** It cannot be read as a formula from this character on, counted from 1. */
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
