import { useEffect, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { FormulaPort } from '../../workbook/ports/formula-port';
import { areaText } from './area-text';
import { useFormulaDialogStyles } from './formula-dialog.styles';
import { useFormulaTexts } from './use-formula-texts';
import { usePane } from '../controls/pane-context';
import { StepDialog } from '../controls/layout/StepDialog';
import { filledArea, keepsAllValues, type FoundCell } from './native-formula-model';
import { useNativeFormula } from './use-native-formula';

interface NativeFormulaProps {
  readonly port: FormulaPort;
  readonly onClose: () => void;
}

/** Shows the selected cell's call as plain Excel formulas, converts it, and undoes the conversion. */
export function NativeFormula({ port, onClose }: NativeFormulaProps) {
  const styles = useFormulaDialogStyles();
  const t = useFormulaTexts();
  const pane = usePane();
  const { found, conversion, notice, checkSelection, convert, back } = useNativeFormula(port);
  const first = useRef(checkSelection);
  useEffect(() => {
    void first.current();
  }, []);
  const canConvert = found !== null && found.translation.cells !== null;
  return (
    <StepDialog
      title={t('native.title')}
      isLive={false}
      onClose={onClose}
      actions={
        <>
          {canConvert && (
            <Button appearance="primary" onClick={() => void convert()}>
              {t('native.convert')}
            </Button>
          )}
          {conversion && (
            <Button appearance="primary" onClick={() => void back()}>
              {t('native.back')}
            </Button>
          )}
          <Button onClick={onClose}>{pane.t('app.close')}</Button>
        </>
      }
    >
      <p className={styles.detail}>{t('native.lead')}</p>
      <div className={styles.content} role="status">
        {found && <Shown found={found} />}
        {conversion && (
          <>
            <p className={styles.heading}>{t('native.original')}</p>
            <p className={styles.formula}>{conversion.original}</p>
          </>
        )}
        {notice !== '' && <p className={styles.text}>{notice}</p>}
      </div>
      <Button onClick={() => void checkSelection()}>{t('native.check')}</Button>
    </StepDialog>
  );
}

function Shown({ found }: { readonly found: FoundCell }) {
  const styles = useFormulaDialogStyles();
  const t = useFormulaTexts();
  const { area, formula, translation } = found;
  const filled = filledArea(found);
  return (
    <>
      <p className={styles.heading}>{t('native.formula', { place: areaText(area) })}</p>
      <p className={styles.formula}>{formula}</p>
      {translation.reason && (
        <p className={styles.text}>{t(`native.reason.${translation.reason}`)}</p>
      )}
      {!filled && <p className={styles.text}>{t('native.size')}</p>}
      {!keepsAllValues(translation) && (
        <>
          <p className={styles.heading}>{t('native.becomes')}</p>
          <div className={styles.scroll} role="group" aria-label={t('native.becomes')} tabIndex={0}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('native.cell')}</th>
                  <th scope="col">{t('native.content')}</th>
                </tr>
              </thead>
              <tbody>
                {translation.cells?.flatMap((row, down) =>
                  row.map((content, right) => {
                    const place = areaText(
                      { ...area, row: area.row + down, column: area.column + right },
                      area.sheet,
                    );
                    return (
                      <tr key={place}>
                        <th scope="row">{place}</th>
                        <td className={styles.formula}>{content ?? t('native.value')}</td>
                      </tr>
                    );
                  }),
                )}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );
}
