import type { Frame } from '@playwright/test';

/** What the browser measured over a period of time. */
export interface Measured {
  /** Tasks above 50 ms of the pane, and of the page around it, where the spreadsheet calculates. */
  readonly pane: readonly number[];
  readonly page: readonly number[];
}

type WithTasks = Window & { longTasks?: { pane: number[]; page: number[] } };

/** Begins to collect the long tasks of the pane's frame. */
export async function observeTasks(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const tasks = { pane: [] as number[], page: [] as number[] };
    (window as WithTasks).longTasks = tasks;
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        (name === 'self' ? tasks.pane : tasks.page).push(duration);
      }
    }).observe({ type: 'longtask' });
  });
}

/** The long tasks since the last time that they were asked for. */
export async function longTasks(frame: Frame): Promise<Measured> {
  return frame.evaluate(() => {
    const tasks = (window as WithTasks).longTasks ?? { pane: [], page: [] };
    return { pane: tasks.pane.splice(0), page: tasks.page.splice(0) };
  });
}
