import type { ReactNode } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { usePane } from '../controls/pane-context';
import type { PresentWording } from './present-model';
import { usePresentStyles } from './Present.styles';
import { usePresentChartStyles } from './PresentChart.styles';

interface PresentLegendProps {
  /** The parent scenario, which is drawn behind; null for a root scenario. */
  readonly parent: string | null;
  readonly text: PresentWording['text'];
}

/** The legend of the charts, hidden from screen readers: each chart has its content as text. */
export function PresentLegend({ parent, text }: PresentLegendProps) {
  const styles = usePresentStyles();
  const chart = usePresentChartStyles();
  const { t } = usePane();
  return (
    <div className={mergeClasses(styles.legend, styles.quiet)} aria-hidden>
      <Entry text={text('legendPath')}>
        <line className={chart.path} x1="0" x2="28" y1="7" y2="7" />
      </Entry>
      {parent !== null && (
        <Entry text={t('chart.legendParent', { scenario: parent })}>
          <line className={chart.parent} x1="0" x2="28" y1="7" y2="7" />
        </Entry>
      )}
      <Entry text={text('legendTarget')}>
        <line className={chart.line} x1="0" x2="28" y1="7" y2="7" />
        <path className={mergeClasses(chart.target, chart.isMet)} d="M14 0 21 7 14 14 7 7Z" />
      </Entry>
    </div>
  );
}

function Entry({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const styles = usePresentStyles();
  return (
    <span className={styles.entry}>
      <svg className={styles.mark} viewBox="0 0 28 14">
        {children}
      </svg>
      {text}
    </span>
  );
}
