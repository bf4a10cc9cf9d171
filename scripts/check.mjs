// npm run check: the quick checks, without browser and host.
import { installPackages, requireNode } from './install.mjs';

requireNode();
installPackages();
const { close, domainTypes, format, jest, layers, lint, types } = await import('./steps.mjs');
const checks = [format(), lint(), layers(), types(), domainTypes()];
const statics = await Promise.all(checks);
close([...statics, await jest('unit', ['unit', 'dom'])]);
