import type { Host } from './create-host';
import type { Connection } from './protocol/connection';
import { windowName } from './window-name';

/** The part of a jsdom window that the host uses: it plays the window that opened this one. */
export interface OpenableWindow {
  name: string;
  opener: unknown;
  readonly location: { readonly origin: string };
  readonly MessageEvent: new (type: string, init: { data: string; origin: string }) => unknown;
  readonly dispatchEvent: (event: never) => boolean;
}

/** Turns a jsdom window into a page of the host. Call it before the library is loaded. */
export function attachJsdom(host: Host, window: OpenableWindow): Connection {
  const { origin } = window.location;
  window.name = windowName({ conversationId: 'pane-1', locale: host.locale, hostOrigin: origin });
  let isOpen = true;
  return host.connect({
    pageOrigin: origin,
    post: (text) => {
      // Messages between windows always arrive later, never during the call.
      queueMicrotask(() => {
        const event = new window.MessageEvent('message', { data: text, origin });
        if (isOpen) window.dispatchEvent(event as never);
      });
    },
    onMessage: (listener) => {
      window.opener = {
        postMessage: (text: unknown) => {
          queueMicrotask(() => {
            if (isOpen) listener(text);
          });
        },
      };
      return () => {
        isOpen = false;
      };
    },
  });
}
