/** Loads the page again with some parameters set, or removed where they are null. */
export function openAddress(change: Readonly<Record<string, string | null>>): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  location.assign(address);
}
