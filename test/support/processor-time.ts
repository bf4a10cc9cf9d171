import process from 'node:process';

/** The milliseconds of the processor that some work takes, whatever else the machine does meanwhile. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
