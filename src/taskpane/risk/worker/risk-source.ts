import { pageTurns } from '../../../shared/page-turns';
import type { RiskAnswer, RiskRequest } from './risk-messages';

/** Where answers come from. */
export interface RiskSource {
  readonly ask: (request: RiskRequest) => void;
  /** Ends what is being calculated; more can be asked. */
  readonly stop: () => void;
  readonly close: () => void;
}

/** Told of every answer, and of a source that has broken down. */
export interface RiskListener {
  readonly answer: (answer: RiskAnswer) => void;
  readonly fail: () => void;
}

/** Opens a source: a worker, or the page itself in short turns where there are no workers. */
export async function openRiskSource(listener: RiskListener): Promise<RiskSource> {
  return typeof Worker === 'undefined' ? pageSource(listener) : workerSource(listener);
}

async function workerSource(listener: RiskListener): Promise<RiskSource> {
  const { openWorker } = await import('./open-worker');
  let worker: Worker;
  try {
    worker = openWorker();
  } catch {
    // A host may forbid workers: the same code then runs here.
    return pageSource(listener);
  }
  worker.onmessage = ({ data }: MessageEvent<RiskAnswer>) => listener.answer(data);
  worker.onerror = () => listener.fail();
  return {
    ask: (request) => worker.postMessage(request),
    stop: () => worker.postMessage(null),
    close: () => worker.terminate(),
  };
}

async function pageSource({ answer, fail }: RiskListener): Promise<RiskSource> {
  const { createRiskRunner } = await import('./risk-runner');
  const runner = createRiskRunner({ tell: answer, fail, turn: pageTurns() });
  return { ask: runner.ask, stop: runner.stop, close: runner.stop };
}
