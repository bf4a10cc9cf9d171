// The headers of every server that this project starts; docs/deploy.md gives the same for others.

/** Excel on the web is on another origin than the add-in and asks for these files itself. */
const METADATA = /^\/functions(?:\.[A-Za-z-]+)?\.json$/;

/**
 * The headers that let pages of another origin read a file: any origin for what Excel on the web
 * reads about our functions, none for everything else.
 * @param {string} url of the request, such as `/functions.json?v=2`
 * @returns {Record<string, string>}
 */
export function crossOriginHeaders(url) {
  const [pathname] = url.split('?', 1);
  return METADATA.test(pathname) ? { 'Access-Control-Allow-Origin': '*' } : {};
}
