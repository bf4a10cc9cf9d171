import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { everywhere, inComponents } from './scripts/test-bundles.mjs';

// One runner for everything that is not a real browser. A test's file name says where it runs:
// *.test.ts in Node, *.dom.test.tsx in jsdom, *.host.test.ts on the host simulator.

// Tests that take a sample draw it by this seed, another one in each run; PLANPATH_SEED repeats one.
process.env.PLANPATH_SEED ??= String(Math.floor(Math.random() * 100_000));

const rootDir = path.dirname(fileURLToPath(import.meta.url));

const transform = {
  '^.+\\.m?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};

// Published as ES modules only, so they are compiled like our own files.
const esmOnly = [
  'hucre',
  '@borgar',
  'fast-check',
  'string-width',
  'get-east-asian-width',
  'strip-ansi',
  'ansi-regex',
];

/** Tests of the program as a whole, and those that start a spreadsheet, a compiler or a process. */
const programs = [
  '/test/(?:parity|scripts|architecture|manifest|frozen|cli|files|patterns|fuzz)/.*\\.test\\.ts$',
  '/test/functions/metadata\\.test\\.ts$',
  '/src/workbench/grid-patches/.*\\.test\\.ts$',
  '\\.grid\\.test\\.ts$',
];
const elsewhere = ['\\.dom\\.test\\.', '\\.host\\.test\\.'];

/** PLANPATH_TIMES=100 tries a hundred times as many random cases as usual. */
const moreRuns = process.env.PLANPATH_TIMES ? ['<rootDir>/test/support/more-runs.ts'] : [];

/** In the vm of Jest each look-up of a global is slow, unless it is injected into every module. */
const FREQUENT_GLOBALS = [
  ...['Array', 'Boolean', 'Error', 'Float64Array', 'Infinity', 'JSON', 'Map', 'Math'],
  ...['Number', 'Object', 'Promise', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'Uint8Array'],
  'WeakMap',
];

const mapped = { '\\.css$': '<rootDir>/test/support/pane/empty-module.ts', ...everywhere() };

const project = (displayName, more) => ({
  displayName,
  rootDir,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`, '/\\.build/'],
  sandboxInjectedGlobals: FREQUENT_GLOBALS,
  setupFiles: moreRuns,
  moduleNameMapper: mapped,
  ...more,
});

export default {
  rootDir,
  // Only a test that hangs needs this long: a busy machine fails nothing.
  testTimeout: 600_000,
  testSequencer: path.join(rootDir, 'scripts/longest-first.cjs'),
  projects: [
    project('unit', {
      testMatch: ['**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: [...elsewhere, ...programs],
    }),
    project('programs', { testRegex: programs, testPathIgnorePatterns: elsewhere }),
    project('dom', {
      testMatch: ['**/*.dom.test.{ts,tsx}'],
      testEnvironment: 'jsdom',
      moduleNameMapper: { ...mapped, ...inComponents() },
      setupFiles: ['<rootDir>/test/support/pane/text-coding.ts', ...moreRuns],
    }),
    project('host', { testMatch: ['**/*.host.test.ts'] }),
  ],
};
