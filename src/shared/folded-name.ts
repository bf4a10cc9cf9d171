/**
 * Folds a name, so that names that a reader takes for the same are equal: in any case, composed or not.
 *
 * @example foldedName(' GDP ') // 'gdp'
 */
export function foldedName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
