import type { IndicatorReport } from '../../../domain/index';
import { usePane } from '../../controls/pane-context';
import { PathChart } from '../../plan/indicators/PathChart';
import { useEditorStyles } from '../editor.styles';
import { useEditorTexts } from '../use-editor-texts';

interface LivePathProps {
  readonly report: IndicatorReport | null;
  /** The path before the change, drawn behind; null for a new indicator. */
  readonly before: IndicatorReport | null;
  readonly scenario: string;
}

/** The path that the fields lead to, with the value of each year beneath. */
export function LivePath({ report, before, scenario }: LivePathProps) {
  const styles = useEditorStyles();
  const text = useEditorTexts();
  const { formats } = usePane();
  const title = text('path', { scenario });
  return (
    <section className={styles.box} aria-label={title}>
      <p className={styles.caption}>{title}</p>
      {report ? (
        <>
          <PathChart {...{ report }} compared={before} text={title} />
          <ul className={styles.values}>
            {report.years.map((year, index) => (
              <li key={year}>
                {year} {formats.level(report.values[index] ?? 0, report.indicator)}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.detail}>{text('noPath')}</p>
      )}
    </section>
  );
}
