// npm run dev: the workbench with hot reload.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, requireNode } from './install.mjs';
import { fail, readOptions, readPort } from './options.mjs';
import { requireFreePort } from './port.mjs';
import { root } from './root.mjs';

const COMMAND = 'npm run dev';
const HELP = `npm run dev [-- options]

  --port NUMBER   serve on this port (3000)
  --help          print this
`;

requireNode();
const options = readOptions(COMMAND, HELP, { port: { type: 'string', default: '3000' } });
const port = readPort(options.port);
await requireFreePort(port, COMMAND);
installPackages();

const { default: webpack } = await import('webpack');
const { default: WebpackDevServer } = await import('webpack-dev-server');
const { default: config } = await import(pathToFileURL(path.join(root, 'webpack.config.js')).href);
const { developmentCertificate } = await import('./certificate.mjs');
const { writeStaticFiles } = await import('./build.mjs');
const { crossOriginHeaders } = await import('./headers.mjs');

const certificate = await developmentCertificate().catch((error) => fail(error.message));
const statics = path.join(root, '.build/dev');
mkdirSync(statics, { recursive: true });
await writeStaticFiles(statics, `https://localhost:${port}`);

const server = new WebpackDevServer(
  {
    host: 'localhost',
    port,
    server: { type: 'https', options: certificate },
    static: [
      { directory: statics, watch: false },
      {
        directory: path.join(root, 'node_modules/@microsoft/office-js/dist'),
        publicPath: '/office-js',
        watch: false,
      },
    ],
    headers: (request) => crossOriginHeaders(request.url ?? ''),
    hot: true,
    client: { overlay: true, logging: 'warn' },
  },
  webpack(config({ target: 'workbench', mode: 'development' })),
);
await server.start();
console.log(`The workbench reloads by itself at https://localhost:${port}/`);
// The server first writes its cache, which takes seconds, and reports it only at a log level that
// is off.
process.once('SIGINT', () => console.log('Stopping … press Ctrl+C again to stop at once.'));
