import { mergeClasses } from '@fluentui/react-components';
import type { WritePreview } from '../../workbook/ports/workbook-port';
import { usePane } from '../controls/pane-context';
import { useStepStyles } from '../controls/layout/step.styles';
import { useWriteTexts } from './use-write-texts';
import { isUpToDate } from './write-dialog-model';

/** The sheets that will be written, with the changes to each and their number. */
export function PreviewTable({ preview }: { readonly preview: WritePreview }) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { formats } = usePane();
  const count = (value: number): string => formats.number(value, 0);
  const total = {
    changed: count(preview.changed),
    cells: count(preview.cells),
    size: formats.bytes(preview.bytes),
    blocks: preview.blocks,
  };
  const isSame = preview.sheets.every(({ action }) => action === 'unchanged');
  const lead = preview.replaces === null ? 'preview.lead' : 'preview.leadReplacing';
  // A table with no change in any row would be useless.
  if (isUpToDate(preview)) return <p className={styles.text}>{text('preview.same')}</p>;
  return (
    <>
      <p className={styles.text}>{text(isSame ? 'preview.same' : lead)}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {text('preview.sheet')}
            </th>
            <th scope="col" className={styles.head}>
              {text('preview.changes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.sheets.map((sheet) => (
            <SheetRow key={sheet.key} sheet={sheet} />
          ))}
        </tbody>
      </table>
      {!isSame && (
        <p className={styles.text}>
          {text(preview.blocks > 1 ? 'preview.total' : 'preview.totalOne', total)}
        </p>
      )}
    </>
  );
}

function SheetRow({ sheet }: { readonly sheet: WritePreview['sheets'][number] }) {
  const styles = useStepStyles();
  const text = useWriteTexts();
  const { formats } = usePane();
  const count = (value: number): string => formats.number(value, 0);
  const { name, range, action, cells, changed, ...counts } = sheet;
  const isFormatsOnly = action === 'rewrite' && changed === 0;
  const change = text(`preview.${isFormatsOnly ? 'formatsOnly' : action}`, {
    changed: count(changed),
    cells: count(cells),
  });
  const details = (['rowsIn', 'rowsOut', 'formulas', 'charts'] as const)
    .filter((key) => action !== 'unchanged' && counts[key] > 0)
    .map((key) => text(`preview.${key}`, { count: count(counts[key]) }));
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {name}{' '}
        {range !== '' && (
          <span className={mergeClasses(styles.detail, styles.range)}>
            {text('preview.range', { range })}
          </span>
        )}
      </th>
      <td className={styles.cell}>
        {change}
        {details.map((detail) => (
          <span key={detail} className={styles.detail}>
            {detail}
          </span>
        ))}
      </td>
    </tr>
  );
}
