import { useState } from 'react';
import type { CellArea, ExpectedContents, FormulaPort } from '../../workbook/ports/formula-port';
import type { WorkbookFailure } from '../../workbook/ports/workbook-port';
import { areaText } from './area-text';
import { numberText } from './number-text';
import { useFormulaTexts } from './use-formula-texts';
import { usePane } from '../controls/pane-context';
import {
  compareValues,
  filledArea,
  originalCells,
  type Conversion,
  type FoundCell,
} from './native-formula-model';
import { sentences } from '../../i18n/sentences';

/** The conversions since the pane was opened, by the address of the call. */
const conversions = new Map<string, Conversion>();

/** Reads the selected cell, converts its call, and undoes the conversion. */
export function useNativeFormula(port: FormulaPort) {
  const t = useFormulaTexts();
  const { failureText, locale, session } = usePane();
  const [found, setFound] = useState<FoundCell | null>(null);
  const [conversion, setConversion] = useState<Conversion | null>(null);
  const [notice, setNotice] = useState('');
  const fail = (failure: WorkbookFailure): void => {
    const { reason, next } = failureText(failure);
    setNotice(sentences(reason, next));
  };
  const checkSelection = async (): Promise<void> => {
    setFound(null);
    setConversion(null);
    const selected = await port.readSelected();
    if (!selected.ok) return fail(selected.error);
    const area = { ...selected.value.area, rowCount: 1, columnCount: 1 };
    const { formula } = selected.value;
    const known = conversions.get(areaText(area));
    if (known && known.contents[0]?.[0] === formula) {
      setNotice('');
      return setConversion(known);
    }
    const translated =
      formula === null ? null : await port.translate(formula, area, session.getState().report);
    if (translated?.ok === false) return fail(translated.error);
    const translation = translated?.value;
    if (formula === null || !translation) {
      return setNotice(t('native.none', { place: areaText(area) }));
    }
    setNotice('');
    setFound({ area, formula, translation });
  };
  /** Replaces cells; returns their new contents and, in words, how the values differ. */
  const exchange = async (
    area: FoundCell['area'],
    expected: ExpectedContents,
    cells: readonly (readonly (string | null)[])[],
  ) => {
    const exchanged = await port.exchange({ area, expected, cells });
    if (!exchanged.ok) return fail(exchanged.error);
    const outcome = exchanged.value;
    if (outcome.kind !== 'exchanged') return setNotice(t(`native.${outcome.kind}`, outcome));
    const difference = compareValues(outcome);
    const text =
      difference.kind === 'number'
        ? t('native.difference', { difference: numberText(difference.largest, locale) })
        : t('native.otherKind', { ...difference, cell: cellIn(area, difference) });
    return { contents: outcome.contents, difference: text };
  };
  const convert = async (): Promise<void> => {
    const area = found && filledArea(found);
    const cells = found?.translation.cells;
    if (!found || !area || !cells) return;
    const call: ExpectedContents = { kind: 'call', formula: found.formula };
    const exchanged = await exchange(area, call, cells);
    if (!exchanged) return;
    const { contents, difference } = exchanged;
    const made = { area, original: found.formula, contents };
    conversions.set(areaText(found.area), made);
    setFound(null);
    setConversion(made);
    const count = area.rowCount * area.columnCount;
    setNotice(`${t('native.converted', { count })} ${difference}`);
  };
  const back = async (): Promise<void> => {
    if (!conversion) return;
    const { area, contents } = conversion;
    const left: ExpectedContents = { kind: 'contents', contents };
    const exchanged = await exchange(area, left, originalCells(conversion));
    if (!exchanged) return;
    conversions.delete(areaText({ ...area, rowCount: 1, columnCount: 1 }));
    setConversion(null);
    setNotice(`${t('native.restored', { place: areaText(area) })} ${exchanged.difference}`);
  };
  return { found, conversion, notice, checkSelection, convert, back };
}

/** The address of a cell of an area; `row` and `column` count from its first cell. */
function cellIn(
  area: CellArea,
  { row, column }: { readonly row: number; readonly column: number },
): string {
  const cell = { row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 };
  return areaText({ sheet: area.sheet, ...cell }, area.sheet);
}
