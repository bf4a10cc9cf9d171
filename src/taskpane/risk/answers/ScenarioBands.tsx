import { useState } from 'react';
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { PlanReport, RiskReport } from '../../../domain/index';
import { useViewFrameStyles } from '../../controls/layout/ViewFrame.styles';
import { usePane } from '../../controls/pane-context';
import { useRiskStyles } from '../Risk.styles';
import { useEveryScenario } from '../use-risk';
import { useRiskTexts } from '../use-risk-texts';
import { firstBandChoice, scenarioBands, type ScenarioBand } from './scenario-bands-model';

interface ScenarioBandsProps {
  readonly report: PlanReport;
  /** That of the selected scenario, which says what is uncertain. */
  readonly risk: RiskReport;
  readonly reports: ReadonlyMap<string, RiskReport>;
}

/** The bands of all scenarios, one below the other on one scale. */
export function ScenarioBands({ report, risk, reports }: ScenarioBandsProps) {
  const frame = useViewFrameStyles();
  const styles = useRiskStyles();
  const text = useRiskTexts();
  const { t, formats, locale } = usePane();
  useEveryScenario();
  const [chosen, setChosen] = useState(() => firstBandChoice(report.plan, risk));
  const choice = chosen ?? firstBandChoice(report.plan, risk);
  if (!choice) return null;
  const { plan } = report;
  const indicator = plan.indicators.find(({ id }) => id === choice.indicator);
  const uncertain = new Set(
    risk.indicators.filter(({ isUncertain }) => isUncertain).map((each) => each.indicator),
  );
  const rows = scenarioBands(report, reports, choice, { t, formats, text });
  return (
    <section className={frame.card} aria-label={text('scenarios.title')}>
      <h3 className={frame.title}>{text('scenarios.title')}</h3>
      <div className={frame.detail}>{text('scenarios.lead')}</div>
      <div className={styles.choices}>
        <Field label={text('scenarios.indicator')} className={styles.choice}>
          <Select
            size="small"
            className={styles.select}
            value={choice.indicator}
            onChange={(_, { value }) => setChosen({ ...choice, indicator: value })}
          >
            {plan.indicators
              .filter(({ id }) => uncertain.has(id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name[locale]}
                </option>
              ))}
          </Select>
        </Field>
        <Field label={text('scenarios.year')} className={styles.choice}>
          <Select
            size="small"
            className={styles.select}
            value={String(choice.year)}
            onChange={(_, { value }) => setChosen({ ...choice, year: Number(value) })}
          >
            {report.years.slice(1).map((year) => (
              <option key={year} value={String(year)}>
                {year}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <BandTable
        label={text('scenarios.label', {
          indicator: indicator?.name[locale] ?? '',
          year: choice.year,
        })}
        rows={rows}
        hasTargets={plan.targets.length > 0}
      />
    </section>
  );
}

interface BandTableProps {
  readonly label: string;
  readonly rows: readonly ScenarioBand[];
  readonly hasTargets: boolean;
}

function BandTable({ label, rows, hasTargets }: BandTableProps) {
  const frame = useViewFrameStyles();
  const styles = useBandStyles();
  const text = useRiskTexts();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{text('scenarios.scenario')}</th>
          {hasTargets && (
            <th scope="col" className={styles.number}>
              {text('scenarios.all')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, bar, text: shown, all }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              {bar && <Bar {...bar} />}
              <div className={frame.detail}>{shown}</div>
            </th>
            {hasTargets && <td className={styles.number}>{all}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ outer, inner, median, plan }: NonNullable<ScenarioBand['bar']>) {
  const styles = useBandStyles();
  const across = ([from, to]: readonly [number, number]) => ({
    left: `${from}%`,
    width: `${to - from}%`,
  });
  return (
    <div className={styles.bar} aria-hidden>
      <div className={styles.outer} style={across(outer)} />
      <div className={styles.inner} style={across(inner)} />
      <div className={styles.median} style={{ left: `${median}%` }} />
      <div className={styles.plan} style={{ left: `${plan}%` }} />
    </div>
  );
}

const FORCED = '@media (forced-colors: active)';

const useBandStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} 0`,
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
  },
  number: {
    width: '72px',
    fontVariantNumeric: 'tabular-nums',
    '&&': { textAlign: 'right', paddingLeft: tokens.spacingHorizontalS },
  },
  bar: { position: 'relative', height: '18px', marginTop: tokens.spacingVerticalXXS },
  outer: {
    position: 'absolute',
    top: '7px',
    height: '4px',
    backgroundColor: tokens.colorBrandStroke1,
    [FORCED]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  inner: {
    position: 'absolute',
    top: '3px',
    height: '12px',
    backgroundColor: tokens.colorBrandStroke1,
    borderRadius: tokens.borderRadiusSmall,
    [FORCED]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  median: {
    position: 'absolute',
    top: '3px',
    height: '12px',
    width: '2px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralBackground1,
    [FORCED]: { backgroundColor: 'Canvas', forcedColorAdjust: 'none' },
  },
  plan: {
    position: 'absolute',
    top: '5px',
    width: '6px',
    height: '6px',
    marginLeft: '-4px',
    transform: 'rotate(45deg)',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorNeutralForeground1}`,
  },
});
