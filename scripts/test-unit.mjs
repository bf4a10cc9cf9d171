// npm run test:unit: only the tests of pure code, without grid, host, components and processes.
import { installPackages, requireNode } from './install.mjs';

requireNode();
installPackages();
const { close, jest } = await import('./steps.mjs');
close([await jest('unit', ['unit'])]);
