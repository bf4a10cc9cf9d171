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
