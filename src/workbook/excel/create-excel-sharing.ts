import type { SharingAnswer, SharingPort } from '../ports/sharing-port';
import type * as Sharing from './share/sharing';
import { err } from '../../shared/result';
import { serialQueue } from '../../shared/serial-queue';

/** Makes the sharing port of the open workbook; its code is loaded when first needed. */
export function createExcelSharing(): SharingPort {
  const inTurn = serialQueue();
  const later = <Value>(work: (sharing: typeof Sharing) => SharingAnswer<Value>) =>
    inTurn(async () => {
      const sharing = await import('./share/sharing').catch(() => null);
      return sharing ? work(sharing) : err({ kind: 'notFetched' as const });
    });
  return {
    previewFreeze: (report) => later(({ previewFreeze }) => previewFreeze(report)),
    freeze: (report, locale) => later(({ freezeWorkbook }) => freezeWorkbook(report, locale)),
    previewThaw: () => later(({ previewThaw }) => previewThaw()),
    thaw: () => later(({ thawWorkbook }) => thawWorkbook()),
    previewRepair: () => later(({ previewRepair }) => previewRepair()),
    repair: () => later(({ repairWorkbook }) => repairWorkbook()),
    shareableCopy: (report) => later(({ shareableCopy }) => shareableCopy(report)),
    openCopy: (bytes) => later(({ openCopy }) => openCopy(bytes)),
  };
}
