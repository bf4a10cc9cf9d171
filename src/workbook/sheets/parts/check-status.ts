import { cellAddress, onSheet } from '../../../shared/a1';
import { formula } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { colourByWord, type SheetDraft } from '../layout/sheet-draft';
import { STYLES } from '../layout/sheet-styles';

/** The cell on Checks with the overall status. */
export const CHECKS_STATUS = { row: 3, column: 1 } as const;

/** Shows the overall status of the checks in the top row of another sheet, in words and colour. */
export function draftCheckStatus(
  draft: SheetDraft,
  column: number,
  { t, layout, isFine }: SheetContext,
): void {
  const light = cellAddress(CHECKS_STATUS.row, CHECKS_STATUS.column, 'both');
  const statusText = (word: string) => `${t('checks.light')}${word}`;
  const [fits, needsLook] = [statusText(t('checks.fits')), statusText(t('checks.needsLook'))];
  draft.cell(
    ...([0, column] as const),
    formula(
      `"${t('checks.light')}"&${onSheet(layout.names.checks, light)}`,
      isFine ? fits : needsLook,
    ),
    { ...STYLES.strong, verticalAlign: 'center' },
  );
  const range = { row: 0, column, rowCount: 1, columnCount: 1 };
  colourByWord(draft, range, { good: fits, bad: [needsLook] });
}
