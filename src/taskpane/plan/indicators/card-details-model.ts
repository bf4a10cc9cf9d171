import {
  formulaText,
  otherPrices,
  type Indicator,
  type IndicatorReport,
  type PathStep,
  type Plan,
  type Provenance,
  type ScenarioReport,
} from '../../../domain/index';
import type { Wording } from '../../controls/pane-context';
import { targetGoal } from '../../targets/target-line-model';

interface StepRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/** The source of one number. */
export interface SourceLine {
  readonly what: string;
  readonly evidence: string;
  /** Document, place and date. */
  readonly where: string;
  readonly phrase: string | null;
  readonly note: string | null;
}

/** How the values of an indicator are computed. */
export interface CardDetailsModel {
  readonly formula: string | null;
  readonly years: readonly number[];
  readonly steps: readonly StepRow[];
  readonly projects: readonly string[];
  readonly sources: readonly SourceLine[];
}

/** Prepares the steps, the formula, the other prices and the sources of an indicator. */
export function cardDetails(
  plan: Plan,
  scenario: ScenarioReport,
  report: IndicatorReport,
  wording: Wording,
): CardDetailsModel {
  const { indicator } = report;
  const { model } = indicator;
  return {
    formula: model.kind === 'formula' ? formulaText(model.formula.node) : null,
    years: report.years,
    steps: [
      ...report.steps.map((step) => stepRow(step, indicator, wording)),
      ...priceRows(plan, scenario, report, wording),
    ],
    projects: projectsOf(plan, indicator, wording),
    sources: sourcesOf(plan, scenario, report, wording),
  };
}

const SHARES: ReadonlySet<PathStep['key']> = new Set(['plannedShare', 'reached', 'followed']);

function stepRow(
  { key, values }: PathStep,
  indicator: Indicator,
  { t, formats }: Wording,
): StepRow {
  const show = (value: number): string =>
    SHARES.has(key) ? formats.percent(value) : formats.level(value, indicator);
  return {
    name: t(`details.step.${key}`),
    cells: values.map((value) => (value === null ? '' : show(value))),
  };
}

function priceRows(
  plan: Plan,
  scenario: ScenarioReport,
  report: IndicatorReport,
  { t, formats }: Wording,
): readonly StepRow[] {
  const other = otherPrices(plan, scenario, report);
  if (!other) return [];
  return [
    {
      name: t(`details.${other.basis}`, { base: plan.baseYear }),
      cells: other.values.map((value) => formats.level(value, report.indicator)),
    },
  ];
}

function projectsOf(plan: Plan, indicator: Indicator, { t, formats }: Wording): readonly string[] {
  return plan.projects
    .filter((project) => project.indicator === indicator.id)
    .map(({ name, startYear, capacity, rampYears }) =>
      t('details.project', {
        name: name[formats.locale],
        year: startYear,
        capacity: formats.level(capacity, indicator),
        unit: indicator.unit[formats.locale],
        ramp: rampYears,
      }),
    );
}

function sourcesOf(
  plan: Plan,
  { scenario }: ScenarioReport,
  { indicator, targets }: IndicatorReport,
  { t, formats }: Wording,
): readonly SourceLine[] {
  const line = (what: string, provenance: Provenance): SourceLine =>
    sourceLine(plan, what, provenance, { t, formats });
  const { base } = indicator;
  const family = inheritanceChain(plan, scenario.id);
  return [
    ...(base ? [line(t('sources.base', { year: base.year }), base.provenance)] : []),
    ...family.flatMap((each) =>
      each.assumptions
        .filter((said) => said.indicator === indicator.id)
        .map(({ driver, provenance }) => {
          const name = each.name[formats.locale];
          const names = { driver: t(`drivers.${driver}.name`), scenario: name };
          return line(t('sources.driver', names), provenance);
        }),
    ),
    ...targets.map(({ target }) => {
      const goal = targetGoal(target, { t, formats, indicator, plan });
      return line(t('sources.target', { goal }), target.provenance);
    }),
    ...plan.projects
      .filter((project) => project.indicator === indicator.id)
      .map(({ name, provenance }) => line(name[formats.locale], provenance)),
  ];
}

/** A scenario and its ancestors, nearest first. */
function inheritanceChain(plan: Plan, id: string | null): Plan['scenarios'] {
  const found = plan.scenarios.find((each) => each.id === id);
  return found ? [found, ...inheritanceChain(plan, found.parent)] : [];
}

function sourceLine(
  plan: Plan,
  what: string,
  provenance: Provenance,
  { t, formats: { locale } }: Wording,
): SourceLine {
  const document = plan.documents.find(({ id }) => id === provenance.document);
  const note = provenance.note?.[locale] ?? null;
  const illustrative = provenance.illustrative ? t('assumptions.illustrative') : null;
  // Leave out the word if the note contains it already.
  const isInNote = illustrative !== null && note?.includes(illustrative) === true;
  const parts = [
    document?.title[locale],
    provenance.place,
    provenance.date ?? document?.date,
    isInNote ? null : illustrative,
  ];
  const said = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return {
    what,
    evidence: t(`sources.evidence.${provenance.evidence}`),
    where: said.join(locale === 'zh-CN' ? '，' : ', '),
    phrase: provenance.phrase,
    note,
  };
}
