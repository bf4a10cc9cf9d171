import { memo } from 'react';
import { Disclosed } from '../controls/layout/Disclosed';
import { useViewFrameStyles } from '../controls/layout/ViewFrame.styles';
import { usePane } from '../controls/pane-context';
import { DriverFields } from '../plan/indicators/DriverFields';
import { TargetChances } from './answers/ChanceList';
import { targetChances } from './answers/chances-model';
import { FanChart } from './fan/FanChart';
import { fixedDrivers } from './answers/fixed-drivers';
import { fanModel, PERCENTILES } from './fan/fan-model';
import { NumberTable } from './NumberTable';
import { useRiskStyles } from './Risk.styles';
import { showsTheSame, type RiskCardProps } from './shows-the-same';
import { useRiskTexts } from './use-risk-texts';

/**
 * One uncertain indicator: its fan, how sure its targets are, and its sliders. A change that leaves its
 * numbers as they are does not draw it again.
 */
export const RiskCard = memo(function RiskCard(props: RiskCardProps) {
  const { plan, scenario, report, parent, risk, bands, onTouch } = props;
  const frame = useViewFrameStyles();
  const styles = useRiskStyles();
  const text = useRiskTexts();
  const { t, formats, locale } = usePane();
  const wording = { t, formats, text };
  const { indicator } = report;
  const fan = fanModel(report, bands, scenario.name[locale], wording);
  const touch = (): void => onTouch(indicator.id);
  return (
    <section
      className={frame.card}
      aria-label={fan.name}
      onFocusCapture={touch}
      onClickCapture={touch}
      onChangeCapture={touch}
    >
      <h3 className={frame.title}>{fan.name}</h3>
      <div className={frame.detail}>{fan.unit}</div>
      <FanChart {...{ report }} risk={bands} text={fan.text} />
      <div className={styles.ends} aria-hidden>
        {[fan.first, fan.last].map(({ year, value }) => (
          <span key={year}>
            {year} {value}
          </span>
        ))}
      </div>
      {fan.end !== null && <div className={styles.note}>{fan.end}</div>}
      <TargetChances
        label={text('chances.title')}
        chances={targetChances(plan, risk, indicator, wording)}
      />
      <Sliders {...{ plan, scenario, report, parent }} />
      <Disclosed label={text('fan.numbers')}>
        <NumberTable
          label={text('fan.numbers')}
          columns={[text('fan.year5'), text('fan.planned'), ...PERCENTILES]}
          rows={fan.rows.map(({ year, values }) => ({
            key: String(year),
            cells: [String(year), ...values],
          }))}
        />
      </Disclosed>
    </section>
  );
}, showsTheSame);

type SlidersProps = Pick<RiskCardProps, 'plan' | 'scenario' | 'report' | 'parent'>;

/** The drivers of the card; an answer that arrives does not draw them again. */
const Sliders = memo(function Sliders({ plan, scenario, report, parent }: SlidersProps) {
  const styles = useRiskStyles();
  const text = useRiskTexts();
  const { t, locale } = usePane();
  const fixed = fixedDrivers(plan, scenario.id, report.indicator.id).map((driver) =>
    t(`drivers.${driver}.name`),
  );
  return (
    <Disclosed label={text('sliders')}>
      <DriverFields {...{ plan, scenario, report, parent }} />
      {fixed.length > 0 && (
        <div className={styles.note}>
          {text('fixedBands', { drivers: fixed.join(locale === 'en' ? ', ' : '、') })}
        </div>
      )}
    </Disclosed>
  );
});
