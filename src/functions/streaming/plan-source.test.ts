import {
  announceFunctions,
  otherFunctions,
  providePlan,
  receivePlan,
  type PlanSource,
} from './plan-source';

const source: PlanSource = { read: () => 'noPlan', subscribe: () => undefined };

/** What functions of a version read, asked before and after the pane has provided its plan. */
function received(version: string, provide: () => void): readonly unknown[] {
  const answers: unknown[] = [];
  const take = (found: PlanSource): void => void answers.push(found.read());
  receivePlan(take, version);
  provide();
  receivePlan(take, version);
  return answers;
}

beforeEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('planpath.plan'));
});

test('functions get the plan of a pane of their own version, before or after it is provided', () => {
  expect(received('1.2.0', () => providePlan(source, '1.2.0'))).toEqual(['noPlan', 'noPlan']);
});

test('functions of another version read that the versions differ, and no numbers', () => {
  expect(received('1.1.0', () => providePlan(source, '1.2.0'))).toEqual([
    ...['otherVersion', 'otherVersion'],
  ]);
});

test('a pane that states no version, as older ones, counts as another', () => {
  expect(
    received('1.2.0', () => {
      const slot = Reflect.get(globalThis, Symbol.for('planpath.plan')) as {
        source: PlanSource;
        waiting: ((found: PlanSource) => void)[];
      };
      slot.source = source;
      for (const take of slot.waiting.splice(0)) take(source);
    }),
  ).toEqual(['otherVersion', 'otherVersion']);
});

test('the pane learns the version of the functions where it differs', () => {
  expect(otherFunctions('1.2.0')).toBeNull();
  announceFunctions('1.2.0');
  expect(otherFunctions('1.2.0')).toBeNull();
  announceFunctions('1.1.0');
  expect(otherFunctions('1.2.0')).toBe('1.1.0');
});
