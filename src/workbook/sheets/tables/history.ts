import type { PlanChange } from '../../../domain/index';
import type { SheetContext } from '../layout/sheet-context';
import { FORMATS } from '../layout/sheet-styles';
import { driverFormat } from './formats-and-units';
import { numberColumn, textColumn } from './shared-columns';
import type { PlanTable } from './table';

/** `PlanHistory`: a row is a change of an assumption. */
export const historyTable: PlanTable<PlanChange> = {
  name: 'PlanHistory',
  items: ({ history }) => history,
  identity: ['at', 'scenario', 'indicator', 'driver', 'year'],
  columns: [
    textColumn('at', ({ at }) => at, { width: 22, asText: true }),
    textColumn('scenario', ({ scenario }) => scenario, { width: 16, technical: true }),
    textColumn('indicator', ({ indicator }) => indicator, { width: 18, technical: true }),
    {
      ...{ key: 'driver', type: { words: 'driver' }, path: ['driver'] },
      ...{ fact: ({ driver }) => driver, display: { width: 13, wrap: true } },
    },
    numberColumn('year', ({ year }) => year, { width: 8 }, { format: () => FORMATS.year }),
    numberColumn('from', ({ from }) => from, {}, { rowFormat: changeFormat }),
    numberColumn('to', ({ to }) => to, {}, { rowFormat: changeFormat }),
    textColumn('why', ({ why }) => why, { width: 40, wrap: true }, { changesAlone: true }),
  ],
  order: () => ['at', 'scenario', 'indicator', 'driver', 'year', 'from', 'to', 'why'],
};

function changeFormat({ indicator, driver }: PlanChange, { report }: SheetContext): string {
  const { indicators, scenarios } = report.plan;
  const own = indicators.find(({ id }) => id === indicator);
  return own ? driverFormat(own, driver, scenarios) : FORMATS.general;
}
