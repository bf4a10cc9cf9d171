// npm run test:unit: only the tests of pure code, without grid, host, components and processes. For a
// quick answer it tries a fifth of the random cases that npm test tries.
import { installPackages, requireNode } from './install.mjs';

requireNode();
installPackages();
process.env.PLANPATH_TIMES ??= '0.2';
const { close, jest } = await import('./steps.mjs');
close([await jest('unit', ['unit'])]);
