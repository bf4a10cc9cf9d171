/** Errors between page and Excel, with the numbers that the library knows. */
export const transportErrors = {
  /** A cell is being edited: `InvalidOperationInCellEditMode`. */
  cellEditMode: 5_004,
  /** `InvalidOrTimedOutSession` */
  sessionTimedOut: 5_012,
  /** `WriteNotSupportedWhenModalDialogOpen` */
  dialogOpen: 5_016,
  /** `ActivityLimitReached` */
  tooManyRequests: 5_102,
  /** `RequestPayloadSizeLimitExceeded` */
  requestTooLarge: 5_103,
  /** `ResponsePayloadSizeLimitExceeded` */
  answerTooLarge: 5_104,
  /** `AccessDenied` */
  noCapability: 7_000,
  /** `GeneralException`, like every number that is unknown to the library. */
  unknown: 5_001,
} as const;

export type TransportErrorName = keyof typeof transportErrors;

/** The answer to a request that did not reach Excel, or whose answer was lost. */
export interface TransportError {
  readonly transportError: number;
}

export function transportError(name: TransportErrorName): TransportError {
  return { transportError: transportErrors[name] };
}
