import type { WorkbookFailure } from '../../ports/workbook-port';

/** What an error of Excel carries; its message is localised and not meant for users. */
export interface OfficeErrorFacts {
  readonly code: string;
  /** Where in the object model it arose, such as `Range.values`. */
  readonly errorLocation: string | undefined;
}

/**
 * Says what an error of Excel means for the user. Decides on `code` alone: it is the only part that
 * is the same in every language. Codes that mean nothing special are passed on as they are.
 */
export function failureOf({ code, errorLocation }: OfficeErrorFacts): WorkbookFailure {
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return { kind: 'editMode' };
    case 'AccessDenied':
      return { kind: 'readOnly' };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
    case 'NotImplemented':
    case 'UnsupportedFeature':
    case 'UnsupportedOperation':
      return { kind: 'notSupported', member: errorLocation ?? code };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return { kind: 'tooLarge', bytes: OFFICE_ON_THE_WEB_LIMIT, limit: OFFICE_ON_THE_WEB_LIMIT };
    default:
      return { kind: 'office', code };
  }
}

/** Excel on the web takes and gives at most this many bytes at once. */
const OFFICE_ON_THE_WEB_LIMIT = 5_000_000;
