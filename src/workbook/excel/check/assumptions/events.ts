import { learn, OWN_SHEET, type Assumption, type Scene } from '../assumption';

const EVENTS = learn('excel/excel-add-ins-events');
/** How long nothing must come for an event not to have been raised. */
const SILENCE = 800;

type Handlers<Event> = OfficeExtension.EventHandlers<Event>;

/** Counts the events while something is done; `false` waits until none can come any more. */
async function countEvents<Event>(
  scene: Scene,
  handlers: Handlers<Event>,
  work: () => void | Promise<void>,
  isExpected = true,
): Promise<number> {
  let count = 0;
  const handler = handlers.add(() => {
    count += 1;
    return Promise.resolve();
  });
  await scene.context.sync();
  await work();
  await scene.context.sync();
  if (isExpected) await scene.until(() => count > 0);
  else await scene.pause(SILENCE);
  handler.remove();
  await handler.context.sync();
  return count;
}

const write =
  ({ sheet }: Scene, value: number) =>
  (): void => {
    sheet.getRange('A2').values = [[value]];
  };

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
      en: 'While events are switched off, the add-in’s own changes raise none.',
      'zh-CN': '关闭事件期间，加载项自己的更改不触发事件。',
    },
    needs: ['ExcelApi', '1.9'],
    calls: 'Runtime.enableEvents, WorksheetCollection.onChanged',
    attempt: (scene) => {
      const { context } = scene;
      return countEvents(
        scene,
        context.workbook.worksheets.onChanged,
        async () => {
          context.runtime.enableEvents = false;
          write(scene, 2)();
          await context.sync();
          context.runtime.enableEvents = true;
        },
        false,
      );
    },
    expected: 0,
    source: EVENTS,
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
      return countEvents(scene, worksheets.onDeleted, () => other.delete());
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
