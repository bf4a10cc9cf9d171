/** What the page's window name must contain for the library to find its host. */
export interface HostedWindow {
  readonly conversationId: string;
  readonly locale: string;
  readonly hostOrigin: string;
}

/** Shared runtime and custom functions. */
const flags = 3;

/** Writes the window name that tells the library it runs in Excel on the web. */
export function windowName({ conversationId, locale, hostOrigin }: HostedWindow): string {
  return JSON.stringify({
    hostInfo: `Excel$Web$16.00$${locale}$${conversationId}$$$${String(flags)}`,
    xdmInfo: `${conversationId}|planpath|${hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
  });
}
