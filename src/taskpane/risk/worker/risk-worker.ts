import { pageTurns } from '../../../shared/page-turns';
import type { RiskAnswer, RiskRequest } from './risk-messages';
import { createRiskRunner } from './risk-runner';

// The script of the worker: requests come in, answers go out; null ends what is being calculated.
const runner = createRiskRunner({
  tell: (answer: RiskAnswer) => postMessage(answer),
  // The page hears of it by the worker's error event.
  fail: reportError,
  turn: pageTurns(),
});
addEventListener('message', ({ data }: MessageEvent<RiskRequest | null>) =>
  data === null ? runner.stop() : runner.ask(data),
);
