import { lazy, memo, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { Button, Field, Select } from '@fluentui/react-components';
import type { PlanReport, RiskProblem, RiskReport } from '../../domain/index';
import { Disclosed } from '../controls/layout/Disclosed';
import { Outcome } from '../controls/layout/Outcome';
import { ViewFrame } from '../controls/layout/ViewFrame';
import { useViewFrameStyles } from '../controls/layout/ViewFrame.styles';
import { useGrowing } from '../controls/layout/use-growing';
import { usePane } from '../controls/pane-context';
import { useOpened } from '../controls/use-opened';
import { useSessionState } from '../controls/use-session-state';
import { viewOf, type ScenarioView } from '../plan/indicators/scenario-view';
import { ChanceLine } from './answers/ChanceList';
import { togetherChances } from './answers/chances-model';
import { methodText } from './answers/method-model';
import { leastSure, riskSentences } from './answers/risk-sentences';
import { ScenarioBands } from './answers/ScenarioBands';
import { FeasibilitySection } from './feasibility/FeasibilitySection';
import { FanLegend } from './fan/FanChart';
import { useRiskStyles } from './Risk.styles';
import { RiskCard } from './RiskCard';
import { isUncertain, type RiskState } from './risk-store';
import { TornadoSection } from './tornado/TornadoSection';
import { useRisk, useTornado } from './use-risk';
import { useRiskTexts } from './use-risk-texts';

const UncertaintyDialog = lazy(async () => {
  const { UncertaintyDialog: component } = await import('../editor/uncertainty/UncertaintyDialog');
  return { default: component };
});

interface RiskViewProps {
  /** Shows the view in which drivers are made uncertain. */
  readonly onPlan: () => void;
}

/** How sure the numbers of the selected scenario are. */
export function RiskView({ onPlan }: RiskViewProps) {
  const report = useSessionState((state) => state.report);
  const selected = useSessionState((state) => state.selectedScenario);
  const view = useMemo(() => viewOf({ report, selected }), [report, selected]);
  const text = useRiskTexts();
  const { t, locale } = usePane();
  if (!view) return null;
  const scenario = view.scenario.scenario.name[locale];
  return (
    <ViewFrame title={t('views.risk')} lead={text('lead', { scenario })}>
      {isUncertain(view.plan.plan) ? (
        <Answers {...{ view, onPlan }} />
      ) : (
        <Nothing title={text('empty.title')} {...{ view, onPlan }}>
          {text('empty.text')}
        </Nothing>
      )}
      <Together {...{ view }} />
    </ViewFrame>
  );
}

/** Whether all targets can be met at once; a slider never waits for it. */
function Together({ view }: { readonly view: ScenarioView }) {
  const { plan, scenario } = useDeferredValue(view);
  if (plan.plan.targets.length === 0) return null;
  return <FeasibilitySection report={plan} scenario={scenario.scenario.id} />;
}

interface NothingProps extends RiskViewProps {
  readonly view: ScenarioView;
  readonly title?: string;
  readonly children: string;
}

/** Nothing is uncertain, and what to do. */
function Nothing({ view, title, children, onPlan }: NothingProps) {
  const frame = useViewFrameStyles();
  const styles = useRiskStyles();
  const text = useRiskTexts();
  const { t, locale } = usePane();
  const { isOpen, open, close } = useOpened();
  const { scenario, indicators } = view.scenario;
  const report = indicators.find(({ drivers }) => drivers.length > 0);
  const driver = report?.drivers[0]?.driver;
  return (
    <div className={styles.empty}>
      {title !== undefined && <h3 className={frame.title}>{title}</h3>}
      <p className={frame.text}>{children}</p>
      {report && driver && (
        <Button appearance="primary" aria-haspopup="dialog" onClick={open}>
          {text('empty.first', {
            driver: t(`drivers.${driver}.name`),
            indicator: report.indicator.name[locale],
          })}
        </Button>
      )}
      <Button onClick={onPlan}>{text('empty.action')}</Button>
      {isOpen && report && driver && (
        <Suspense fallback={null}>
          <UncertaintyDialog
            plan={view.plan.plan}
            scenarios={view.plan.scenarios}
            {...{ scenario, report, driver }}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}

function Answers({ view, onPlan }: RiskViewProps & { readonly view: ScenarioView }) {
  const text = useRiskTexts();
  const { locale } = usePane();
  const styles = useRiskStyles();
  // Answers, and the plan of all parts but the card in use, are drawn in small pieces: a slider never
  // waits for them.
  const state = useDeferredValue(useRisk());
  const settled = useDeferredValue(view);
  const { scenario } = view.scenario;
  const risk = state.reports.get(scenario.id);
  return (
    <>
      <ScenarioChoice report={settled.plan} selected={scenario.id} />
      <Trouble {...{ state, view }} />
      {risk?.uncertainValues === 0 && (
        <Nothing {...{ view, onPlan }}>
          {text('empty.scenario', { scenario: scenario.name[locale] })}
        </Nothing>
      )}
      {risk && risk.uncertainValues > 0 && (
        <>
          <Said report={settled.plan} {...{ risk }} />
          <FanLegend />
          <Cards {...{ view, settled, risk }} />
          <More report={settled.plan} reports={state.reports} {...{ risk }} />
        </>
      )}
      {!risk && !state.isBroken && state.problem === null && (
        <p role="status" className={styles.working}>
          {text('working')}
        </p>
      )}
    </>
  );
}

interface ScenarioChoiceProps {
  readonly report: PlanReport;
  readonly selected: string;
}

const ScenarioChoice = memo(function ScenarioChoice({ report, selected }: ScenarioChoiceProps) {
  const { session, t, locale } = usePane();
  if (report.scenarios.length < 2) return null;
  return (
    <Field label={t('scenarios.listLabel')}>
      <Select
        size="small"
        value={selected}
        onChange={(_, { value }) => session.selectScenario(value)}
      >
        {report.scenarios.map(({ scenario: { id, name } }) => (
          <option key={id} value={id}>
            {name[locale]}
          </option>
        ))}
      </Select>
    </Field>
  );
});

function Trouble({ state, view }: { readonly state: RiskState; readonly view: ScenarioView }) {
  const text = useRiskTexts();
  const { locale } = usePane();
  if (state.isBroken) return <Outcome intent="error">{text('broken')}</Outcome>;
  const { problem } = state;
  if (problem === null) return null;
  return (
    <Outcome intent="warning">
      {text(`problem.${problem.kind}`, factsOf(problem, view.plan, locale))}
    </Outcome>
  );
}

function factsOf(problem: RiskProblem, { plan }: PlanReport, locale: 'en' | 'zh-CN') {
  if (problem.kind !== 'noPaths') return { ...problem };
  const { indicator: id } = problem;
  return { indicator: plan.indicators.find((each) => each.id === id)?.name[locale] ?? id };
}

interface SaidProps {
  readonly report: PlanReport;
  readonly risk: RiskReport;
}

/** The sentences that can be said aloud, and all targets together. */
const Said = memo(function Said({ report: { plan }, risk }: SaidProps) {
  const frame = useViewFrameStyles();
  const styles = useRiskStyles();
  const text = useRiskTexts();
  const { t, formats } = usePane();
  const wording = { t, formats, text };
  const together = togetherChances(plan, risk, wording);
  const least = leastSure(plan, risk);
  const [wants = null] = useTornado(least && { target: least.id })?.rows ?? [];
  return (
    <section className={frame.card} aria-label={text('said.title')}>
      <h3 className={frame.title}>{text('said.title')}</h3>
      <ul className={styles.said}>
        {riskSentences(plan, risk, wants, wording).map((sentence) => (
          <li key={sentence} className={styles.sentence}>
            {sentence}
          </li>
        ))}
      </ul>
      {together.length > 0 && (
        <ul className={styles.chances} aria-label={text('chances.title')}>
          {together.map((chance) => (
            <ChanceLine key={chance.key} chance={chance} />
          ))}
        </ul>
      )}
    </section>
  );
});

interface CardsProps {
  /** The plan as it is now, for the card in use. */
  readonly view: ScenarioView;
  readonly settled: ScenarioView;
  readonly risk: RiskReport;
}

/** A card for each uncertain indicator. The one in use shows the latest plan before the others do. */
function Cards({ view, settled, risk }: CardsProps) {
  const [touched, setTouched] = useState<string | null>(null);
  const uncertain = risk.indicators.filter((each) => each.isUncertain);
  const count = useGrowing(uncertain.length);
  return uncertain.slice(0, count).map((bands) => {
    const { own, inherited, plan, scenario } = bands.indicator === touched ? view : settled;
    const report = own.get(bands.indicator);
    return report ? (
      <RiskCard
        key={bands.indicator}
        plan={plan.plan}
        scenario={scenario.scenario}
        parent={inherited.get(bands.indicator) ?? null}
        onTouch={setTouched}
        {...{ report, risk, bands }}
      />
    ) : null;
  });
}

interface MoreProps extends SaidProps {
  readonly reports: ReadonlyMap<string, RiskReport>;
}

/** The other scenarios, and how all of this was found. */
const More = memo(function More({ report, risk, reports }: MoreProps) {
  const styles = useRiskStyles();
  const text = useRiskTexts();
  const { t, formats } = usePane();
  return (
    <>
      <TornadoSection plan={report.plan} {...{ risk }} />
      {report.scenarios.length > 1 && <ScenarioBands {...{ report, risk, reports }} />}
      <Disclosed label={text('method.open')}>
        {methodText(report.plan, risk, { t, formats, text }).map((line) => (
          <p key={line} className={styles.sentence}>
            {line}
          </p>
        ))}
      </Disclosed>
    </>
  );
});
