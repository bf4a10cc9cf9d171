import frozenNames from './frozen-names.json';

type Associated = (...args: readonly unknown[]) => unknown;

/** The part of the custom functions runtime that an add-in uses, as Excel provides it. */
function provideRuntime(displayLanguage: string): ReadonlyMap<string, Associated> {
  const associated = new Map<string, Associated>();
  class RuntimeError extends Error {
    constructor(
      readonly code: string,
      message: string,
    ) {
      super(message);
    }
  }
  const ErrorCode = {
    invalidValue: '#VALUE!',
    invalidNumber: '#NUM!',
    notAvailable: '#N/A',
    divisionByZero: '#DIV/0!',
    nullReference: '#NULL!',
  };
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, run: Associated) => associated.set(id, run),
      Error: RuntimeError,
      ErrorCode,
    },
    Office: { context: { displayLanguage } },
  });
  return associated;
}

function load(): Promise<void> {
  return jest.isolateModulesAsync(async () => {
    await import('../../src/functions/main');
  });
}

const invocation = { functionName: 'GROWTH_PATH', address: 'Sheet1!A1' };

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
  Reflect.deleteProperty(globalThis, 'Office');
});

test('are those with frozen names', async () => {
  const associated = provideRuntime('en-US');
  await load();
  expect([...associated.keys()]).toEqual(Object.keys(frozenNames));
});

test('load without errors where there are no custom functions', async () => {
  await expect(load()).resolves.toBeUndefined();
});

test('return rows of numbers and ignore omitted arguments and the invocation', async () => {
  const associated = provideRuntime('en-US');
  await load();
  const run = associated.get('GROWTH_PATH');
  expect(run?.([[100]], [[0]], null, null, invocation)).toEqual([[100, 100, 100]]);
});

test.each([
  ['en-US', 'growth must be a growth rate above −100%, such as 0.06 for 6%; it is the text "x".'],
  ['zh-CN', 'growth 必须为大于 −100% 的增速（例如 6% 写作 0.06）；当前为文本“x”。'],
  ['de-DE', 'growth must be a growth rate above −100%, such as 0.06 for 6%; it is the text "x".'],
])('throw the error of a whole call in the language of Excel: %s', async (language, message) => {
  const associated = provideRuntime(language);
  await load();
  expect(() => associated.get('GROWTH_PATH')?.([[100]], [['x']], 3, null, invocation)).toThrow(
    expect.objectContaining({ code: '#VALUE!', message }),
  );
});

test('return booleans and texts unchanged', async () => {
  const associated = provideRuntime('en-US');
  await load();
  const met = associated.get('TARGET_MET')?.([[1, 3]], [[2]], null, null, invocation);
  expect(met).toEqual([[false, true]]);
  const status = associated.get('TARGET_STATUS')?.([[1]], null, null, null, invocation);
  expect(status).toEqual([['green']]);
});

test('put the error of one cell into the result', async () => {
  const associated = provideRuntime('en-US');
  await load();
  const rows = associated.get('TARGET_GAP')?.([[1, 'x']], [[2]], null, null, invocation);
  expect(rows).toEqual([
    [
      1,
      expect.objectContaining({ code: '#VALUE!', message: expect.stringMatching(/^value must/) }),
    ],
  ]);
});

test('return every error code that a cell can show', async () => {
  const associated = provideRuntime('en-US');
  await load();
  const errors = ['#N/A', '#DIV/0!', '#NULL!', '#NUM!', '#REF!'].map((basicValue) => ({
    type: 'Error',
    basicValue,
  }));
  const rows = associated.get('TARGET_GAP')?.([[...errors, 1]], [[2]], null, null, invocation);
  expect((rows as { code?: string }[][])[0]?.map(({ code }) => code)).toEqual([
    '#N/A',
    '#DIV/0!',
    '#NULL!',
    '#NUM!',
    '#VALUE!',
    undefined,
  ]);
});
