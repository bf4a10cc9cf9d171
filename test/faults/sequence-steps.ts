import fc from 'fast-check';

/** One step of a sequence; numbers select among the existing items, modulo their count. */
export type Step =
  /** An edit by hand in a table. A child's growth may be left blank. */
  | {
      readonly kind: 'typeGrowth';
      readonly scenario: number;
      readonly year: number;
      readonly value: number | null;
    }
  | { readonly kind: 'typeTarget'; readonly value: number; readonly by: 'person' | 'coauthor' }
  | { readonly kind: 'typeDue'; readonly value: string }
  /** A change in the pane. */
  | {
      readonly kind: 'setGrowth';
      readonly scenario: number;
      readonly year: number;
      readonly value: number;
    }
  | { readonly kind: 'setTarget'; readonly value: number }
  | { readonly kind: 'setDue'; readonly value: string }
  | { readonly kind: 'addScenario' | 'deleteScenario' | 'undo' | 'redo' }
  /** The user's own text somewhere to the right of our cells. */
  | { readonly kind: 'note'; readonly sheet: number; readonly row: number }
  | { readonly kind: 'renameSheet' | 'moveSheet'; readonly sheet: number }
  | { readonly kind: 'insertRows'; readonly sheet: number; readonly row: number }
  | { readonly kind: 'write' | 'undoWrite' }
  /** The add-in is closed in the middle of a write and started again. */
  | {
      readonly kind: 'kill';
      readonly request: number;
      readonly when: 'before' | 'after';
      readonly how: 'finish' | 'remove';
    }
  | { readonly kind: 'failingWrite'; readonly request: number };

const small = fc.nat({ max: 7 });
/** Distinct numbers, so that new values can be distinguished from old ones. */
const number = fc.integer({ min: 1, max: 9_999 });
const growth = number.map((each) => each / 100_000);
const due = fc.integer({ min: 2024, max: 2040 }).map(String);

/** Any step; most of them change numbers. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ kind: fc.constant('typeGrowth' as const), scenario: small, year: small },
      value: fc.option(growth, { freq: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('typeTarget' as const), value: number },
      by: fc.constantFrom('person' as const, 'coauthor' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('typeDue' as const), value: due }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ kind: fc.constant('setGrowth' as const), scenario: small, year: small, value: growth },
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('setTarget' as const), value: number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('setDue' as const), value: due }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('addScenario' as const, 'deleteScenario' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('note' as const), sheet: small, row: small }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('renameSheet' as const, 'moveSheet' as const),
      sheet: small,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('insertRows' as const), sheet: small, row: small }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('write' as const, 'write' as const, 'undoWrite' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ kind: fc.constant('kill' as const), request: fc.integer({ min: 1, max: 5 }) },
      when: fc.constantFrom('before' as const, 'after' as const),
      how: fc.constantFrom('finish' as const, 'remove' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ kind: fc.constant('failingWrite' as const), request: fc.integer({ min: 1, max: 5 }) },
    }),
  },
);
