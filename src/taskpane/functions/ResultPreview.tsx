import { mergeClasses } from '@fluentui/react-components';
import type { ResultCell } from '../../functions/runtime/function-result';
import { functionErrorMessage } from '../../functions/runtime/error-message';
import { areaText } from './area-text';
import { useFormulaDialogStyles } from './formula-dialog.styles';
import { numberText } from './number-text';
import { useFormulaTexts } from './use-formula-texts';
import { usePane } from '../controls/pane-context';
import type { CallPreview, PlaceState } from './use-call-preview';
import { sentences } from '../../i18n/sentences';

/** How many rows the preview shows. */
const ROWS = 5;
const COLUMNS = 6;

/** The result of the call, and whether its place is free. */
export function ResultPreview({ preview }: { readonly preview: CallPreview }) {
  const styles = useFormulaDialogStyles();
  const t = useFormulaTexts();
  const { failureText } = usePane();
  if (preview.kind === 'calculating')
    return <p className={styles.text}>{t('insert.calculating')}</p>;
  if (preview.kind === 'failed') {
    const { reason, next } = failureText(preview.failure);
    return <p className={mergeClasses(styles.text, styles.warning)}>{sentences(reason, next)}</p>;
  }
  const isFree = preview.place.kind === 'free';
  return (
    <>
      <Result preview={preview} />
      <p className={styles.heading}>{t('insert.goesTo', { place: areaText(preview.target) })}</p>
      <p className={mergeClasses(styles.text, !isFree && styles.warning)}>
        <Place place={preview.place} />
      </p>
    </>
  );
}

function Result({ preview }: { readonly preview: Extract<CallPreview, { kind: 'shown' }> }) {
  const styles = useFormulaDialogStyles();
  const t = useFormulaTexts();
  const { locale } = usePane();
  const { result } = preview;
  switch (result.kind) {
    case 'unknown':
      return <p className={styles.text}>{t('insert.unknown')}</p>;
    case 'noCall':
      return <p className={mergeClasses(styles.text, styles.warning)}>{t('insert.unreadable')}</p>;
    case 'failure':
      return (
        <p className={mergeClasses(styles.text, styles.warning)}>
          {result.failure.code} {functionErrorMessage(result.failure.problem, locale)}
        </p>
      );
    case 'cells':
  }
  const { rows } = result;
  const [rowCount, columnCount] = [rows.length, rows[0]?.length ?? 0];
  const isCut = rowCount > ROWS || columnCount > COLUMNS;
  const text = (cell: ResultCell): string => {
    if (typeof cell === 'object') return cell.code;
    return typeof cell === 'number' ? numberText(cell, locale) : String(cell).toUpperCase();
  };
  return (
    <div>
      <div className={styles.scroll} role="group" aria-label={t('insert.result')} tabIndex={0}>
        <table className={styles.table}>
          <tbody>
            {rows.slice(0, ROWS).map((row, down) => (
              <tr key={down}>
                {row.slice(0, COLUMNS).map((cell, right) => (
                  <td key={right}>{typeof cell === 'string' ? cell : text(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.detail}>
        {t('insert.size', { rows: rowCount, columns: columnCount })}{' '}
        {isCut && t('insert.more', { rows: ROWS, columns: COLUMNS })}
      </p>
    </div>
  );
}

function Place({ place }: { readonly place: PlaceState }) {
  const t = useFormulaTexts();
  const { failureText } = usePane();
  switch (place.kind) {
    case 'free':
    case 'circular':
    case 'edge':
      return t(`insert.${place.kind}`);
    case 'filled':
      return t('insert.filled', { cell: place.cell });
    case 'table':
      return t('insert.table', { table: place.table });
    case 'ownSheet':
      return t('insert.ownSheet', { sheet: place.sheet });
    case 'failed': {
      const { reason, next } = failureText(place.failure);
      return sentences(reason, next);
    }
  }
}
