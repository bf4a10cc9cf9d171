/** All clocks except the date keep running. */
const clocks = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'requestAnimationFrame'] as const),
  ...(['cancelAnimationFrame', 'requestIdleCallback', 'cancelIdleCallback'] as const),
  ...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'] as const),
  ...(['setTimeout', 'clearTimeout'] as const),
];

/** Stops the date, so that the same write leaves the same record, until real timers are used again. */
export function stopDate(): void {
  jest.useFakeTimers({ now: new Date(2026, 0, 2), doNotFake: clocks });
}
