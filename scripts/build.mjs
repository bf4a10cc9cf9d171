// npm run build: the static files to deploy, in dist/. `npm start` builds the workbench with this
// script too.
import { cpSync, mkdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, requireNode } from './install.mjs';
import { SOURCE_ORIGIN, manifestFor, originProblem } from './manifest.mjs';
import { fail, readOptions } from './options.mjs';
import { root } from './root.mjs';

const TARGETS = ['production', 'workbench'];
const HELP = `npm run build [-- options]

  --origin ADDRESS     where the files will be served (${SOURCE_ORIGIN})
  --office-js SOURCE   cdn, 21vianet, or the address of an office.js of your own (cdn)
  --target TARGET      production, or workbench for the page that stands in for Excel (production)
  --help               print this
`;

/**
 * Builds one target into its folder and returns the folder.
 * @param {{target?: 'production'|'workbench', officeJs?: string, origin?: string, out?: string}} options
 */
export async function build(options = {}) {
  const { default: webpack } = await import('webpack');
  const { default: config } = await import(
    pathToFileURL(path.join(root, 'webpack.config.js')).href
  );
  const target = options.target ?? 'production';
  const configs = config({ ...options, target });
  const outDir = configs[0].output.path;
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  await run(webpack(configs));
  await writeStaticFiles(outDir, options.origin);
  return outDir;
}

/**
 * Writes everything that webpack does not make: metadata and help of the functions, icons,
 * manifest.
 */
export async function writeStaticFiles(outDir, origin = SOURCE_ORIGIN) {
  const { generateFunctionsMetadata, writeHelpPages } = await import('./functions-metadata.mjs');
  await generateFunctionsMetadata(outDir, { helpBase: `${origin}/help` });
  await writeHelpPages(outDir);
  cpSync(path.join(root, 'assets/icons'), path.join(outDir, 'assets/icons'), { recursive: true });
  writeFileSync(
    path.join(outDir, 'manifest.xml'),
    manifestFor(readFileSync(path.join(root, 'manifest.xml'), 'utf8'), origin),
  );
}

function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failed = error ?? (stats.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (failed ? reject(failed) : resolve(stats)));
    });
  });
}

async function main() {
  requireNode();
  const {
    target,
    origin,
    'office-js': officeJs,
  } = readOptions('npm run build', HELP, {
    'office-js': { type: 'string' },
    origin: { type: 'string', default: SOURCE_ORIGIN },
    target: { type: 'string', default: 'production' },
  });
  if (!TARGETS.includes(target))
    fail(`--target must be ${TARGETS.join(' or ')}, and "${target}" is neither.`);
  const problem = originProblem(origin);
  if (problem !== null) fail(problem);
  installPackages();
  try {
    const outDir = await build({ target, origin, officeJs });
    console.log(`Built ${path.relative(root, outDir)}/`);
  } catch (error) {
    fail(`The build failed:\n${error.message}`);
  }
}

const isCommand =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand) await main();
