import type { PlannedConditional, PlannedSheet, PlannedValidation } from '../../workbook/model';
import type { Book, SheetState } from '../../simulator/book/book';
import { rangeByAddress } from '../../simulator/objects/base/range-by-address';

type Words = Readonly<Record<string, unknown>>;

/** Reads the rules of a sheet that the grid applies. */
export function readRules(
  book: Book,
  { id, validations, conditionals }: SheetState,
): Pick<PlannedSheet, 'validations' | 'conditionals'> {
  return {
    validations: validations.flatMap(({ area, rule, gridRule, prompt, errorAlert }) =>
      gridRule === null
        ? []
        : [
            {
              range: area,
              rule: listedIn(book, id, rule) ?? gridRule,
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

/** A list whose options are in cells. */
function listedIn(book: Book, sheetId: string, rule: Words): PlannedValidation['rule'] | null {
  const list = rule['list'] as Words | undefined;
  const source = list?.['source'];
  if (typeof source !== 'string' || !source.startsWith('=')) return null;
  const place = rangeByAddress(book, sheetId, source.slice(1));
  return { kind: 'listOf', source: { sheetKey: place.sheetId, range: place.area } };
}

function readPrompt(prompt: Words): PlannedValidation['prompt'] {
  const words = readWords(prompt);
  return words.title === '' && words.message === '' ? null : words;
}

function readWords(words: Words): PlannedValidation['error'] {
  return { title: String(words['title'] ?? ''), message: String(words['message'] ?? '') };
}
