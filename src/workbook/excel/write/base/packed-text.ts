/** Texts longer than this are compressed where the platform can do that. */
const WORTH_COMPRESSING = 20_000;

/**
 * Packs a text for keeping inside the workbook. The first letter says how it was done, so that every
 * platform can tell what it holds.
 */
export async function packText(text: string): Promise<string> {
  if (text.length < WORTH_COMPRESSING || typeof CompressionStream === 'undefined')
    return `t${text}`;
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return `z${toBase64(bytes)}`;
}

/** Unpacks what {@link packText} packed; null where it is damaged. */
export async function unpackText(packed: string): Promise<string | null> {
  const rest = packed.slice(1);
  if (packed.startsWith('t')) return rest;
  if (!packed.startsWith('z') || typeof DecompressionStream === 'undefined') return null;
  try {
    const bytes = Uint8Array.from(atob(rest), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).text();
  } catch {
    return null;
  }
}

const CHUNK = 8_192;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
