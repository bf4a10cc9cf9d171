import type { PlanPath } from '../domain/index';
import { shorten } from './problem-formatter';

/**
 * Writes a path as a planner finds it in the file.
 *
 * @example planPathText(['scenarios', 1, 'assumptions', 0, 'values', '2025']) // 'scenarios[1].assumptions[0].values.2025'
 */
export function planPathText(path: PlanPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      return index === 0 ? shorten(step) : `.${shorten(step)}`;
    })
    .join('');
}
