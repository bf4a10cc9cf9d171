import type { LinearSolver } from './linear-program';

/**
 * Loads the solver of linear programs; most sessions need none.
 *
 * @returns a promise of the solver; it rejects if the file cannot be fetched
 * @example typeof loadLinearSolver().then // 'function'
 */
export async function loadLinearSolver(): Promise<LinearSolver> {
  const { solveLinearProgram } = await import('./solve-linear-program');
  return solveLinearProgram;
}
