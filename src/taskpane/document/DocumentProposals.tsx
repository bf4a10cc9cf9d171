import { type ReactNode, useState } from 'react';
import { Button, Checkbox } from '@fluentui/react-components';
import {
  type DocumentReading,
  parsePlanSpec,
  type Plan,
  type PlanProblem,
  withFormulaParser,
  resolvePlan,
} from '../../domain/index';
import { documentPlaceText, newPlanWords, unusedReasonText } from '../../i18n/document-text';
import { sentences } from '../../i18n/sentences';
import {
  type AcceptedDocument,
  addDocument,
  planFromDocument,
} from '../../session/commands/edit/accept-document';
import { editPlan } from '../../session/commands/edit/edit-plan';
import { planProblemRule } from '../../i18n/plan-problem-text';
import { usePane } from '../controls/pane-context';
import { commandProblemText } from '../controls/command-problem-text';
import { StepBody } from '../controls/layout/StepDialog';
import { useStepStyles } from '../controls/layout/step.styles';
import {
  acceptedReading,
  type DocumentChoices,
  initialChoices,
  knownOnly,
} from './document-choices';
import { useDocumentStyles } from './document.styles';
import { TargetProposal } from './TargetProposal';
import { useDocumentTexts } from './use-document-texts';

interface DocumentProposalsProps {
  readonly reading: DocumentReading;
  /** The plan to add to; null makes a new one. */
  readonly plan: Plan | null;
  readonly cancel: ReactNode;
  readonly onAgain: () => void;
  readonly onAccepted: (text: string) => void;
}

/** What was found in a document: targets to accept or correct, and what is not used. */
export function DocumentProposals(props: DocumentProposalsProps) {
  const { reading, plan, cancel, onAgain, onAccepted } = props;
  const styles = useStepStyles();
  const text = useDocumentTexts();
  const [choices, setChoices] = useState(() => initialChoices(reading, plan === null));
  const [count, setCount] = useState(SHOWN);
  const { refused, accept } = useAccept(reading, plan, onAccepted);
  const { title, targets } = reading;
  const counts = {
    targets: targets.length,
    indicators: reading.indicators.length,
    known: reading.known.length,
    milestones: reading.milestones.length,
  };
  return (
    <StepBody
      title={text('title')}
      actions={
        <>
          <Button appearance="primary" onClick={() => void accept(choices)}>
            {text(plan ? 'addToPlan' : 'makePlan')}
          </Button>
          <Button onClick={onAgain}>{text('back')}</Button>
          {cancel}
        </>
      }
    >
      <p className={styles.text}>
        {title === null
          ? text('foundUntitled', counts)
          : text('found', { ...counts, title: title.slice(0, 60) })}
      </p>
      <section className={styles.section} aria-label={text('targets')}>
        <h3 className={styles.heading}>{text('targets')}</h3>
        {targets.length === 0 && <p className={styles.text}>{text('noTargets')}</p>}
        <ul className={styles.list}>
          {targets.slice(0, count).map((target, index) => (
            <TargetProposal key={index} {...{ target, index, reading, choices, setChoices }} />
          ))}
        </ul>
        <More {...{ count, setCount }} total={targets.length} />
      </section>
      <Milestones {...{ reading, choices, setChoices }} />
      <Known {...{ plan, reading, choices, setChoices }} />
      <Unused reading={reading} />
      {refused !== null && (
        <p className={styles.text} role="alert">
          {refused}
        </p>
      )}
    </StepBody>
  );
}

/** Takes over what was accepted, as one step, or says why it cannot be. */
function useAccept(
  reading: DocumentReading,
  plan: Plan | null,
  onAccepted: (text: string) => void,
) {
  const text = useDocumentTexts();
  const { session, locale, t, formats } = usePane();
  const [refused, setRefused] = useState<string | null>(null);
  const done = ({ targets, asMilestones, repeated, unheld }: AcceptedDocument): void =>
    onAccepted(
      sentences(
        text('added', { targets }),
        asMilestones.length > 0 ? text('asMilestones', { count: asMilestones.length }) : '',
        repeated.length > 0 ? text('repeated', { count: repeated.length }) : '',
        unheld.length > 0 ? text('unheld', { count: unheld.length }) : '',
      ),
    );
  const refuse = ([first]: readonly PlanProblem[]): void =>
    setRefused(text('refused', { why: first ? planProblemRule(first, locale) : '' }));
  const makePlan = async (accepted: DocumentReading): Promise<void> => {
    const made = planFromDocument(accepted, newPlanWords());
    if (!made) return setRefused(text('noPlan'));
    const spec = parsePlanSpec(made.spec);
    const resolved = spec.ok
      ? await withFormulaParser((parser) => resolvePlan(spec.value, parser))
      : spec;
    const opened = resolved.ok ? session.open(resolved.value) : resolved;
    if (opened.ok) return done(made);
    refuse(opened.error);
  };
  const addToPlan = (own: Plan, accepted: DocumentReading): void => {
    let added = null as AcceptedDocument | null;
    const result = session.edit((before) =>
      editPlan(before, (spec) => {
        added = addDocument(spec, before, accepted, newPlanWords());
        return added.spec;
      }),
    );
    if (result.ok) return added ? done(added) : undefined;
    const { error } = result;
    if (error.kind === 'rules') return refuse(error.problems);
    setRefused(text('refused', { why: commandProblemText(error, own, { t, formats, locale }) }));
  };
  const accept = async (choices: DocumentChoices): Promise<void> => {
    setRefused(null);
    const accepted = acceptedReading(reading, choices, plan);
    if (accepted.targets.length + accepted.milestones.length === 0) {
      return setRefused(text('nothingChosen'));
    }
    if (plan) addToPlan(plan, accepted);
    else await makePlan(accepted);
  };
  return { refused, accept };
}

interface ChosenProps {
  readonly reading: DocumentReading;
  readonly choices: DocumentChoices;
  readonly setChoices: (choices: DocumentChoices) => void;
}

/** How many entries of a list are shown at once: a long list would hold the pane up. */
const SHOWN = 20;

interface MoreProps {
  readonly total: number;
  readonly count: number;
  readonly setCount: (count: number) => void;
}

/** Shows further entries of a list. */
function More({ total, count, setCount }: MoreProps) {
  const text = useDocumentTexts();
  const left = total - count;
  if (left <= 0) return null;
  return (
    <Button size="small" onClick={() => setCount(count + SHOWN)}>
      {text('showMore', { count: Math.min(SHOWN, left), left })}
    </Button>
  );
}

interface FoldedProps<Entry> {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly lead?: ReactNode;
  /** Draws some of the entries, from the first on. */
  readonly draw: (shown: readonly Entry[]) => ReactNode;
}

/** A list that is folded away; nothing of it is drawn before it is opened. */
function Folded<Entry>({ title, entries, lead, draw }: FoldedProps<Entry>) {
  const own = useDocumentStyles();
  const [isOpen, setOpen] = useState(false);
  const [count, setCount] = useState(SHOWN);
  if (entries.length === 0) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={own.summary}>{`${title} (${entries.length})`}</summary>
      {isOpen && (
        <>
          {lead}
          {draw(entries.slice(0, count))}
          <More {...{ count, setCount }} total={entries.length} />
        </>
      )}
    </details>
  );
}

function Milestones({ reading, choices, setChoices }: ChosenProps) {
  const styles = useStepStyles();
  const text = useDocumentTexts();
  const choose = (index: number, isChosen: boolean): void => {
    const chosen = new Set(choices.milestones);
    if (isChosen) chosen.add(index);
    else chosen.delete(index);
    setChoices({ ...choices, milestones: chosen });
  };
  return (
    <Folded
      title={text('milestones')}
      entries={reading.milestones}
      lead={<p className={styles.text}>{text('milestonesText')}</p>}
      draw={(shown) =>
        shown.map(({ statement }, index) => (
          <Checkbox
            key={index}
            label={statement}
            checked={choices.milestones.has(index)}
            onChange={(_, { checked }) => choose(index, checked === true)}
          />
        ))
      }
    />
  );
}

function Known({
  plan,
  reading,
  choices,
  setChoices,
}: ChosenProps & { readonly plan: Plan | null }) {
  const styles = useStepStyles();
  const text = useDocumentTexts();
  const { locale } = usePane();
  const only = plan === null ? knownOnly(reading) : 0;
  return (
    <Folded
      title={text('known')}
      entries={reading.known}
      lead={
        <>
          <p className={styles.text}>{text('knownText')}</p>
          {only > 0 && (
            <Checkbox
              label={text('knownOnly', { count: only })}
              checked={choices.hasKnown}
              onChange={(_, { checked }) => setChoices({ ...choices, hasKnown: checked === true })}
            />
          )}
        </>
      }
      draw={(shown) => (
        <ul className={styles.list}>
          {shown.map(({ indicator, year, phrase, place }, index) => (
            <li key={index} className={styles.text}>
              {[indicator, year].filter((each) => each !== null).join(' · ')}
              <span className={styles.detail}>
                {text('quote', { phrase, place: documentPlaceText(place, locale) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    />
  );
}

function Unused({ reading }: Pick<ChosenProps, 'reading'>) {
  const styles = useStepStyles();
  const text = useDocumentTexts();
  const { locale } = usePane();
  return (
    <Folded
      title={text('unused')}
      entries={reading.unused}
      draw={(shown) => (
        <ul className={styles.list}>
          {shown.map(({ text: words, why, place }, index) => (
            <li key={index} className={styles.text}>
              {text('quote', { phrase: words, place: documentPlaceText(place, locale) })}
              <span className={styles.detail}>{unusedReasonText(why, locale)}</span>
            </li>
          ))}
        </ul>
      )}
    />
  );
}
