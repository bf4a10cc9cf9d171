import { useState } from 'react';
import { Field, Select } from '@fluentui/react-components';
import type { Plan, RiskReport, TornadoMeasure } from '../../../domain/index';
import { Disclosed } from '../../controls/layout/Disclosed';
import { useViewFrameStyles } from '../../controls/layout/ViewFrame.styles';
import { usePane } from '../../controls/pane-context';
import { NumberTable } from '../NumberTable';
import { useRiskStyles } from '../Risk.styles';
import { useTornado } from '../use-risk';
import { useRiskTexts } from '../use-risk-texts';
import { measureKey } from '../worker/risk-messages';
import { BreakEvens } from './BreakEvens';
import { useTornadoStyles } from './Tornado.styles';
import {
  firstMeasure,
  measureOptions,
  MOST_BARS,
  tornadoModel,
  type TornadoModel,
} from './tornado-model';

interface TornadoSectionProps {
  readonly plan: Plan;
  readonly risk: RiskReport;
}

/** Which drivers move a target or an indicator most. */
export function TornadoSection({ plan, risk }: TornadoSectionProps) {
  const frame = useViewFrameStyles();
  const styles = useRiskStyles();
  const text = useRiskTexts();
  const { t, formats } = usePane();
  const wording = { t, formats, text };
  const [chosen, setChosen] = useState<TornadoMeasure | null>(null);
  const options = measureOptions(plan, wording);
  const isKnown = chosen && options.some(({ key }) => key === measureKey(chosen));
  const measure = isKnown ? chosen : firstMeasure(plan, risk);
  const tornado = useTornado(measure);
  if (!measure) return null;
  const key = measureKey(measure);
  const name = options.find((each) => each.key === key)?.name ?? '';
  return (
    <section className={frame.card} aria-label={text('tornado.title')}>
      <h3 className={frame.title}>{text('tornado.title')}</h3>
      <div className={frame.detail}>{text('tornado.lead')}</div>
      <Field label={text('tornado.measure')}>
        <Select
          size="small"
          className={styles.select}
          value={key}
          onChange={(_, { value }) =>
            setChosen(options.find((each) => each.key === value)?.measure ?? null)
          }
        >
          {options.map((option) => (
            <option key={option.key} value={option.key}>
              {option.name}
            </option>
          ))}
        </Select>
      </Field>
      {tornado && <Bars model={tornadoModel(plan, tornado, wording)} {...{ name }} />}
      {'target' in measure && (
        <BreakEvens scenario={risk.scenario} target={measure.target} {...{ plan }} />
      )}
    </section>
  );
}

function Bars({ model, name }: { readonly model: TornadoModel; readonly name: string }) {
  const styles = useTornadoStyles();
  const risk = useRiskStyles();
  const text = useRiskTexts();
  const label = text('tornado.label', { measure: name });
  // A driver that moves nothing is in the table alone.
  const shown = model.bars.filter(({ moves }) => moves).slice(0, MOST_BARS);
  if (shown.length === 0) return <p className={risk.sentence}>{text('tornado.none')}</p>;
  const columns = ['driverColumn', 'low', 'high', 'swing'] as const;
  return (
    <>
      <ol className={styles.bars} aria-label={label}>
        {shown.map(({ key, name: driver, low, high, lowBar, highBar }) => (
          <li key={key}>
            {driver}
            <div className={styles.bar} aria-hidden>
              <div className={styles.low} style={across(lowBar)} />
              <div className={styles.high} style={across(highBar)} />
              <div className={styles.base} style={{ left: `${model.base}%` }} />
            </div>
            <div className={styles.ends}>
              <span>{low}</span>
              <span>{high}</span>
            </div>
          </li>
        ))}
      </ol>
      <div className={styles.legend} aria-hidden>
        <span className={styles.entry}>
          <span className={styles.lowSample} />
          {text('tornado.legendLow')}
        </span>
        <span className={styles.entry}>
          <span className={styles.highSample} />
          {text('tornado.legendHigh')}
        </span>
      </div>
      <Disclosed label={text('tornado.numbers')}>
        <NumberTable
          label={text('tornado.numbers')}
          columns={columns.map((column) => text(`tornado.${column}`))}
          rows={model.bars.map(({ key, name: driver, low, high, swing }) => ({
            key,
            cells: [driver, low, high, swing],
          }))}
        />
      </Disclosed>
    </>
  );
}

function across([from, to]: readonly [number, number]) {
  return { left: `${from}%`, width: `${to - from}%` };
}
