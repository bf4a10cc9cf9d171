import { useState } from 'react';
import type { FormulaPort } from '../../workbook/formula-port';
import type { WorkbookFailure } from '../../workbook/port';
import { areaText } from '../formula-tools/area-text';
import { numberText } from '../formula-tools/number-text';
import { useFormulaTexts } from '../formula-tools/use-formula-texts';
import { usePane } from '../pane-context';
import {
  filledArea,
  largestDifference,
  originalCells,
  type Conversion,
  type FoundCell,
} from './native-formula-model';

/** What was converted while the pane is open, by where its call stood. */
const conversions = new Map<string, Conversion>();

/** Looks at the selected cell, converts its call, and takes that back. */
export function useNativeFormula(port: FormulaPort) {
  const t = useFormulaTexts();
  const { failureText, locale, planner } = usePane();
  const [found, setFound] = useState<FoundCell | null>(null);
  const [conversion, setConversion] = useState<Conversion | null>(null);
  const [notice, setNotice] = useState('');
  const fail = (failure: WorkbookFailure): void => {
    const { reason, next } = failureText(failure);
    setNotice(`${reason} ${next}`);
  };
  const look = async (): Promise<void> => {
    setFound(null);
    setConversion(null);
    const selected = await port.readSelected();
    if (!selected.ok) return fail(selected.error);
    const area = { ...selected.value.area, rowCount: 1, columnCount: 1 };
    const { formula } = selected.value;
    const known = conversions.get(areaText(area));
    if (known && known.first === formula) {
      setNotice('');
      return setConversion(known);
    }
    const translated =
      formula === null ? null : await port.translate(formula, area, planner.getState().report);
    if (translated?.ok === false) return fail(translated.error);
    const translation = translated?.value;
    if (formula === null || !translation) {
      return setNotice(t('native.none', { place: areaText(area) }));
    }
    setNotice('');
    setFound({ area, formula, translation });
  };
  const exchange = async (
    area: FoundCell['area'],
    expected: string,
    cells: readonly (readonly (string | null)[])[],
  ): Promise<string | null> => {
    const exchanged = await port.exchange({ area, expected, cells });
    if (!exchanged.ok) {
      fail(exchanged.error);
      return null;
    }
    if (!exchanged.value) {
      setNotice(t('native.changed', { place: areaText(area) }));
      return null;
    }
    const difference = largestDifference(exchanged.value);
    return difference === null ? '—' : numberText(difference, locale);
  };
  const convert = async (): Promise<void> => {
    const area = found && filledArea(found);
    const cells = found?.translation.cells;
    if (!found || !area || !cells) return;
    const difference = await exchange(area, found.formula, cells);
    if (difference === null) return;
    const count = area.rowCount * area.columnCount;
    const made = { area, original: found.formula, first: cells[0]?.[0] ?? '' };
    conversions.set(areaText(found.area), made);
    setFound(null);
    setConversion(made);
    setNotice(t('native.converted', { count, difference }));
  };
  const back = async (): Promise<void> => {
    if (!conversion) return;
    const { area, first } = conversion;
    const difference = await exchange(area, first, originalCells(conversion));
    if (difference === null) return;
    conversions.delete(areaText({ ...area, rowCount: 1, columnCount: 1 }));
    setConversion(null);
    setNotice(t('native.restored', { place: areaText(area), difference }));
  };
  return { found, conversion, notice, look, convert, back };
}
