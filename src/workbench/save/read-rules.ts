import type {
  PlannedConditional,
  PlannedSheet,
  PlannedValidation,
} from '../../workbook/sheet-plan';
import type { SheetState } from '../host/book/book';

type Words = Readonly<Record<string, unknown>>;

/** Reads the rules of a sheet that the grid carries out. */
export function readRules({
  validations,
  conditionals,
}: SheetState): Pick<PlannedSheet, 'validations' | 'conditionals'> {
  return {
    validations: validations.flatMap(({ area, gridRule, prompt, errorAlert }) =>
      gridRule === null
        ? []
        : [
            {
              range: area,
              rule: gridRule,
              prompt: readPrompt(prompt),
              error: readWords(errorAlert),
            },
          ],
    ),
    conditionals: conditionals.flatMap(({ area, shown }): PlannedConditional[] =>
      shown === null
        ? []
        : [
            {
              range: area,
              whenTextEquals: shown.equals,
              style: { fontColor: shown.fontColor, fill: shown.fill },
            },
          ],
    ),
  };
}

function readPrompt(prompt: Words): PlannedValidation['prompt'] {
  const words = readWords(prompt);
  return words.title === '' && words.message === '' ? null : words;
}

function readWords(words: Words): PlannedValidation['error'] {
  return { title: String(words['title'] ?? ''), message: String(words['message'] ?? '') };
}
