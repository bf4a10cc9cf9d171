import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for the files of one test file. */
export interface TestFolder {
  readonly folder: string;
  /** Writes a file into it; returns its path. */
  readonly fileWith: (name: string, content: string | Uint8Array) => string;
}

/** Makes a folder that is deleted after the tests of the file that calls this. */
export function testFolder(name: string): TestFolder {
  const folder = mkdtempSync(path.join(tmpdir(), `planpath-${name}-`));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return {
    folder,
    fileWith: (file, content) => {
      const place = path.join(folder, file);
      writeFileSync(place, content);
      return place;
    },
  };
}
