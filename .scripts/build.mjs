// npm run build: the static files to deploy, in dist/. `npm start` builds the workbench through here too.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './root.mjs';

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

/** Everything that webpack does not make: metadata and help of the functions, icons, manifest. */
export async function writeStaticFiles(outDir, origin = 'https://localhost:3000') {
  const { generateFunctionsMetadata, writeHelpPages } = await import('./functions-metadata.mjs');
  await generateFunctionsMetadata(outDir, { helpBase: `${origin}/help` });
  await writeHelpPages(outDir);
  cpSync(path.join(root, 'assets/icons'), path.join(outDir, 'assets/icons'), { recursive: true });
  const { manifestFor } = await import('./manifest.mjs');
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

const isCommand =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand) {
  const { values } = parseArgs({
    options: {
      'office-js': { type: 'string', default: 'cdn' },
      origin: { type: 'string', default: 'https://localhost:3000' },
      target: { type: 'string', default: 'production' },
    },
  });
  if (!existsSync(path.join(root, 'node_modules'))) {
    const { installPackages } = await import('./install.mjs');
    installPackages();
  }
  const outDir = await build({
    target: values.target,
    officeJs:
      values['office-js'] === 'cdn' && values.target === 'workbench'
        ? undefined
        : values['office-js'],
    origin: values.origin,
  });
  console.log(`Built ${path.relative(root, outDir)}/`);
}
