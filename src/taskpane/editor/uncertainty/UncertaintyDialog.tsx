import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import {
  type Driver,
  DRIVERS,
  type IndicatorReport,
  type Plan,
  type PlanReport,
  type Scenario,
  type Shape,
  SHAPES,
} from '../../../domain/index';
import { planProblemRule } from '../../../i18n/plan-problem-text';
import {
  removeUncertainty,
  setUncertainty,
  setUncertaintyWithLinks,
} from '../../../session/commands/edit/uncertainty-edits';
import type { EditProblem, PlanEdit } from '../../../session/session';
import { commandProblemText } from '../../controls/command-problem-text';
import { usePane } from '../../controls/pane-context';
import { EditDialog } from '../EditDialog';
import { useEditorStyles } from '../editor.styles';
import { ChoiceField } from '../fields';
import type { EntryRow } from '../rows';
import { LinkFields } from './LinkFields';
import { linkableDrivers, type LinkedDriver, linkRows, readLinks } from './links';
import { ShapeChoice } from './ShapeChoice';
import { assumedValue, changeCount, rangeOfScenarios, standingOf, type Standing } from './standing';
import {
  entryOf,
  type EntryPlace,
  type EntryProblems,
  readUncertainty,
  startingEntry,
  type UncertaintyEntry,
} from './uncertainty-entry';
import { LivePicture, NumberFields, RelationFields } from './UncertaintyFields';
import { useUncertaintyTexts } from './use-uncertainty-texts';

interface UncertaintyDialogProps {
  readonly plan: Plan;
  /** Every scenario, for the range of their assumptions. */
  readonly scenarios: PlanReport['scenarios'];
  readonly scenario: Scenario;
  readonly report: IndicatorReport;
  readonly driver: Driver;
  readonly onClose: () => void;
}

/** The fewest changes that a history is drawn from. */
const FEWEST_CHANGES = 3;

/** The form in which a driver is made uncertain. */
export function UncertaintyDialog(props: UncertaintyDialogProps) {
  const { plan, report, scenario, driver, onClose } = props;
  const { indicator } = report;
  const text = useUncertaintyTexts();
  const pane = usePane();
  const [year, setYear] = useState<number | null>(null);
  const form = useForm(props, year);
  const names = {
    indicator: indicator.name[pane.locale],
    driver: pane.t(`drivers.${driver}.name`),
  };
  const refuse = (problem: EditProblem): void => {
    const why =
      problem.kind === 'rules'
        ? problem.problems.map((each) => planProblemRule(each, pane.locale)).join(' ')
        : commandProblemText(problem, plan, pane);
    form.setProblem(text('problem.elsewhere', { why }));
  };
  return (
    <EditDialog
      title={text('title', names)}
      problem={form.problem}
      readEdit={form.readEdit}
      onRefused={refuse}
      saved={text('saved', names)}
      onNotice={({ text: told }) => pane.announce(told)}
      onClose={onClose}
    >
      {!DRIVERS[driver].single && <YearChoice {...{ plan, year }} onChange={setYear} />}
      <Said standing={form.standing} onRemove={() => remove()} />
      <Form key={String(year)} {...{ props, form, year }} />
    </EditDialog>
  );

  function remove(): void {
    const at = { indicator: indicator.id, driver, ...(year !== null && { year }) };
    const done = pane.session.edit(removeUncertainty(scenario.id, at));
    if (!done.ok) return refuse(done.error);
    pane.announce(text('removed', { ...names, scenario: scenario.name[pane.locale] }));
    onClose();
  }
}

interface FormState {
  readonly place: EntryPlace;
  readonly standing: Standing | null;
  readonly assumed: number | null;
  readonly entry: UncertaintyEntry;
  readonly problems: EntryProblems;
  /** What is wrong with the form as a whole. */
  readonly problem: string | null;
  /** The drivers that it may go together with, and those that it does. */
  readonly linkable: readonly LinkedDriver[];
  readonly links: readonly EntryRow[];
  readonly setLinks: (links: readonly EntryRow[]) => void;
  readonly setEntry: (entry: UncertaintyEntry) => void;
  readonly setProblem: (problem: string) => void;
  readonly readEdit: () => PlanEdit | null;
}

/** What is entered, by year: what was begun for one year is still there after a look at another. */
function useForm(props: UncertaintyDialogProps, year: number | null): FormState {
  const { plan, scenario, report, driver } = props;
  const text = useUncertaintyTexts();
  const { formats } = usePane();
  const [entries, setEntries] = useState<ReadonlyMap<number | null, UncertaintyEntry>>(new Map());
  const [problems, setProblems] = useState<EntryProblems>({});
  const [problem, setProblem] = useState<string | null>(null);
  const own = { indicator: report.indicator.id, driver };
  const [links, setLinks] = useState(() => linkRows(plan, own));
  const linkable = linkableDrivers(plan, own);
  const forgetProblems = (): void => {
    setProblems({});
    setProblem(null);
  };
  const place = { indicator: report.indicator, driver, baseYear: plan.baseYear, year };
  const at = { scenario: scenario.id, indicator: report.indicator.id, driver, year };
  const standing = standingOf(plan, at);
  const entry = entries.get(year) ?? firstEntry(props, place, standing);
  return {
    ...{ place, standing, entry, problems, problem, setProblem, linkable, links },
    assumed: assumedValue(report, driver, year),
    setEntry: (next) => {
      setEntries(new Map(entries).set(year, next));
      forgetProblems();
    },
    setLinks: (next) => {
      setLinks(next);
      forgetProblems();
    },
    readEdit: () => {
      const isDerived = entry.shape === 'history';
      const provenance = { evidence: isDerived ? 'derived' : 'assumed' } as const;
      const wording = { text, formats };
      const read = readUncertainty(entry, place, wording, provenance);
      const linked = readLinks(links, own, linkable, wording);
      if (read.ok && !isLinked(entry, year)) return setUncertainty(scenario.id, read.value);
      if (read.ok && linked.ok) {
        return setUncertaintyWithLinks(scenario.id, read.value, linked.value);
      }
      setProblems({ ...(read.ok ? {} : read.error), ...(linked.ok ? {} : linked.error) });
      return null;
    },
  };
}

/** Whether the form asks what the driver goes together with. */
function isLinked({ shape }: UncertaintyEntry, year: number | null): boolean {
  return year === null && shape !== 'certain';
}

/** What holds so far, else a triangle around what is assumed. */
function firstEntry(
  { scenarios, report, driver }: UncertaintyDialogProps,
  place: EntryPlace,
  standing: Standing | null,
): UncertaintyEntry {
  if (standing) return entryOf(standing.uncertainty, place);
  const range = rangeOfScenarios(reportsOf(scenarios, report), report, driver, place.year);
  const mode = assumedValue(report, driver, place.year);
  return startingEntry(place, range ?? (mode === null ? {} : { mode }));
}

/** The same indicator in every scenario. */
function reportsOf(
  scenarios: PlanReport['scenarios'],
  { indicator }: IndicatorReport,
): readonly IndicatorReport[] {
  return scenarios.flatMap(({ indicators }) =>
    indicators.filter((each) => each.indicator.id === indicator.id),
  );
}

interface YearChoiceProps {
  readonly plan: Plan;
  readonly year: number | null;
  readonly onChange: (year: number | null) => void;
}

function YearChoice({ plan, year, onChange }: YearChoiceProps) {
  const text = useUncertaintyTexts();
  const years = Array.from({ length: plan.years }, (_, index) => plan.baseYear + 1 + index);
  return (
    <ChoiceField
      label={text('years')}
      value={String(year ?? '')}
      options={[
        { value: '', name: text('everyYear') },
        ...years.map((each) => ({
          value: String(each),
          name: text('oneYear', { year: String(each) }),
        })),
      ]}
      onChange={(chosen) => onChange(chosen === '' ? null : Number(chosen))}
    />
  );
}

interface SaidProps {
  readonly standing: Standing | null;
  readonly onRemove: () => void;
}

/** Who says so far how uncertain the driver is; what the scenario says itself can be taken back. */
function Said({ standing, onRemove }: SaidProps) {
  const styles = useEditorStyles();
  const text = useUncertaintyTexts();
  const { locale } = usePane();
  if (!standing) return <p className={styles.detail}>{text('none')}</p>;
  const scenario = standing.scenario.name[locale];
  return (
    <div className={styles.names}>
      <p className={styles.detail}>{text(standing.isOwn ? 'own' : 'inherited', { scenario })}</p>
      {standing.isOwn && (
        <Button size="small" onClick={onRemove}>
          {text('remove')}
        </Button>
      )}
    </div>
  );
}

interface FormProps {
  readonly props: UncertaintyDialogProps;
  readonly form: FormState;
  readonly year: number | null;
}

function Form({ props, form, year }: FormProps) {
  const { plan, report, driver } = props;
  const { entry, place, standing, assumed, problems, setEntry } = form;
  const found = changeCount(plan, report, driver);
  const isOffered = (shape: Shape): boolean => {
    if (shape === entry.shape) return true;
    if (shape === 'history') return found >= FEWEST_CHANGES;
    return shape !== 'certain' || standing !== null;
  };
  return (
    <>
      <Proposals {...{ props, form, year, found }} />
      <ShapeChoice
        shape={entry.shape}
        shapes={SHAPES.filter(isOffered)}
        problem={problems['shape']}
        onChange={(shape) => setEntry({ ...entry, shape })}
        {...{ found }}
      />
      <NumberFields {...{ entry, place, problems }} onChange={setEntry} />
      <LivePicture {...{ entry, place }} />
      <RelationFields {...{ entry, place, assumed, problems }} onChange={setEntry} />
      {isLinked(entry, year) && form.linkable.length > 0 && (
        <LinkFields {...{ plan, problems }} {...form} onChange={form.setLinks} />
      )}
    </>
  );
}

/** What the plan itself proposes: the range of its scenarios, and the changes of earlier years. */
function Proposals({ props, form, year, found }: FormProps & { readonly found: number }) {
  const styles = useEditorStyles();
  const text = useUncertaintyTexts();
  const { scenarios, report, driver } = props;
  const { entry, place, setEntry } = form;
  const range = rangeOfScenarios(reportsOf(scenarios, report), report, driver, year);
  const hasHistory = found >= FEWEST_CHANGES;
  if (!range && !hasHistory) return null;
  return (
    <div role="group" aria-label={text('proposals')} className={styles.names}>
      {range && (
        <Button
          size="small"
          onClick={() => setEntry({ ...startingEntry(place, range), together: entry.together })}
        >
          {text('fromScenarios')}
        </Button>
      )}
      {hasHistory && (
        <Button size="small" onClick={() => setEntry({ ...entry, shape: 'history', moves: false })}>
          {text('fromHistory')}
        </Button>
      )}
    </div>
  );
}
