import { createHash } from 'node:crypto';
import { connect } from 'node:tls';
import { test as base, type BrowserContext } from '@playwright/test';

interface Profile {
  /** The browser with its profile, for all tests of a worker. */
  readonly profile: BrowserContext;
}

/**
 * A test whose page is in a profile on disk. There Chromium keeps the scripts compiled, so that
 * opening the workbench again costs half; in the usual context of its own, each page compiles all of
 * them anew. Nothing else passes from one test to the next: what is stored is deleted.
 */
export const test = base.extend<object, Profile>({
  profile: [
    async ({ playwright }, use, { project, parallelIndex }) => {
      const { baseURL = '', locale = 'en-US', launchOptions = {} } = project.use;
      const folder = `${project.outputDir}/profile-${String(parallelIndex)}`;
      const trusted = await fingerprint(baseURL);
      const profile = await playwright.chromium.launchPersistentContext(folder, {
        ...launchOptions,
        // Of a page whose certificate it does not trust, Chromium keeps nothing.
        args: [...(launchOptions.args ?? []), `--ignore-certificate-errors-spki-list=${trusted}`],
        ...{ baseURL, locale },
      });
      await use(profile);
      await profile.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ profile }, use) => {
    await forget(profile);
    await use(profile);
  },
});

/** Closes every page but one that is blank, and deletes what the pages have stored. */
export async function forget(profile: BrowserContext): Promise<void> {
  const blank = await profile.newPage();
  await Promise.all(profile.pages().map((page) => page !== blank && page.close()));
  await profile.clearPermissions();
  const session = await profile.newCDPSession(blank);
  const { baseURL = '' } = test.info().project.use;
  await session.send('Storage.clearDataForOrigin', {
    ...{ origin: new URL(baseURL).origin, storageTypes: 'cookies,indexeddb,local_storage' },
  });
  await session.detach();
}

/** What Chromium wants to know of the server's certificate, which nobody has signed. */
function fingerprint(address: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false });
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      const key = socket.getPeerX509Certificate()?.publicKey;
      socket.end();
      if (key === undefined) reject(new Error('The server has shown no certificate.'));
      else resolve(hashOf(key.export({ type: 'spki', format: 'der' })));
    });
  });
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64');
}
