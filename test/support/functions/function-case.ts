/** A value in a cell or an argument; null is blank or omitted. */
type CaseValue = number | string | boolean | null;

/** A call of a custom function and the cells it refers to. */
export interface FunctionCall {
  /** The subject of the case; unique together with the function. */
  readonly about: string;
  /** Input cells by the address of the first, in rows. */
  readonly inputs: Readonly<Record<string, readonly (readonly CaseValue[])[]>>;
  /** Arguments: an address such as `B2` or `C1:E1`, any other value as it is. */
  readonly args: readonly CaseValue[];
}

/** Plain formulas with the same result as a call. */
export interface PlainFormulas {
  /** Formulas by range: each is written for the first cell and filled through the range. */
  readonly formulas: Readonly<Record<string, string>>;
  /** The range with the result of the call. */
  readonly result: string;
}

/** A call of a custom function, and plain formulas with the same result. */
export interface FunctionEquivalent extends FunctionCall, PlainFormulas {
  readonly id: string;
}

/** The calls with which the tests try one function. */
export interface FunctionCases {
  /** A valid call with every argument, as Excel passes them; a test replaces each by odd values. */
  readonly allArguments: readonly unknown[];
  /**
   * Calls in a user's own report: `A1:H1` holds 100, 6%, 5%, −2%, 120, 25%, 45%, 30%. May be empty.
   */
  readonly inReport: readonly string[];
  /** Calls on the page of the function, with the value that a source publishes for the last cell. */
  readonly published?: readonly {
    readonly args: string;
    readonly last: number;
    readonly digits: number;
  }[];
  /** The native formulas on the page of the function, tried in a call. */
  readonly documented?: readonly (FunctionCall & PlainFormulas)[];
  /** Further calls, in the forms that people write: literals, columns, several paths, defaults. */
  readonly further?: readonly FunctionCall[];
}
