import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Core from '@univerjs/core';
import type * as Facade from '@univerjs/core/facade';
import type * as Preset from '@univerjs/preset-sheets-node-core';

type UniverNode = typeof Core &
  Pick<typeof Facade, 'FUniver'> &
  typeof Preset & {
    readonly UniverSheetsConditionalFormattingPlugin: Core.PluginCtor<Core.Plugin>;
  };

/** Loads the CommonJS bundle of Univer, building it first when it is missing. */
export function loadUniverNode(): UniverNode {
  const require = createRequire(import.meta.url);
  const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
  const { version } = require(join(root, 'node_modules/@univerjs/core/package.json')) as {
    readonly version: string;
  };
  const path = join(root, `node_modules/.cache/planpath/univer-node-${version}.cjs`);
  if (!existsSync(path)) execFileSync(process.execPath, [join(root, 'scripts/univer-node.mjs')]);
  return require(path) as UniverNode;
}
