import { err } from '../../shared/result';
import type { ExcelCheckPort } from '../ports/excel-check-port';

/** Makes the port that checks this Excel; its code is loaded when first needed. */
export function createExcelCheck({
  productVersion,
}: {
  readonly productVersion: string;
}): ExcelCheckPort {
  const load = () => import('./check/run-check').catch(() => null);
  return {
    run: async (options) => {
      const check = await load();
      return check ? check.runCheck(options, { productVersion }) : err({ kind: 'notFetched' });
    },
    openBlank: async () => {
      const check = await load();
      return check ? check.openBlank() : err({ kind: 'notFetched' });
    },
  };
}
