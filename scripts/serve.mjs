// Serves a built workbench over https on localhost. office.js trusts only an https page on its own
// host name, and it comes unchanged from the npm package.
import { createServer } from 'node:https';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { developmentCertificate } from './certificate.mjs';
import { crossOriginHeaders } from './headers.mjs';
import { fail, readOptions, readPort } from './options.mjs';
import { root as project } from './root.mjs';
import { fileListener } from './static-files.mjs';

const HELP = `node scripts/serve.mjs [options]

  --port NUMBER   serve on this port (3000)
  --root FOLDER   serve this build (.build/workbench)
  --help          print this
`;
const OFFICE_JS = '/office-js/';

// Inline styles are allowed, since the spreadsheet and the pane create theirs at run time; inline
// scripts are not, and nothing is fetched from elsewhere.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/**
 * Starts the server and resolves when it listens. Rejects with the system's error, such as
 * EADDRINUSE for a taken port.
 * @param {{root?: string, port?: number, host?: string, certificate?: object}} options
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({
  root = path.join(project, '.build/workbench'),
  port = 3000,
  host = 'localhost',
  certificate,
} = {}) {
  const folders = [
    {
      at: OFFICE_JS,
      root: path.join(project, 'node_modules/@microsoft/office-js/dist'),
      caching: () => 'public, max-age=3600',
    },
    { at: '/', root, caching },
  ];
  const pair = certificate ?? (await developmentCertificate());
  const server = createServer(
    pair,
    fileListener(folders, (url) => ({ ...HEADERS, ...crossOriginHeaders(url) })),
  );
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `https://localhost:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A file with a hash in its name never changes; all others are requested again. */
function caching(file) {
  const isHashed = /\.[0-9a-f]{8,}\.[a-z0-9]+$/.test(file);
  return isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}

const isCommand =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand) {
  const { port, root } = readOptions('node scripts/serve.mjs', HELP, {
    port: { type: 'string', default: '3000' },
    root: { type: 'string' },
  });
  try {
    const { url } = await serve({ root: root && path.resolve(root), port: readPort(port) });
    console.log(`Serving at ${url}`);
  } catch (error) {
    fail(error.message);
  }
}
