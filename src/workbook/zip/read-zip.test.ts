import { zipSync } from 'fflate';
import fc from 'fast-check';
import { runs } from '../../../test/support/seed';
import { MOST_PIECE_BYTES, openZip } from './read-zip';
import { writeZip } from './zip-writer';

/** Bytes with repeats, as a sheet has them, and with none. */
function manyBytes(count: number, seed: number): Uint8Array {
  let state = seed + 1;
  return Uint8Array.from({ length: count }, (_, index) => {
    state = (state * 48_271) % 2_147_483_647;
    return index % 5 === 0 ? state % 256 : (index * seed) % 7;
  });
}

async function unpacked(files: ReadonlyMap<string, Uint8Array>, path: string) {
  const archive = openZip(await writeZip(files));
  return [...(archive?.pieces(path) ?? [])];
}

const joined = (pieces: readonly Uint8Array[]) => Buffer.concat(pieces);

describe('a file of an archive in pieces', () => {
  it('is the whole file, in pieces that are never large', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(3_000_000), fc.nat(50), async (count, seed) => {
        const content = manyBytes(count, seed);
        const files = new Map([
          ['a.xml', manyBytes(100, seed)],
          ['b.xml', content],
        ]);
        const pieces = await unpacked(files, 'b.xml');
        expect(joined(pieces).equals(content)).toBe(true);
        expect(pieces.every(({ length }) => length <= MOST_PIECE_BYTES)).toBe(true);
      }),
      { numRuns: runs(6) },
    );
  });

  it('comes in pieces even where a few stored bytes become many', async () => {
    const pieces = await unpacked(new Map([['a.xml', new Uint8Array(20_000_000)]]), 'a.xml');
    expect(pieces.length).toBeGreaterThan(300);
    expect(joined(pieces)).toHaveLength(20_000_000);
    expect(pieces.every(({ length }) => length <= MOST_PIECE_BYTES)).toBe(true);
  });

  it('is read from an archive of files that are only stored, and with a comment', () => {
    const content = manyBytes(600_000, 3);
    const archive = openZip(
      zipSync({ 'a/ü.xml': [content, { level: 0, comment: 'a comment' }] }, { comment: 'b' }),
    );
    expect(joined([...(archive?.pieces('a/ü.xml') ?? [])]).equals(content)).toBe(true);
  });

  it('throws where the file is missing or damaged', async () => {
    const bytes = await writeZip(new Map([['a.xml', manyBytes(500_000, 9)]]));
    const archive = openZip(bytes.fill(0xff, 2_000, 90_000));
    expect(() => [...(archive?.pieces('b.xml') ?? [])]).toThrow('There is no b.xml');
    expect(() => [...(archive?.pieces('a.xml') ?? [])]).toThrow();
  });
});
