import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
/**
 * Generated, not written by hand. The test does not ask git, because it must also pass in a plain
 * copy of the files.
 */
const MADE = ['node_modules', 'dist', '.build', '.git', 'test-results'];

/** The handwritten files under a folder, relative to the project's folder, with slashes. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return MADE.includes(name) ? [] : filesUnder(name);
    return name.endsWith('.log') || MADE.includes(name) ? [] : [name];
  });
}

const written = filesUnder('');
const sources = written.filter(
  (file) => /^src\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
);

/** The source files that match a pattern. */
function filesWith(pattern: RegExp, among = sources): readonly string[] {
  return among.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8')));
}

describe('the codebase', () => {
  it('is read completely', () => {
    expect(written).toEqual(expect.arrayContaining(['package.json', 'src/domain/index.ts']));
    expect(sources.length).toBeGreaterThan(100);
  });

  it('has only the agreed files at its top level', () => {
    const top = new Set(written.map((file) => file.split('/')[0] ?? ''));
    const agreed = [
      'src',
      'assets',
      'test',
      'docs',
      'manifest.xml',
      'webpack.config.js',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'README.md',
      'CHANGELOG.md',
      'SECURITY.md',
      'LICENSE',
      'scripts',
      'eslint.config.js',
      'jest.config.mjs',
      'playwright.config.ts',
      'tsconfig.domain.json',
    ];
    expect([...top].filter((name) => !name.startsWith('.') && !agreed.includes(name))).toEqual([]);
  });

  it('never runs code made from text', () => {
    expect(filesWith(/\beval\(|new Function\(/)).toEqual([]);
  });

  it('opens no browser dialog or window', () => {
    expect(
      filesWith(/\b(window\.)?(alert|confirm|prompt)\(|window\.open\(|displayDialogAsync/),
    ).toEqual([]);
  });

  it('never unprotects a sheet, changes the calculation mode or starts with the document', () => {
    expect(
      filesWith(
        /\.unprotect\(|calculationMode\s*=|setStartupBehavior/,
        sources.filter((file) => !file.startsWith('src/simulator/')),
      ),
    ).toEqual([]);
  });

  it('has no file named index but the public API of the domain', () => {
    expect(sources.filter((file) => /\/index\.tsx?$/.test(file))).toEqual(['src/domain/index.ts']);
  });

  it('has no open to-do notes', () => {
    expect(filesWith(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
    expect(
      filesWith(
        /\b(describe|it|test)\.(skip|only|todo)\b|\bx(it|describe)\(/,
        written.filter((file) => /\.test\.tsx?$/.test(file) && !file.endsWith('house.test.ts')),
      ),
    ).toEqual([]);
  });
});
