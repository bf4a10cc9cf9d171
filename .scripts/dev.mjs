// npm run dev: the workbench with hot reload.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { installPackages, requireNode } from './install.mjs';
import { root } from './root.mjs';

requireNode();
installPackages();
const { values } = parseArgs({ options: { port: { type: 'string', default: '3000' } } });
const port = Number(values.port);

const { default: webpack } = await import('webpack');
const { default: WebpackDevServer } = await import('webpack-dev-server');
const { default: config } = await import(pathToFileURL(path.join(root, 'webpack.config.js')).href);
const { developmentCertificate } = await import('./certificate.mjs');
const { writeStaticFiles } = await import('./build.mjs');

const statics = path.join(root, '.build/dev');
mkdirSync(statics, { recursive: true });
await writeStaticFiles(statics, `https://localhost:${port}`);

const server = new WebpackDevServer(
  {
    host: 'localhost',
    port,
    server: { type: 'https', options: await developmentCertificate() },
    static: [
      { directory: statics, watch: false },
      {
        directory: path.join(root, 'node_modules/@microsoft/office-js/dist'),
        publicPath: '/office-js',
        watch: false,
      },
    ],
    hot: true,
    client: { overlay: true, logging: 'warn' },
  },
  webpack(config({ target: 'workbench', mode: 'development' })),
);
await server.start();
console.log(`The workbench reloads by itself at https://localhost:${port}/`);
