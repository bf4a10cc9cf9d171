/** Inserted by the build. */
declare const PLANPATH_VERSION: string | undefined;

/** The version of the bundle that this code is in. */
export const productVersion =
  typeof PLANPATH_VERSION === 'undefined' ? 'development' : PLANPATH_VERSION;
