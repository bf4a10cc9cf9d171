/** Parameters of the address to set, or to remove where they are null. */
export type AddressChange = Readonly<Record<string, string | null>>;

/** Loads the page again with another address. */
export function openAddress(change: AddressChange): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  location.assign(address);
}
