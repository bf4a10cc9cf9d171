import { checkNoDeletedSheets } from './deleted-sheet-rules';

test('a sheet that is gone is not checked, and every other one is', async () => {
  const asked: string[] = [];
  const check = {
    validatorRanges: (_: string, sheetId: string, areas: number[]) => {
      asked.push(sheetId);
      return Promise.resolve([areas]);
    },
  };
  checkNoDeletedSheets(check, (sheetId) => sheetId === 'here');
  expect(await check.validatorRanges('book', 'here', [1])).toEqual([[1]]);
  expect(await check.validatorRanges('book', 'gone', [1])).toEqual([]);
  expect(asked).toEqual(['here']);
});
