/**
 * Folds a name, so that names that a reader takes for the same are equal: in any case, composed or not.
 *
 * @example foldedName(' GDP ') // 'gdp'
 */
export function foldedName(name: string): string {
  return foldedCase(name.normalize('NFC').trim());
}

/**
 * Folds the case of a text, so that texts are equal that a spreadsheet's lookup takes for the same.
 * Some letters have no lower case of their own: final and other sigma, i with and without a dot.
 *
 * @example foldedCase('ΛΌΓΟΣ') === foldedCase('λόγος') // true
 * @example foldedCase('ıſ') // 'is'
 */
export function foldedCase(text: string): string {
  return Array.from(text, (letter) => {
    const upper = letter.toUpperCase();
    // A letter whose upper case is several, as that of ß, stays what it is.
    return upper.length === letter.length ? upper.toLowerCase() : letter.toLowerCase();
  }).join('');
}
