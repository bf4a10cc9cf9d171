import { useLayoutEffect, useState } from 'react';
import type { Steps } from '../../shared/steps';
import { LONG_MS } from '../../shared/page-turns';

/**
 * The result of work in steps, which never blocks the page: what is quick is there before the first
 * paint, and until longer work is done the result of the work before it stays.
 *
 * @param begin - begins the work; the same function as long as the result is the same
 */
export function useSteps<Value>(begin: () => Steps<Value>): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useLayoutEffect(() => {
    const steps = begin();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = (): void => {
      const began = performance.now();
      let step = steps.next();
      while (step.done !== true && performance.now() - began < LONG_MS) step = steps.next();
      if (step.done === true) setValue(step.value);
      else timer = setTimeout(work, 0);
    };
    work();
    return () => clearTimeout(timer);
  }, [begin]);
  return value;
}
