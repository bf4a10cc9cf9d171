import type { ReactNode } from 'react';
import type { IndicatorReport, IndicatorRisk } from '../../../domain/index';
import { PathLine } from '../../plan/indicators/PathLine';
import { useRiskTexts } from '../use-risk-texts';
import { fanChart } from './fan-chart-model';
import { useFanChartStyles } from './FanChart.styles';

interface FanChartProps {
  /** The plan as it is now. */
  readonly report: IndicatorReport;
  readonly risk: IndicatorRisk;
  /** The chart's content as text. */
  readonly text: string;
}

/** Prediction bands around a path. The bands are stretched to the frame, lines and marks are not. */
export function FanChart({ report, risk, text }: FanChartProps) {
  const styles = useFanChartStyles();
  const chart = fanChart(report, risk);
  return (
    <div className={styles.frame} role="img" aria-label={text}>
      <svg className={styles.layer} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        {[chart.outer, chart.inner].map(
          (points, place) =>
            points !== null && (
              <polygon
                key={place === 0 ? 'outer' : 'inner'}
                className={place === 0 ? styles.outer : styles.inner}
                vectorEffect="non-scaling-stroke"
                points={points}
              />
            ),
        )}
      </svg>
      <svg className={styles.layer} aria-hidden>
        <line className={styles.axis} x1="0" x2="100%" y1="100%" y2="100%" />
        <PathLine points={chart.median} className={styles.median} />
        <PathLine points={chart.known} className={styles.known} />
        <PathLine points={chart.plan} className={styles.plan} />
        {chart.plan.map(({ x, y }) => (
          <circle key={x} className={styles.dot} cx={`${x}%`} cy={`${y}%`} r="3" />
        ))}
        {chart.targets.map(({ id, x, y }) => (
          <svg key={id} x={`${x}%`} y={`${y}%`} overflow="visible">
            <path className={styles.target} d="M0-6 6 0 0 6-6 0Z" />
          </svg>
        ))}
      </svg>
    </div>
  );
}

/** What the parts of a fan mean. */
export function FanLegend() {
  const styles = useFanChartStyles();
  const text = useRiskTexts();
  const line = (className: string) => <line {...{ className }} x1="0" x2="20" y1="6" y2="6" />;
  return (
    <div className={styles.legend} aria-hidden>
      <Entry name={text('fan.plan')}>{line(styles.plan)}</Entry>
      <Entry name={text('fan.known')}>{line(styles.known)}</Entry>
      <Entry name={text('fan.median')}>{line(styles.median)}</Entry>
      <Entry name={text('fan.inner')}>
        <rect className={styles.inner} width="20" height="12" />
      </Entry>
      <Entry name={text('fan.outer')}>
        <rect className={styles.outer} width="20" height="12" />
      </Entry>
      <Entry name={text('fan.target')}>
        <path className={styles.target} d="M10 0 16 6 10 12 4 6Z" />
      </Entry>
    </div>
  );
}

function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useFanChartStyles();
  return (
    <span className={styles.entry}>
      <svg className={styles.sample}>{children}</svg>
      {name}
    </span>
  );
}
