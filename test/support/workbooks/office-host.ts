import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DOMWindow, ResourceLoader } from 'jsdom';
import { JSDOM, ResourceLoader as Loader, VirtualConsole } from 'jsdom';
import { attachJsdom } from '../../../src/simulator/attach-jsdom';
import type { Host } from '../../../src/simulator/create-host';
import { createHost } from '../../../src/simulator/create-host';
import type { PlatformName } from '../../../src/simulator/faults/platform-profiles';
import { platformProfiles } from '../../../src/simulator/faults/platform-profiles';
import type { FunctionsJson } from '../../../src/simulator/functions/functions-json';
import type { Grid } from '../../../src/simulator/base/grid';
import { workbookBytes } from '../../../src/workbench/save/save-workbook';
import { separatorsOf } from '../../../src/simulator/base/region';
import type { Requirements } from '../../../src/simulator/protocol/app-context';
import { membersOf } from './excel-members';
import { createPlainGrid } from '../plain-grid/create-plain-grid';
import { platformOfRun, regionOfRun } from './regions';

export interface OfficeHostOptions {
  /** The grid under the workbook; by default a plain one, which calculates nothing. */
  readonly grid?: Grid;
  readonly locale?: string;
  /** The region whose separators Excel uses; by default that of `locale`, or else of this run. */
  readonly region?: string;
  readonly requirements?: Requirements;
  readonly functions?: FunctionsJson;
  /** An Excel with its API sets and limits, by default that of this run; newer members answer `ApiNotFound`. */
  readonly platform?: PlatformName;
  /** False keeps Excel and Office off `globalThis`. */
  readonly globals?: boolean;
}

/** A page in which the library runs. */
export interface OfficePage {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly window: DOMWindow;
  /** Console messages of the library and uncaught errors. */
  readonly complaints: readonly string[];
  /** Sets the page's Excel and Office on `globalThis`; returns a function that removes them. */
  readonly publish: () => () => void;
  /** Disconnects the page from its host, whatever it is doing. */
  readonly kill: () => void;
}

export interface OfficeHost extends OfficePage {
  readonly host: Host;
  readonly grid: Grid;
  /** The requests of the object model while `work` ran. */
  readonly countRequests: (work: () => Promise<unknown>) => Promise<number>;
  readonly dispose: () => Promise<void>;
}

const origin = 'https://localhost';
const { resolve } = createRequire(import.meta.url);
const library = join(dirname(resolve('@microsoft/office-js/package.json')), 'dist');
const globalNames = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'] as const;

/**
 * Starts the real client library, unmodified, in a jsdom window that our host simulator has opened.
 * By default Excel, Office, OfficeExtension and CustomFunctions are global until `dispose`, so that
 * product code runs unchanged.
 */
export async function startOfficeHost(options: OfficeHostOptions = {}): Promise<OfficeHost> {
  const grid = options.grid ?? createPlainGrid();
  const profile = platformProfiles[options.platform ?? platformOfRun()];
  const requirements = options.requirements ?? profile.requirements;
  const region = options.region ?? options.locale ?? regionOfRun();
  const host = createHost({
    ...{ grid, region, requirements },
    locale: options.locale ?? 'en-US',
    functions: options.functions ?? null,
    readFile: (book) => workbookBytes(book, 'Book1'),
    limits: { payload: profile.payloadLimit, has: membersOf(requirements) },
    areaSeparator: profile.areaSeparator === 'comma' ? ',' : separatorsOf(region).list,
  });
  const page = await openPage(host);
  const restore = options.globals === false ? () => undefined : page.publish();
  return {
    ...page,
    host,
    grid,
    countRequests: async (work) => {
      const before = host.requests().count;
      await work();
      return host.requests().count - before;
    },
    dispose: async () => {
      restore();
      await freeOfReferences();
      host.dispose();
      page.window.close();
      if (!options.grid) grid.dispose();
    },
  };
}

/** Opens another page on a host, as Excel does when it starts the add-in again. */
export async function openPage(host: Host): Promise<OfficePage> {
  const complaints: string[] = [];
  const { window, kill } = openWindow(host, complaints);
  await officeReady(window, complaints);
  const found = window as unknown as Pick<OfficePage, (typeof globalNames)[number]>;
  return {
    Excel: found.Excel,
    Office: found.Office,
    OfficeExtension: found.OfficeExtension,
    CustomFunctions: found.CustomFunctions,
    window,
    complaints,
    publish: () => publish(found),
    kill,
  };
}

function openWindow(
  host: Host,
  complaints: string[],
): { readonly window: DOMWindow; readonly kill: () => void } {
  let kill = (): void => undefined;
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => complaints.push(String(error)));
  for (const kind of ['error', 'warn'] as const) {
    virtualConsole.on(kind, (message: unknown) => complaints.push(String(message)));
  }
  const { window } = new JSDOM(`<!doctype html><script src="${origin}/office.js"></script>`, {
    url: `${origin}/pane.html`,
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    resources: createLoader(),
    virtualConsole,
    beforeParse: (window) => {
      // jsdom has no document.domain, which the library compares with its host's name.
      Object.defineProperty(window.document, 'domain', { value: window.location.hostname });
      rememberAddresses(window);
      kill = attachJsdom(host, window as never).close;
    },
  });
  return { window, kill };
}

/** The parts of an address by which the library checks its host at every message. */
const addressParts = ['protocol', 'hostname', 'port', 'host', 'pathname', 'href'] as const;

/**
 * jsdom parses an address whenever a part of it is read, which is most of the cost of a message.
 */
function rememberAddresses(window: DOMWindow): void {
  const links = window.HTMLAnchorElement.prototype;
  for (const part of addressParts) {
    const known = new Map<string, string>();
    const usual = Object.getOwnPropertyDescriptor(links, part);
    const read = usual?.get;
    if (!read) continue;
    Object.defineProperty(links, part, {
      ...usual,
      get(this: HTMLAnchorElement) {
        const address = this.getAttribute('href') ?? '';
        const before = known.get(address);
        if (before !== undefined) return before;
        const value = String(read.call(this));
        known.set(address, value);
        return value;
      },
    });
  }
}

function createLoader(): ResourceLoader {
  const loader = new Loader();
  loader.fetch = ((url: string) => {
    const { pathname } = new URL(url);
    return readFile(join(library, pathname));
  }) as unknown as ResourceLoader['fetch'];
  return loader;
}

async function officeReady(window: DOMWindow, complaints: readonly string[]): Promise<void> {
  await new Promise((resolve) => {
    window.addEventListener('load', resolve);
  });
  const { Office: office } = window as unknown as Pick<OfficePage, 'Office'>;
  let timer: NodeJS.Timeout | undefined;
  // The library waits forever for a host it does not trust.
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Office.onReady did not come. ${complaints.join('\n')}`));
    }, 300_000);
  });
  await Promise.race([office.onReady(), tooLate]);
  clearTimeout(timer);
}

function publish(found: Pick<OfficePage, (typeof globalNames)[number]>): () => void {
  const before = globalNames.map((name) => [name, Reflect.get(globalThis, name)] as const);
  for (const name of globalNames) Reflect.set(globalThis, name, found[name]);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(globalThis, name);
      else Reflect.set(globalThis, name, value);
    }
  };
}

/** Waits for the library to release its references, which it does by itself after each run. */
function freeOfReferences(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
