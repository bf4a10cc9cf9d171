import type { Result } from '../../../domain/index';

/** What the host says of itself at start. */
export interface OfficeInfo {
  /** `Excel` on Excel; null in a plain browser page. */
  readonly host: string | null;
  /** Such as `OfficeOnline`, `PC`, `Mac`; null in a plain browser page. */
  readonly platform: string | null;
  /** The language of the interface, such as `zh-CN`. */
  readonly displayLanguage: string;
  /** Undefined where the host does not say. */
  readonly isDarkTheme: boolean | undefined;
  /** What keys in the browser's storage begin with where the host keeps add-ins apart, else empty. */
  readonly partitionKey: string;
  readonly supports: (requirementSet: string, version: string) => boolean;
}

/** Why Office is not there: its script did not load, or it loaded and found no host that it trusts. */
export type OfficeProblem = { readonly kind: 'notLoaded' } | { readonly kind: 'noAnswer' };

const DEFAULT_TIMEOUT_MS = 8_000;

/**
 * Waits until Office is ready, but never longer than `timeoutMs`: office.js stays silent for ever
 * where its host refuses it, and the pane has to say something then.
 *
 * @param options.timeoutMs - milliseconds to wait, 8,000 where left out
 */
export async function whenOfficeReady({
  timeoutMs = DEFAULT_TIMEOUT_MS,
}: { readonly timeoutMs?: number } = {}): Promise<Result<OfficeInfo, OfficeProblem>> {
  if (typeof Office === 'undefined') return { ok: false, error: { kind: 'notLoaded' } };
  const info = await withinTime(Office.onReady(), timeoutMs);
  return info ? { ok: true, value: describe(info) } : { ok: false, error: { kind: 'noAnswer' } };
}

function withinTime<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), milliseconds);
    const settle = (value: Value | null): void => {
      clearTimeout(timer);
      resolve(value);
    };
    promise.then(settle, () => settle(null));
  });
}

/** Outside a host `Office.context` is only half there, whatever its type says. */
type LooseContext = Partial<
  Pick<Office.Context, 'displayLanguage' | 'officeTheme' | 'partitionKey' | 'requirements'>
>;

function describe({ host, platform }: { host: unknown; platform: unknown }): OfficeInfo {
  const context = looseContext();
  return {
    host: typeof host === 'string' ? host : null,
    platform: typeof platform === 'string' ? platform : null,
    displayLanguage: context.displayLanguage ?? '',
    isDarkTheme: context.officeTheme?.isDarkTheme,
    partitionKey: context.partitionKey ?? '',
    supports: (requirementSet, version) =>
      context.requirements?.isSetSupported(requirementSet, version) ?? false,
  };
}

/** Asks again whether the host's theme is dark: it may have been changed since the start. */
export function isThemeDark(): boolean | undefined {
  return typeof Office === 'undefined' ? undefined : looseContext().officeTheme?.isDarkTheme;
}

function looseContext(): LooseContext {
  return (Office.context as LooseContext | undefined) ?? {};
}

/**
 * Makes a ribbon button run `handler`. Excel waits for the end of every command, so it is told even
 * when the handler breaks. Does nothing where there is no ribbon.
 *
 * @param id - the `FunctionName` of the manifest
 */
export function associateAction(id: string, handler: () => Promise<void>): void {
  if (typeof Office === 'undefined' || !(Office as { actions?: unknown }).actions) return;
  // A button hands over an event that wants to be completed, a keyboard shortcut none.
  // Excel takes the promise as well, which the types of the library do not say.
  Office.actions.associate(id, (event?: Partial<Office.AddinCommands.Event>): unknown =>
    handler().finally(() => event?.completed?.()),
  );
}

/** Shows the pane, where the host can do that; from a ribbon button that needs it. */
export async function showTaskpane(): Promise<void> {
  if (typeof Office === 'undefined') return;
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  await Office.addin.showAsTaskpane();
}
