/** How long a file stays available: a download may begin long after the click. */
const AVAILABLE_MS = 300_000;

/**
 * Hands a file to the browser, which saves it, asks the user, or does nothing: nobody reports which. In
 * Excel for Mac it does nothing.
 */
export function handOverFile(content: string | Uint8Array, name: string, type: string): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), AVAILABLE_MS);
}
