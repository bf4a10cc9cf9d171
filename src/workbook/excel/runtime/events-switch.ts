import { done } from './answer';
import { runExcel } from './run-excel';

/** Switches events on again after a write broke off, so that later edits are still heard. */
export async function restoreEvents(): Promise<void> {
  await runExcel(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
    return done(undefined);
  });
}
