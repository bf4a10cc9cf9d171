import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { IndicatorReport } from '../../../domain/index';
import { pathChart } from './path-chart-model';
import { PathLine } from './PathLine';

interface PathChartProps {
  readonly report: IndicatorReport;
  /** The same indicator in the parent scenario, drawn behind. */
  readonly compared: IndicatorReport | null;
  /** The chart's content as text. */
  readonly text: string;
}

/** Draws a path in percent of its frame, so that it fits any width without distortion. */
export function PathChart({ report, compared, text }: PathChartProps) {
  const styles = usePathChartStyles();
  const chart = pathChart(report, compared);
  return (
    <svg className={styles.frame} role="img" aria-label={text}>
      <line className={styles.axis} x1="0" x2="100%" y1="100%" y2="100%" />
      <PathLine points={chart.compared} className={styles.compared} />
      {chart.known.length === 0 ? (
        <PathLine points={chart.path} className={styles.path} />
      ) : (
        <>
          <PathLine points={chart.known} className={styles.path} />
          <PathLine
            points={chart.path.slice(chart.knownOfPath - 1)}
            className={mergeClasses(styles.path, styles.projected)}
          />
        </>
      )}
      {chart.path.map(({ x, y }) => (
        <circle key={x} className={styles.dot} cx={`${x}%`} cy={`${y}%`} r="3.5" />
      ))}
      {chart.targets.map(({ id, x, y, isMet }) => (
        <svg key={id} x={`${x}%`} y={`${y}%`} overflow="visible">
          <path
            className={mergeClasses(styles.target, isMet ? styles.met : styles.short)}
            d="M0-6 6 0 0 6-6 0Z"
          />
        </svg>
      ))}
    </svg>
  );
}

const usePathChartStyles = makeStyles({
  frame: {
    display: 'block',
    width: '100%',
    height: '76px',
    overflow: 'visible',
  },
  axis: { stroke: tokens.colorNeutralStroke2 },
  path: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '2.5px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  projected: { strokeDasharray: '5 3' },
  dot: {
    fill: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  compared: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1.5px',
    strokeDasharray: '4 3',
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  target: {
    fill: tokens.colorNeutralBackground1,
    strokeWidth: '2px',
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'Highlight' },
  },
  met: { stroke: tokens.colorStatusSuccessForeground1 },
  short: { stroke: tokens.colorStatusDangerForeground3 },
});
