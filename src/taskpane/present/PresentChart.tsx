import { mergeClasses } from '@fluentui/react-components';
import type { IndicatorReport } from '../../domain/index';
import { usePane } from '../controls/pane-context';
import { PathLine } from '../plan/indicators/PathLine';
import { presentChart, type LabelledPoint, type PresentChartModel } from './present-chart-model';
import { usePresentChartStyles } from './PresentChart.styles';

interface PresentChartProps {
  readonly report: IndicatorReport;
  /** The same indicator in the parent scenario, drawn behind. */
  readonly parent: IndicatorReport | null;
  /** The chart's content as text. */
  readonly text: string;
}

/** A path in large type: values at its points, a line at each target, the years below. */
export function PresentChart({ report, parent, text }: PresentChartProps) {
  const styles = usePresentChartStyles();
  const { formats } = usePane();
  const chart = presentChart(report, parent, formats);
  return (
    <figure className={styles.figure}>
      <svg className={styles.frame} role="img" aria-label={text}>
        <line className={styles.axis} x1="0" x2="100%" y1="100%" y2="100%" />
        {chart.lines.map((y) => (
          <line key={y} className={styles.line} x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} />
        ))}
        <PathLine points={chart.compared} className={styles.parent} />
        <PathLine points={chart.path} className={styles.path} />
        {chart.path.map(({ x, y }) => (
          <circle key={x} className={styles.dot} cx={`${x}%`} cy={`${y}%`} r="5" />
        ))}
        <Marks targets={chart.targets} />
        {chart.path.map((point) => (
          <Value key={point.year} point={point} />
        ))}
      </svg>
      <Years path={chart.path} />
    </figure>
  );
}

/** Filled if the target is met, hollow if not. */
function Marks({ targets }: Pick<PresentChartModel, 'targets'>) {
  const styles = usePresentChartStyles();
  return targets.map(({ id, x, y, isMet }) => (
    <svg key={id} x={`${x}%`} y={`${y}%`} overflow="visible">
      <path
        className={mergeClasses(styles.target, isMet ? styles.isMet : styles.isShort)}
        d="M0-8 8 0 0 8-8 0Z"
      />
    </svg>
  ));
}

function Value({ point }: { readonly point: LabelledPoint }) {
  const styles = usePresentChartStyles();
  const x = point.anchor === 'start' ? 0 : point.anchor === 'end' ? 100 : point.x;
  return (
    <text
      className={styles.label}
      x={`${x}%`}
      y={`${point.y}%`}
      dy={point.isBelow ? '1.6em' : '-0.8em'}
      textAnchor={point.anchor}
    >
      {point.value}
    </text>
  );
}

function Years({ path }: Pick<PresentChartModel, 'path'>) {
  const styles = usePresentChartStyles();
  return (
    <div className={styles.years} aria-hidden>
      {path
        .filter(({ value }) => value !== '')
        .map(({ year, x, anchor }) => (
          <span
            key={year}
            className={mergeClasses(
              styles.year,
              anchor === 'start' && styles.first,
              anchor === 'end' && styles.last,
            )}
            style={anchor === 'middle' ? { left: `${x}%` } : undefined}
          >
            {year}
          </span>
        ))}
    </div>
  );
}
