/** Work in steps: between two of them a page may have its turn. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/**
 * Does all steps at once.
 *
 * @example runSteps((function* () { yield; return 2 })()) // 2
 */
export function runSteps<Value>(steps: Steps<Value>): Value {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * Makes something of each item, each in a step of its own.
 *
 * @example runSteps(mapSteps([1, 2], (each) => each * 2)) // [2, 4]
 */
export function* mapSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
): Steps<Made[]> {
  const made: Made[] = [];
  for (const [index, item] of items.entries()) {
    made.push(make(item, index));
    yield;
  }
  return made;
}

/**
 * Makes so many things by their index, each in a step of its own.
 *
 * @example runSteps(countSteps(2, (index) => index * 10)) // [0, 10]
 */
export function* countSteps<Made>(count: number, make: (index: number) => Made): Steps<Made[]> {
  const made: Made[] = [];
  for (let index = 0; index < count; index += 1) {
    made.push(make(index));
    yield;
  }
  return made;
}

/**
 * Does the steps and gives others their turn between them.
 *
 * @param turn - waits if the steps have taken long, else resolves at once
 * @example await runStepsInTurns((function* () { yield; return 2 })(), async () => {}) // 2
 */
export async function runStepsInTurns<Value>(
  steps: Steps<Value>,
  turn: () => Promise<void>,
): Promise<Value> {
  let step = steps.next();
  while (step.done !== true) {
    await turn();
    step = steps.next();
  }
  return step.value;
}
