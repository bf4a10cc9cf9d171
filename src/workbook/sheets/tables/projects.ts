import { PLAN_LIMITS, type Project } from '../../../domain/index';
import { decimalsFormat, FORMATS } from '../layout/sheet-styles';
import type { SheetContext } from '../layout/sheet-context';
import { ANY_YEAR } from './phases';
import {
  idColumn,
  numberColumn,
  sourceColumns,
  textColumn,
  textColumns,
  wordColumn,
} from './shared-columns';
import { besideYears, textKeys, type PlanTable } from './table';
import { largest } from '../../../shared/extremes';

const AMOUNT = {
  input: true,
  changesAlone: true,
  format: amountFormat,
  numbers: { min: null, max: null, whole: false },
} as const;

/** `PlanProjects`: a row is a project that adds to an indicator. */
export const projectsTable: PlanTable<Project> = {
  name: 'PlanProjects',
  items: ({ projects }) => projects,
  identity: ['id'],
  columns: [
    idColumn(),
    ...textColumns<Project>(
      'name',
      ({ name }) => name,
      { width: 28, wrap: true },
      {
        changesAlone: true,
      },
    ),
    textColumn('indicator', ({ indicator }) => indicator, { width: 18, technical: true }),
    numberColumn(
      'startYear',
      ({ startYear }) => startYear,
      { width: 13 },
      {
        ...{ ...ANY_YEAR, changesAlone: true },
      },
    ),
    numberColumn('investment', ({ investment }) => investment, {}, AMOUNT),
    numberColumn('capacity', ({ capacity }) => capacity, { width: 13 }, AMOUNT),
    numberColumn(
      'rampYears',
      ({ rampYears }) => rampYears,
      {},
      {
        ...{ input: true, changesAlone: true, format: () => FORMATS.general },
        numbers: { min: 0, max: PLAN_LIMITS.rampYears, whole: false },
      },
    ),
    wordColumn('ramp', 'ramp', ({ ramp }) => ramp, {}, { changesAlone: true }),
    ...sourceColumns<Project>(({ provenance }) => provenance),
  ],
  order: (locale, years) => {
    const [name, otherName] = textKeys('name', locale);
    return besideYears(
      ['id', name, 'startYear', 'indicator', 'evidence', 'illustrative', 'capacity'],
      ['investment', 'rampYears', 'ramp', otherName],
      locale,
      years,
    );
  },
};

/** As many decimals as the projects' indicators have. */
function amountFormat({ report }: SheetContext): string {
  const { projects, indicators } = report.plan;
  const decimals = indicators
    .filter(({ id }) => projects.some(({ indicator }) => indicator === id))
    .map((indicator) => indicator.decimals);
  return decimalsFormat(largest([0, ...decimals]));
}
