import { mergeClasses } from '@fluentui/react-components';
import type { WritePreview } from '../../workbook/port';
import { usePane } from '../pane-context';
import { useWriteDialogStyles } from './WriteDialog.styles';

/** The sheets that will be written, what happens to each, and how much it is. */
export function PreviewTable({ preview }: { readonly preview: WritePreview }) {
  const styles = useWriteDialogStyles();
  const { t, formats } = usePane();
  const numeric = mergeClasses(styles.cell, styles.number);
  const count = (value: number): string => formats.number(value, 0);
  return (
    <>
      <p className={styles.text}>{t('write.lead')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('write.sheet')}
            </th>
            <th scope="col" className={styles.head}>
              {t('write.action')}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.number)}>
              {t('write.size')}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.sheets.map(({ key, name, range, action, cells, formulas, charts }) => (
            <tr key={key}>
              <th scope="row" className={styles.cell}>
                {name} <span className={styles.place}>{range}</span>
              </th>
              <td className={styles.cell}>{t(`write.${action}`)}</td>
              <td className={numeric}>
                {count(cells)}
                {formulas > 0 && (
                  <span className={styles.detail}>
                    {t('write.formulas', { count: count(formulas) })}
                  </span>
                )}
                {charts > 0 && (
                  <span className={styles.detail}>
                    {t('write.charts', { count: count(charts) })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.text}>
        {t('write.total', { cells: count(preview.cells), size: formats.bytes(preview.bytes) })}
      </p>
    </>
  );
}
