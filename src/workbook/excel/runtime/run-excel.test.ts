import { failureOf } from './run-excel';

const of = (code: string) => failureOf({ code, errorLocation: 'Range.values' });

test('recognises a cell that is being edited', () => {
  expect(of('InvalidOperationInCellEditMode')).toEqual({ kind: 'editMode' });
});

test('does not take every refusal for a cell that is being edited', () => {
  expect(of('InvalidOperation')).toEqual({ kind: 'office', code: 'InvalidOperation' });
});

test('names the member that an old Excel lacks', () => {
  expect(of('ApiNotFound')).toEqual({ kind: 'notSupported', member: 'Range.values' });
  expect(failureOf({ code: 'ApiNotFound', errorLocation: undefined })).toEqual({
    ...{ kind: 'notSupported', member: 'ApiNotFound' },
  });
});

test('recognises a request that is too large and a workbook that is read-only', () => {
  expect(of('RequestPayloadSizeLimitExceeded')).toMatchObject({ kind: 'tooLarge' });
  expect(of('AccessDenied')).toEqual({ kind: 'readOnly' });
});

test('passes on an unknown code', () => {
  expect(of('SomethingNew')).toEqual({ kind: 'office', code: 'SomethingNew' });
});
