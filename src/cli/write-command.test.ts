import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeFileWhole } from './write-command';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planpath-write-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('writes a file and leaves nothing else', async () => {
  await writeFileWhole(path.join(folder, 'out.xlsx'), new Uint8Array([1, 2]));
  expect(readdirSync(folder)).toEqual(['out.xlsx']);
});

test('replaces what was there', async () => {
  const file = path.join(folder, 'out.xlsx');
  writeFileSync(file, 'before');
  await writeFileWhole(file, new TextEncoder().encode('after'));
  expect(readFileSync(file, 'utf8')).toBe('after');
});

test('leaves what was there, and nothing half-written, when it fails', async () => {
  const taken = path.join(folder, 'out.xlsx');
  mkdirSync(path.join(taken, 'inside'), { recursive: true });
  await expect(writeFileWhole(taken, new Uint8Array([1]))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['out.xlsx']);
  await expect(writeFileWhole(path.join(folder, 'no', 'x'), new Uint8Array())).rejects.toThrow();
});
