import type { Result } from '../../../shared/result';

/** What the host reports at start. */
export interface OfficeInfo {
  /** `Excel` on Excel; null in a plain browser page. */
  readonly host: string | null;
  /** Such as `OfficeOnline`, `PC`, `Mac`; null in a plain browser page. */
  readonly platform: string | null;
  /** The language of the interface, such as `zh-CN`. */
  readonly displayLanguage: string;
  /** Undefined if the host does not report a theme. */
  readonly isDarkTheme: boolean | undefined;
  /** The prefix of keys in the browser's storage if the host separates add-ins, otherwise empty. */
  readonly partitionKey: string;
  readonly supports: (requirementSet: string, version: string) => boolean;
}

/** Why Office is missing: its script did not load, or it found no host that it trusts. */
export type OfficeProblem = { readonly kind: 'notLoaded' } | { readonly kind: 'noAnswer' };

const DEFAULT_TIMEOUT_MS = 8_000;

/**
 * Waits until Office is ready, at most `timeoutMs`: office.js never answers if its host refuses it,
 * and the pane has to report that.
 *
 * @param options.timeoutMs - milliseconds to wait, 8,000 by default
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

/** Outside a host `Office.context` lacks some members, against its type. */
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

/** Whether the host's theme is dark now; the user may have changed it since the start. */
export function isThemeDark(): boolean | undefined {
  return typeof Office === 'undefined' ? undefined : looseContext().officeTheme?.isDarkTheme;
}

function looseContext(): LooseContext {
  return (Office.context as LooseContext | undefined) ?? {};
}

/**
 * Makes a ribbon button run `handler`. Excel waits for the end of every command, so the command is
 * completed even if the handler throws. Does nothing if there is no ribbon.
 *
 * @param id - the `FunctionName` of the manifest
 */
export function associateAction(id: string, handler: () => Promise<void>): void {
  if (typeof Office === 'undefined' || !(Office as { actions?: unknown }).actions) return;
  // A button passes an event that has to be completed; a keyboard shortcut passes none.
  // Excel awaits a returned promise too, which the types of the library do not declare.
  Office.actions.associate(id, (event?: Partial<Office.AddinCommands.Event>): unknown =>
    handler().finally(() => event?.completed?.()),
  );
}

/** Shows the pane from a ribbon button, if the host supports that. */
export async function showTaskpane(): Promise<void> {
  if (typeof Office === 'undefined') return;
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  await Office.addin.showAsTaskpane();
}
