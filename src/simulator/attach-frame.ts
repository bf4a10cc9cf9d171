import type { Host } from './create-host';
import type { Connection } from './protocol/connection';
import { windowName } from './window-name';

/** Excel for Mac: a page may start a download, nothing happens, and nobody says so. */
const WITHOUT_DOWNLOADS = ['allow-scripts', 'allow-same-origin', 'allow-forms', 'allow-popups'];

/**
 * Turns a frame of the page itself into a pane of the host. Call it before the frame loads a page,
 * because the library reads the frame's name when it starts. Host and page must share a host name
 * over https.
 *
 * @param options.dropsFiles - whether downloads of the page vanish without an error
 */
export function attachFrame(
  host: Host,
  frame: HTMLIFrameElement,
  pageUrl: string,
  { dropsFiles = false }: { readonly dropsFiles?: boolean } = {},
): Connection {
  if (dropsFiles) frame.sandbox.add(...WITHOUT_DOWNLOADS);
  const pageOrigin = new URL(pageUrl, location.href).origin;
  frame.name = windowName({
    conversationId: `pane-${String(Date.now())}`,
    locale: host.locale,
    hostOrigin: location.origin,
  });
  const connection = host.connect({
    pageOrigin,
    post: (text) => {
      frame.contentWindow?.postMessage(text, pageOrigin);
    },
    onMessage: (listener) => {
      const onMessage = (event: MessageEvent): void => {
        if (event.source === frame.contentWindow && event.origin === pageOrigin) {
          listener(event.data);
        }
      };
      window.addEventListener('message', onMessage);
      return () => {
        window.removeEventListener('message', onMessage);
      };
    },
  });
  frame.src = pageUrl;
  return connection;
}
