import { useMemo, useState } from 'react';
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { PlanReport, Scenario } from '../../domain/index';
import type { LocalText } from '../../shared/local-text';
import { usePane } from '../controls/pane-context';
import { targetGoal } from './target-line-model';
import { commandProblemText } from '../controls/command-problem-text';
import {
  goalSeekAnswer,
  type GoalSeekAnswer,
  type GoalSeekChoice,
  goalSeekQuestion,
  type GoalSeekQuestion,
} from './goal-seek-model';
import { goalSeek as en } from '../../i18n/en/goal-seek';
import { goalSeek as zhCN } from '../../i18n/zh-CN/goal-seek';
import type { PathMethod } from '../../session/goal-seek/path-request';

interface GoalSeekProps {
  readonly plan: PlanReport;
  readonly scenario: Scenario;
  readonly target: string;
  readonly onClose: () => void;
}

const START: GoalSeekChoice = { driverIndex: 0, mode: 'even', cap: '', floor: '', locked: [] };

/** Computes the path that a target requires, and applies it to the scenario. */
export function GoalSeek({ plan, scenario, target, onClose }: GoalSeekProps) {
  const pane = usePane();
  const { t, formats } = pane;
  const [choice, setChoice] = useState(START);
  const question = useMemo(
    () => goalSeekQuestion(plan, scenario.id, target, { t, formats }),
    [plan, scenario, target, t, formats],
  );
  const answer = useMemo(
    () => question && goalSeekAnswer(plan, question, choice, { t, formats }),
    [plan, question, choice, t, formats],
  );
  if (!question || !answer) return null;
  return <Panel {...{ question, answer, choice, scenario, onClose }} onChoose={setChoice} />;
}

interface PanelProps extends Pick<GoalSeekProps, 'scenario' | 'onClose'> {
  readonly question: GoalSeekQuestion;
  readonly answer: GoalSeekAnswer;
  readonly choice: GoalSeekChoice;
  readonly onChoose: (choice: GoalSeekChoice) => void;
}

function Panel({ question, answer, choice, scenario, onClose, onChoose }: PanelProps) {
  const styles = useGoalSeekStyles();
  const pane = usePane();
  const { t, locale } = pane;
  const [problem, setProblem] = useState<string | null>(null);
  const { path } = answer;
  const wording = { ...pane, indicator: question.indicator.indicator };
  const title = t('path.title', { goal: targetGoal(question.target.target, wording) });
  const name = scenario.name[locale];
  const apply = (): void => {
    if (!path) return;
    const { indicator, driver, values, method, illustrative } = path;
    const result = pane.session.applyPath({
      ...{ scenario: scenario.id, indicator, driver, values, illustrative },
      method: methodText(method),
    });
    if (!result.ok) return setProblem(commandProblemText(result.error, question.plan, pane));
    pane.announce(t('path.applied', { scenario: name }));
    onClose();
  };
  return (
    <section className={styles.panel} aria-label={title}>
      <h4 className={styles.title}>{title}</h4>
      <Choices {...{ question, choice, onChoose }} />
      {answer.rows.length > 0 && <PathTable rows={answer.rows} label={title} />}
      <div role="status">
        {answer.lines.map((line) => (
          <p key={line} className={mergeClasses(styles.text, answer.isShort && styles.short)}>
            {line}
          </p>
        ))}
        {path && <p className={styles.text}>{methodText(path.method)[locale]}</p>}
      </div>
      {problem !== null && (
        <div role="alert" className={mergeClasses(styles.text, styles.short)}>
          {problem}
        </div>
      )}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={!path} onClick={apply}>
          {t('path.apply', { scenario: name })}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('path.close')}
        </Button>
      </div>
    </section>
  );
}

type ChoicesProps = Pick<PanelProps, 'question' | 'choice' | 'onChoose'>;

function Choices({ question, choice, onChoose }: ChoicesProps) {
  const styles = useGoalSeekStyles();
  const { t } = usePane();
  const change = (part: Partial<GoalSeekChoice>): void => onChoose({ ...choice, ...part });
  const isSpread = question.drivers[choice.driverIndex]?.driver === 'netAdditions';
  const hasPhases = isSpread && question.plan.phases.length > 0;
  const modes = (['even', 'shift', 'phases'] as const).filter(
    (mode) => mode !== 'phases' || hasPhases,
  );
  return (
    <>
      {question.drivers.length > 1 && (
        <Field label={t('path.lever')}>
          <Select
            className={styles.choice}
            size="small"
            value={choice.driverIndex}
            onChange={(_, { value }) => onChoose({ ...START, driverIndex: Number(value) })}
          >
            {question.drivers.map(({ name }, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('path.mode')}>
        <Select
          className={styles.choice}
          size="small"
          value={choice.mode}
          onChange={(_, { value }) =>
            change({ mode: modes.find((mode) => mode === value) ?? 'even' })
          }
        >
          {modes.map((mode) => (
            <option key={mode} value={mode}>
              {t(`path.${mode}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.bounds}>
        {(['cap', 'floor'] as const).map((bound) => (
          <Field key={bound} label={t(`path.${bound}`)} className={styles.bound}>
            <Input
              className={styles.entry}
              size="small"
              inputMode="decimal"
              autoComplete="off"
              value={choice[bound]}
              onChange={(_, { value }) => change({ [bound]: value })}
            />
          </Field>
        ))}
      </div>
      <LockedYears {...{ question, choice }} onLock={(locked) => change({ locked })} />
    </>
  );
}

interface LockedYearsProps extends Pick<ChoicesProps, 'question' | 'choice'> {
  readonly onLock: (years: readonly number[]) => void;
}

function LockedYears({ question, choice: { locked }, onLock }: LockedYearsProps) {
  const styles = useGoalSeekStyles();
  const { t } = usePane();
  const { knownYear, target } = question.target;
  const years = question.indicator.years.filter((year) => year > knownYear && year <= target.year);
  if (years.length < 2) return null;
  return (
    <fieldset className={styles.locked}>
      <legend className={styles.legend}>{t('path.locked')}</legend>
      {years.map((year) => (
        <Checkbox
          key={year}
          label={String(year)}
          checked={locked.includes(year)}
          onChange={(_, { checked }) =>
            onLock(checked === true ? [...locked, year] : locked.filter((each) => each !== year))
          }
        />
      ))}
    </fieldset>
  );
}

function PathTable({
  rows,
  label,
}: {
  readonly rows: GoalSeekAnswer['rows'];
  readonly label: string;
}) {
  const styles = useGoalSeekStyles();
  const { t } = usePane();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('path.year')}</th>
          <th scope="col">{t('path.now')}</th>
          <th scope="col">{t('path.sought')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ year, now, needed }) => (
          <tr key={year ?? 0}>
            <th scope="row">{year ?? t('assumptions.allYears')}</th>
            <td>{now}</td>
            <td className={styles.needed}>{needed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const useGoalSeekStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  bounds: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  bound: { flex: '1 1 96px', minWidth: 0 },
  entry: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  choice: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  locked: { display: 'flex', flexWrap: 'wrap', border: 'none', margin: 0, padding: 0 },
  legend: { ...typographyStyles.caption1, padding: 0 },
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
    '& td': { textAlign: 'right' },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& thead th:not(:first-child)': { textAlign: 'right' },
  },
  needed: { fontWeight: tokens.fontWeightSemibold },
  text: { ...typographyStyles.caption1, margin: 0 },
  short: { color: tokens.colorStatusDangerForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Names the formula of a path in both languages, because the plan keeps both. */
function methodText(method: PathMethod): LocalText {
  return { en: en.method[method], 'zh-CN': zhCN.method[method] };
}
