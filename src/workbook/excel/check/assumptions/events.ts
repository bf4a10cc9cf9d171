import type { Observed } from '../../../ports/excel-check-port';
import { learn, OWN_SHEET, reference, type Assumption, type Scene } from '../assumption';

const EVENTS = learn('excel/excel-add-ins-events');
/** How long nothing must come for an event not to have been raised. */
const SILENCE = 800;
/** How long events of what was done before may take to arrive. */
const ARRIVAL = 300;

type Handlers<Event> = OfficeExtension.EventHandlers<Event>;

/** Counts the events while something is done, and looks at each. */
async function countEvents<Event>(
  scene: Scene,
  handlers: Handlers<Event>,
  work: () => void | Promise<void>,
  look: (event: Event) => void = () => undefined,
): Promise<number> {
  await scene.context.sync();
  await scene.pause(ARRIVAL);
  let count = 0;
  const handler = handlers.add((event) => {
    count += 1;
    look(event);
    return Promise.resolve();
  });
  await scene.context.sync();
  await work();
  await scene.context.sync();
  await scene.until(() => count > 0);
  handler.remove();
  await handler.context.sync();
  return count;
}

/** Counts the events of each kind while they are switched off. */
async function countSilent(scene: Scene): Promise<readonly number[]> {
  const { context, sheet } = scene;
  const { worksheets } = context.workbook;
  sheet.getRange('A1:A3').values = [['a'], [1], [2]];
  const table = sheet.tables.add('A1:A3', true);
  const other = worksheets.add(`${OWN_SHEET} 2`);
  await context.sync();
  await scene.pause(ARRIVAL);
  const counts = [0, 0, 0, 0, 0];
  const listen = <Event>(handlers: Handlers<Event>, index: number) =>
    handlers.add(() => {
      counts[index] = (counts[index] ?? 0) + 1;
      return Promise.resolve();
    });
  const handlers = [
    listen(worksheets.onChanged, 0),
    listen(table.onChanged, 1),
    listen(worksheets.onAdded, 2),
    listen(worksheets.onDeleted, 3),
    listen(worksheets.onSelectionChanged, 4),
  ];
  await context.sync();
  context.runtime.enableEvents = false;
  write(scene, 2)();
  worksheets.add(`${OWN_SHEET} 3`);
  remove(other);
  sheet.activate();
  sheet.getRange('C3:D4').select();
  await context.sync();
  context.runtime.enableEvents = true;
  await context.sync();
  await scene.pause(SILENCE);
  for (const handler of handlers) handler.remove();
  await context.sync();
  return counts;
}

const write =
  ({ sheet }: Scene, value: number) =>
  (): void => {
    sheet.getRange('A2').values = [[value]];
  };

/** How an event names the add-in that hears it. */
const SELF = 'ThisLocalAddin';
function sourceOf(event: Excel.WorksheetChangedEventArgs): string {
  const isTold = Office.context.requirements.isSetSupported('ExcelApi', '1.14');
  return isTold ? String(event.triggerSource) : SELF;
}

function remove(sheet: Excel.Worksheet): void {
  sheet.delete();
}

const isHeard = (count: unknown): boolean => typeof count === 'number' && count > 0;

export const events: readonly Assumption[] = [
  {
    id: 'event-of-cells',
    name: { en: 'Changed cells', 'zh-CN': '单元格更改事件' },
    assumed: {
      en: 'A changed cell raises an event of the sheets.',
      'zh-CN': '单元格更改会触发工作表事件。',
    },
    needs: ['ExcelApi', '1.9'],
    calls: 'WorksheetCollection.onChanged',
    attempt: (scene) =>
      countEvents(scene, scene.context.workbook.worksheets.onChanged, write(scene, 1)),
    expected: 1,
    holds: isHeard,
    source: EVENTS,
  },
  {
    id: 'event-switched-off',
    name: { en: 'Events switched off', 'zh-CN': '关闭事件' },
    assumed: {
      en: 'While events are switched off, the add-in’s own changes of cells, tables and sheets raise none.',
      'zh-CN': '关闭事件期间，加载项自己对单元格、表格和工作表的更改不触发事件。',
    },
    needs: ['ExcelApi', '1.9'],
    calls: 'Runtime.enableEvents, onChanged, onAdded, onDeleted, onSelectionChanged',
    attempt: (scene) => countSilent(scene),
    expected: [0, 0, 0, 0, 0],
    source: EVENTS,
  },
  {
    id: 'event-facts',
    name: { en: 'What an event says', 'zh-CN': '事件的内容' },
    assumed: {
      en: 'The event of a changed cell names the sheet, the cell and, where ExcelApi 1.14 is offered, this add-in as the one that changed it.',
      'zh-CN': '单元格更改事件会给出工作表和单元格；支持 ExcelApi 1.14 时还会说明由本加载项更改。',
    },
    needs: ['ExcelApi', '1.9'],
    calls: 'WorksheetChangedEventArgs.worksheetId, address, triggerSource',
    attempt: async (scene) => {
      scene.sheet.load('id');
      let seen: Observed = null;
      await countEvents(
        scene,
        scene.context.workbook.worksheets.onChanged,
        write(scene, 5),
        (event) => {
          const { worksheetId, address } = event;
          seen = [worksheetId === scene.sheet.id, address, sourceOf(event)];
        },
      );
      return seen;
    },
    expected: [true, 'A2', SELF],
    source: reference('worksheetchangedeventargs'),
  },
  {
    id: 'event-of-tables',
    name: { en: 'Changed tables', 'zh-CN': '表格更改事件' },
    assumed: {
      en: 'A changed cell of a table raises an event of the table.',
      'zh-CN': '表格内单元格更改会触发表格事件。',
    },
    needs: ['ExcelApi', '1.7'],
    calls: 'Table.onChanged',
    attempt: async (scene) => {
      scene.sheet.getRange('A1:A3').values = [['a'], [1], [2]];
      const table = scene.sheet.tables.add('A1:A3', true);
      await scene.context.sync();
      return countEvents(scene, table.onChanged, write(scene, 3));
    },
    expected: 1,
    holds: isHeard,
    source: EVENTS,
  },
  {
    id: 'event-of-added-sheets',
    name: { en: 'Added sheets', 'zh-CN': '添加工作表事件' },
    assumed: { en: 'An added sheet raises an event.', 'zh-CN': '添加工作表会触发事件。' },
    needs: ['ExcelApi', '1.7'],
    calls: 'WorksheetCollection.onAdded',
    attempt: (scene) => {
      const { worksheets } = scene.context.workbook;
      return countEvents(scene, worksheets.onAdded, () => {
        worksheets.add(`${OWN_SHEET} 2`);
      });
    },
    expected: 1,
    holds: isHeard,
    source: EVENTS,
  },
  {
    id: 'event-of-deleted-sheets',
    name: { en: 'Deleted sheets', 'zh-CN': '删除工作表事件' },
    assumed: { en: 'A deleted sheet raises an event.', 'zh-CN': '删除工作表会触发事件。' },
    needs: ['ExcelApi', '1.7'],
    calls: 'WorksheetCollection.onDeleted',
    attempt: async (scene) => {
      const { worksheets } = scene.context.workbook;
      const other = worksheets.add(`${OWN_SHEET} 2`);
      await scene.context.sync();
      return countEvents(scene, worksheets.onDeleted, () => remove(other));
    },
    expected: 1,
    holds: isHeard,
    source: EVENTS,
  },
  {
    id: 'event-of-selection',
    name: { en: 'A new selection', 'zh-CN': '选区更改事件' },
    assumed: { en: 'A new selection raises an event.', 'zh-CN': '选区更改会触发事件。' },
    needs: ['ExcelApi', '1.9'],
    calls: 'WorksheetCollection.onSelectionChanged, Range.select',
    attempt: (scene) => {
      const { worksheets } = scene.context.workbook;
      return countEvents(scene, worksheets.onSelectionChanged, () => {
        scene.sheet.activate();
        scene.sheet.getRange('C3:D4').select();
      });
    },
    expected: 1,
    holds: isHeard,
    source: EVENTS,
  },
];
