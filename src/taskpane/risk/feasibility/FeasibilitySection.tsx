import { memo, useMemo, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { PlanReport } from '../../../domain/index';
import { riskView as en } from '../../../i18n/en/risk-view';
import { riskView as zhCN } from '../../../i18n/zh-CN/risk-view';
import { pathsOfRows } from '../../../session/commands/apply-paths';
import type { FoundPath } from '../../../session/commands/command-types';
import { commandProblemText } from '../../controls/command-problem-text';
import { Disclosed } from '../../controls/layout/Disclosed';
import { useViewFrameStyles } from '../../controls/layout/ViewFrame.styles';
import { usePane } from '../../controls/pane-context';
import { NumberTable } from '../NumberTable';
import { useRiskStyles } from '../Risk.styles';
import { useQuestion, useRisk } from '../use-risk';
import { useRiskTexts } from '../use-risk-texts';
import type { FeasibilityJob } from '../worker/risk-messages';
import { feasibilityModel, type FeasibilityModel, type Statement } from './feasibility-model';

interface FeasibilityProps {
  readonly report: PlanReport;
  readonly scenario: string;
}

/** Whether all targets can be met at once. It is asked for with a button, and can be stopped. */
export const FeasibilitySection = memo(function FeasibilitySection(props: FeasibilityProps) {
  const { report, scenario } = props;
  const frame = useViewFrameStyles();
  const styles = useRiskStyles();
  const text = useRiskTexts();
  const [asked, setAsked] = useState<string | null>(null);
  const isAsked = asked === scenario;
  const found = useFound(report, isAsked ? scenario : null);
  const title = text('feasible.title');
  const name = useScenarioName(report, scenario);
  return (
    <section className={frame.card} aria-label={title}>
      <h3 className={frame.title}>{title}</h3>
      <div className={frame.detail}>{text('feasible.lead', { scenario: name })}</div>
      {/* It is here before its text comes, so that a screen reader reads the text. */}
      <div role="status">
        {isAsked && found.statements.map((each) => <Said key={each.text} {...each} />)}
      </div>
      {isAsked && found.isWorking && (
        <Button size="small" className={styles.start} onClick={() => setAsked(null)}>
          {text('feasible.stop')}
        </Button>
      )}
      {isAsked && found.model && <Found {...found} model={found.model} {...props} />}
      {!isAsked && (
        <Button size="small" className={styles.start} onClick={() => setAsked(scenario)}>
          {text('feasible.ask')}
        </Button>
      )}
    </section>
  );
});

function useScenarioName({ plan }: PlanReport, scenario: string): string {
  const { locale } = usePane();
  return plan.scenarios.find(({ id }) => id === scenario)?.name[locale] ?? scenario;
}

const METHOD = { en: en.feasible.method, 'zh-CN': zhCN.feasible.method };

interface FoundAnswer {
  readonly isWorking: boolean;
  readonly statements: readonly Statement[];
  readonly model: FeasibilityModel | null;
  /** What putting the answer into the scenario changes. */
  readonly paths: readonly FoundPath[];
}

/** What is known of the question about a scenario; null where it is not asked. */
function useFound(report: PlanReport, scenario: string | null): FoundAnswer {
  const text = useRiskTexts();
  const { t, formats } = usePane();
  const job = useMemo(
    (): FeasibilityJob | null => (scenario === null ? null : { kind: 'feasibility', scenario }),
    [scenario],
  );
  const answer = useQuestion(job);
  const { isBroken } = useRisk();
  return useMemo(() => {
    const only = (said: string, isWorking = false): FoundAnswer => ({
      ...{ isWorking, statements: [{ text: said, targets: [] }], model: null, paths: [] },
    });
    if (isBroken) return only(text('broken'));
    // An answer about an earlier plan could be put into this one by mistake.
    if (answer?.plan !== report.plan || answer.outcome.kind !== 'feasibility') {
      return only(text('working'), true);
    }
    const { result, job: asked } = answer.outcome;
    if (!result.ok) return only(text('feasible.undecided'));
    const { path } = result.value;
    const paths = pathsOfRows(report, asked.scenario, path ?? [], METHOD);
    const isAsItIs = path !== null && paths.length === 0;
    const model = feasibilityModel(report.plan, result.value, isAsItIs, { t, formats, text });
    return { isWorking: false, statements: model.statements, model, paths };
  }, [report, answer, isBroken, text, t, formats]);
}

interface FoundProps extends FeasibilityProps, Pick<FoundAnswer, 'paths'> {
  readonly model: FeasibilityModel;
}

function Found({ report, scenario, model, paths }: FoundProps) {
  const styles = useRiskStyles();
  const text = useRiskTexts();
  const pane = usePane();
  const [problem, setProblem] = useState<string | null>(null);
  const name = useScenarioName(report, scenario);
  const apply = (): void => {
    const result = pane.session.applyPaths(paths);
    if (!result.ok) return setProblem(commandProblemText(result.error, report.plan, pane));
    pane.announce(text('feasible.applied', { scenario: name }));
  };
  return (
    <>
      {model.path && (
        <>
          <NumberTable label={text('feasible.numbers')} {...model.path} />
          <Button size="small" appearance="primary" className={styles.start} onClick={apply}>
            {text('feasible.apply', { scenario: name })}
          </Button>
        </>
      )}
      {problem !== null && (
        <div role="alert" className={styles.sentence}>
          {problem}
        </div>
      )}
      <Basis {...model} />
    </>
  );
}

function Said({ text, targets }: Statement) {
  const styles = useRiskStyles();
  return (
    <>
      <p className={styles.sentence}>{text}</p>
      {targets.length > 0 && (
        <ul className={styles.named}>
          {targets.map((target) => (
            <li key={target}>{target}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the answer rests on. */
function Basis({ assumptions, ranges }: FeasibilityModel) {
  const styles = useRiskStyles();
  const text = useRiskTexts();
  return (
    <Disclosed label={text('feasible.how')}>
      {assumptions.map((line) => (
        <p key={line} className={styles.sentence}>
          {line}
        </p>
      ))}
      {ranges.rows.length > 0 && <NumberTable label={text('feasible.ranges')} {...ranges} />}
    </Disclosed>
  );
}
