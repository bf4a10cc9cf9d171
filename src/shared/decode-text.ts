import { err, ok, type Result } from './result';

/** Every runtime has it, and the engine compiles without the types of any. */
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}

/** Why bytes are no text that can be read with certainty. */
export type NotText =
  /** A workbook, a picture, an archive. */
  | 'binary'
  /** Text in an older encoding, such as GBK: which one it is, nobody can tell for certain. */
  | 'otherEncoding';

/** The marks at the beginning of a file that leave no doubt about its encoding. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Decodes text in UTF-8, or in UTF-16 with a byte order mark. Nothing is guessed: in text of another
 * encoding the names would silently become other names.
 *
 * @example decodeText(new Uint8Array([71, 68, 80])) // { ok: true, value: 'GDP' }
 */
export function decodeText(bytes: Uint8Array): Result<string, NotText> {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  const text = decode(bytes, marked?.[1] ?? 'utf-8');
  if (text !== null && !text.includes('\0')) return ok(text);
  const isBinary = text !== null || bytes.some(isControl);
  return err(isBinary ? 'binary' : 'otherEncoding');
}

/** How much of the letters beyond ASCII have to be common Chinese ones. */
const MOSTLY = 0.9;

/**
 * Decodes a document that somebody brings: as {@link decodeText} does, and GB18030, in which older
 * Chinese texts are kept. Other encodings stay refused.
 *
 * @example decodeDocument(new Uint8Array([0xd4, 0xf6, 0xb3, 0xa4])) // { ok: true, value: '增长' }
 */
export function decodeDocument(bytes: Uint8Array): Result<string, NotText> {
  const text = decodeText(bytes);
  if (text.ok || text.error === 'binary') return text;
  const chinese = decode(bytes, 'gb18030');
  const letters = chinese?.match(/[\u0080-\uffff]/gu) ?? [];
  const common = letters.filter((letter) =>
    /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2010-\u201f\u2460-\u2473]/.test(letter),
  );
  const isChinese =
    chinese !== null && letters.length > 0 && common.length >= letters.length * MOSTLY;
  return isChinese && arePairs(bytes) ? ok(chinese) : text;
}

/**
 * Whether most signs beyond ASCII are two bytes of the upper half, as the usual Chinese signs are: a
 * letter of a European encoding is followed by one of the lower half.
 */
function arePairs(bytes: Uint8Array): boolean {
  let [pairs, all] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x81) continue;
    at += 1;
    all += 1;
    if ((bytes[at] ?? 0) >= 0xa1) pairs += 1;
  }
  return pairs >= all * MOSTLY;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** No text has these, in any encoding: what tabs, line breaks and page breaks leave of the controls. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20);
}
