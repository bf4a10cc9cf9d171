// Bundles for Jest, which reads and compiles every file of a package again for each test file: as
// published, Fluent is more than a thousand files, and of mathjs a few of four hundred are used.
import { createHash } from 'node:crypto';
import { buildOnce, bundlePath } from './node-bundle.mjs';

const ES_MODULES = { mainFields: ['module', 'main'], conditions: ['import'] };

function bundleOf(name, packageName, entry, options = {}) {
  const how = { ...ES_MODULES, ...options };
  const key = createHash('sha256')
    .update(JSON.stringify([entry, how]))
    .digest('hex')
    .slice(0, 8);
  return buildOnce(bundlePath(`${name}-${key}`, packageName), entry, how);
}

/** Modules that every test loads from one file, for `moduleNameMapper`. */
export function everywhere() {
  return {
    '^mathjs/number$': bundleOf(
      'mathjs-node',
      'mathjs',
      "export { all, create, parseDependencies } from 'mathjs/number';",
    ),
    '^zod/mini$': bundleOf('zod-node', 'zod', "export * from 'zod/mini';"),
  };
}

/** React stays outside, so that there is one of it. */
export function inComponents() {
  return {
    '^@fluentui/react-components$': bundleOf(
      'fluent-node',
      '@fluentui/react-components',
      "export * from '@fluentui/react-components';",
      { external: ['react', 'react-dom', 'react/*', 'react-dom/*', 'scheduler'] },
    ),
  };
}
