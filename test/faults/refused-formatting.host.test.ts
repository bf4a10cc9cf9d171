import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { createPlainGrid } from '../support/plain-grid/create-plain-grid';
import { sampleOf, seed } from '../support/seed';
import { createFaultBench, type CleanRun, type FaultBench, type Refusal } from './fault-bench';
import { wholeWrites } from './operations';

let office: OfficeHost;
let bench: FaultBench;

beforeAll(async () => {
  const grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  office.host.book.calculationMode = 'Manual';
  bench = createFaultBench(office, grid);
});
afterAll(() => office.dispose());
beforeEach(() => {
  bench.complaints.length = 0;
});

const ofClass =
  (...names: readonly string[]): Refusal['refuses'] =>
  (className, _, use) =>
    use !== 'get' && names.includes(className);
const ofMember =
  (...members: readonly string[]): Refusal['refuses'] =>
  (className, name, use) =>
    use !== 'get' && members.includes(`${className}.${name}`);

/** What an Excel may refuse on new sheets. */
const refusals: readonly Refusal[] = [
  {
    label: 'every chart',
    code: 'EmptyChartSeries',
    refuses: ofMember('ChartCollection.Add'),
    parts: ['charts'],
  },
  {
    label: 'the categories of charts',
    code: 'EmptyChartSeries',
    refuses: ofMember('ChartSeries.SetXAxisValues'),
    parts: ['charts'],
  },
  {
    label: 'the colours of charts',
    code: 'GeneralException',
    refuses: ofClass('ChartLineFormat', 'ChartFill'),
    parts: ['charts'],
  },
  {
    label: 'the print set-up',
    code: 'InvalidArgument',
    refuses: ofClass('PageLayout', 'HeaderFooter'),
    parts: ['page'],
  },
  {
    label: 'styles of cells',
    code: 'GeneralException',
    refuses: ofMember('Range.SetCellProperties', 'RangeFont.Bold', 'RangeFill.Color'),
    parts: ['formats'],
  },
  {
    label: 'number formats',
    code: 'InvalidArgument',
    refuses: ofMember('Range.NumberFormat'),
    parts: ['formats'],
  },
  {
    label: 'validation',
    code: 'InvalidArgument',
    refuses: ofClass('DataValidation'),
    parts: ['rules'],
  },
  {
    label: 'conditional formats',
    code: 'GeneralException',
    refuses: ofMember('ConditionalFormatCollection.Add'),
    parts: ['rules'],
  },
  {
    label: 'panes and widths',
    code: 'InvalidSelection',
    refuses: ofMember('WorksheetFreezePanes.FreezeAt', 'Range.SetColumnProperties'),
    parts: ['layout'],
  },
  {
    label: 'all formatting',
    code: 'AccessDenied',
    refuses: ofClass('ChartCollection', 'PageLayout', 'RangeFormat', 'RangeFont', 'DataValidation'),
    parts: ['formats', 'rules', 'layout', 'page', 'charts'],
  },
];

const named = <Item extends { readonly name: string }>(list: readonly Item[]) =>
  list.map((each) => [each.name, each] as const);
const labelled = (list: readonly Refusal[]) => list.map((each) => [each.label, each] as const);

const firstWrite = wholeWrites.filter(({ name }) => name === 'first write');
const rewrites = wholeWrites.filter(({ name }) => /^writing a (changed plan|plan with)/.test(name));

describe.each(named(firstWrite))(`by seed ${String(seed)}, %s`, (_, operation) => {
  let clean: CleanRun;
  beforeAll(async () => {
    clean = await bench.runClean(operation);
  });

  test.each(labelled(sampleOf(refusals, 4)))(
    'keeps the contents where Excel refuses %s, tells it, and sets it later',
    async (__, refusal) => {
      await bench.runRefused(operation, clean, refusal);
      expect(bench.complaints).toEqual([]);
    },
  );
});

describe.each(named(rewrites))(`by seed ${String(seed)}, %s`, (_, operation) => {
  let clean: CleanRun;
  beforeAll(async () => {
    clean = await bench.runClean(operation);
  });

  // Two refusals meet each of the rewrites in each run, the others with other seeds.
  test.each(labelled(sampleOf(refusals, 2, 1 + rewrites.indexOf(operation))))(
    'keeps the contents where Excel refuses %s, and sets it later',
    async (__, refusal) => {
      // A rewrite sets what differs: which parts it tells depends on the plan.
      await bench.runRefused(operation, clean, { ...refusal, parts: [] });
      expect(bench.complaints).toEqual([]);
    },
  );
});
