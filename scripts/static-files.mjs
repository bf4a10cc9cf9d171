// Answers requests with the files of folders, for every server that this project starts. Ranges,
// conditional requests and files that change meanwhile are the business of the package `send`.
import send from 'send';

const METHODS = ['GET', 'HEAD'];
const CONTENT_HEADERS = [
  'Accept-Ranges',
  'Cache-Control',
  'Content-Length',
  'Content-Range',
  'Content-Type',
  'ETag',
  'Last-Modified',
];
const SENTENCES = {
  400: 'The address cannot be read',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Only GET and HEAD are answered',
  412: 'The file has changed',
  416: 'The file has no such range',
};

/**
 * @typedef {object} Folder
 * @property {string} at the path under which its files stand, such as `/office-js/`
 * @property {string} root the folder itself
 * @property {(name: string) => string} [caching] the Cache-Control of a file
 */

/**
 * A listener for an http or https server. A file whose name begins with a dot is not served, nor is
 * anything outside the folders; every refusal is plain text.
 * @param {readonly Folder[]} folders the first that fits the path answers
 * @param {(url: string) => Record<string, string>} headers sent with every answer
 */
export function fileListener(folders, headers) {
  return (request, response) => {
    const url = request.url ?? '';
    for (const [name, value] of Object.entries(headers(url))) response.setHeader(name, value);
    if (!METHODS.includes(request.method)) {
      response.setHeader('Allow', METHODS.join(', '));
      refuse(response, 405);
      return;
    }
    const [pathname] = url.split('?', 1);
    const folder = folders.find(({ at }) => pathname.startsWith(at));
    if (folder === undefined) refuse(response, pathname.startsWith('/') ? 404 : 400);
    else sendFile(folder, pathname, request, response);
  };
}

function sendFile({ at, root, caching = () => 'no-cache' }, pathname, request, response) {
  const name = pathname.slice(at.length - 1);
  send(request, name, { root, dotfiles: 'ignore', cacheControl: false })
    .on('headers', (_, file) => response.setHeader('Cache-Control', caching(file)))
    .on('directory', () => refuse(response, 404))
    .on('error', ({ statusCode = 500 }) => refuse(response, statusCode))
    .on('stream', (stream) => {
      // A file that has become shorter leaves the browser waiting for the rest.
      stream.on('end', () => {
        if (stream.bytesRead < Number(response.getHeader('Content-Length'))) response.destroy();
      });
    })
    .pipe(response);
}

function refuse(response, status) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const range = status === 416 ? response.getHeader('Content-Range') : undefined;
  for (const name of CONTENT_HEADERS) response.removeHeader(name);
  if (range !== undefined) response.setHeader('Content-Range', range);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${SENTENCES[status] ?? 'The file cannot be read'}\n`);
}
