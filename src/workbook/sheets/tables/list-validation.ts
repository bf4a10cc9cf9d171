import type { CellRange, PlannedValidation } from '../../model';
import type { SheetContext } from '../layout/sheet-context';
import { columnRange, type TablePlace } from '../layout/sheet-layout';
import { WORDS, type WordKind } from './cell-words';

/** Offers the words of one kind as a list to choose from. */
export function listValidation(
  { t }: SheetContext,
  range: CellRange,
  kind: WordKind,
): PlannedValidation {
  const options = WORDS[kind].map((word) => t(`words.${kind}.${word}` as Parameters<typeof t>[0]));
  return {
    range,
    rule: { kind: 'list', options },
    prompt: null,
    error: {
      title: t('assumptions.listTitle'),
      message: t('assumptions.listError', { options: options.join(' / ') }),
    },
  };
}

/** The rules of the columns that say where a number comes from. */
export function sourceValidations(
  context: SheetContext,
  place: TablePlace,
): readonly PlannedValidation[] {
  const { t } = context;
  const illustrative = t('words.illustrative');
  return [
    listValidation(context, columnRange(place, 'evidence'), 'evidence'),
    {
      range: columnRange(place, 'illustrative'),
      rule: { kind: 'list', options: [illustrative] },
      prompt: null,
      error: {
        title: t('assumptions.listTitle'),
        message: t('assumptions.listError', { options: illustrative }),
      },
    },
  ];
}
