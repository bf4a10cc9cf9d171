/** Starts the worker; the bundler makes a script of its own of the file that is named here. */
export function openWorker(): Worker {
  return new Worker(new URL('./risk-worker.ts', import.meta.url), { name: 'risk' });
}
