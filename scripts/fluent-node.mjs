// Bundles Fluent for component tests: as published it is more than a thousand files, which Jest
// reads and compiles again for every test file. React stays outside, so that there is one of it.
import { buildOnce, bundlePath } from './node-bundle.mjs';

const PACKAGE = '@fluentui/react-components';

/** Builds the bundle of the installed version if it is missing, and returns its path. */
export const buildFluentNode = () =>
  buildOnce(bundlePath('fluent-node', PACKAGE), `export * from '${PACKAGE}';`, {
    external: ['react', 'react-dom', 'react/*', 'react-dom/*', 'scheduler'],
    mainFields: ['module', 'main'],
    conditions: ['import'],
  });
