import { learn, type Assumption } from '../assumption';

const PERFORMANCE = learn('excel/performance');
const SIDE = 100;

const isAtMost =
  (limit: number) =>
  (milliseconds: unknown): boolean =>
    typeof milliseconds === 'number' && milliseconds <= limit;

export const speed: readonly Assumption[] = [
  {
    id: 'round-trip',
    name: { en: 'Time of a request', 'zh-CN': '一次请求的时间' },
    assumed: {
      en: 'A request that does nothing takes a second at most.',
      'zh-CN': '空请求最多一秒。',
    },
    calls: 'RequestContext.sync',
    attempt: async ({ context, sheet, now }) => {
      const from = now();
      sheet.load('name');
      await context.sync();
      return Math.round(now() - from);
    },
    expected: 1_000,
    holds: isAtMost(1_000),
    source: PERFORMANCE,
  },
  {
    id: 'ten-thousand-cells',
    name: { en: 'Time of 10,000 cells', 'zh-CN': '10,000 个单元格的时间' },
    assumed: {
      en: '10,000 cells are written and read in five seconds at most.',
      'zh-CN': '写入并读出 10,000 个单元格最多五秒。',
    },
    calls: 'Range.values',
    attempt: async ({ context, sheet, now }) => {
      const from = now();
      const block = sheet.getRangeByIndexes(0, 0, SIDE, SIDE);
      block.values = Array.from({ length: SIDE }, (_, row) =>
        Array.from({ length: SIDE }, (__, column) => row * SIDE + column),
      );
      block.load('values');
      await context.sync();
      return Math.round(now() - from);
    },
    expected: 5_000,
    holds: isAtMost(5_000),
    source: PERFORMANCE,
  },
];
