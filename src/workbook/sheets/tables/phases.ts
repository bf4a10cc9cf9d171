import { MOST_YEARS, PLAN_LIMITS, type Phase } from '../../../domain/index';
import { FORMATS } from '../layout/sheet-styles';
import { idColumn, numberColumn, textColumns } from './shared-columns';
import { textKeys, type PlanTable } from './table';

/** The format and limits of a year that may lie outside the horizon. */
export const ANY_YEAR = {
  input: true,
  format: () => FORMATS.year,
  numbers: {
    min: PLAN_LIMITS.firstBaseYear,
    max: PLAN_LIMITS.lastBaseYear + MOST_YEARS,
    whole: true,
  },
} as const;

/** `PlanPhases`: a row is a named stretch of years. */
export const phasesTable: PlanTable<Phase> = {
  name: 'PlanPhases',
  items: ({ phases }) => phases,
  identity: ['id'],
  columns: [
    idColumn(),
    ...textColumns<Phase>('name', ({ name }) => name, { width: 28, wrap: true }),
    numberColumn('firstYear', ({ firstYear }) => firstYear, { width: 13 }, ANY_YEAR),
    numberColumn('lastYear', ({ lastYear }) => lastYear, { width: 11 }, ANY_YEAR),
  ],
  order: (locale) => {
    const [name, otherName] = textKeys('name', locale);
    return ['id', name, 'firstYear', 'lastYear', otherName];
  },
};
