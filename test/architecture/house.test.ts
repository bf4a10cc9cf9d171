import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');
const sources = tracked.filter(
  (file) => /^src\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
);

/** The source files that a pattern occurs in. */
function filesWith(pattern: RegExp, among = sources): readonly string[] {
  return among.filter((file) => {
    try {
      return pattern.test(readFileSync(path.join(root, file), 'utf8'));
    } catch {
      return false; // Deleted in the work tree, not yet in the index.
    }
  });
}

describe('the house', () => {
  it('holds at its top only what was agreed', () => {
    const top = new Set(tracked.map((file) => file.split('/')[0] ?? ''));
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
    ];
    expect([...top].filter((name) => !name.startsWith('.') && !agreed.includes(name))).toEqual([]);
  });

  it('runs no code made from text', () => {
    expect(filesWith(/\beval\(|new Function\(/)).toEqual([]);
  });

  it('opens no browser dialog and no window', () => {
    expect(
      filesWith(/\b(window\.)?(alert|confirm|prompt)\(|window\.open\(|displayDialogAsync/),
    ).toEqual([]);
  });

  it('never unprotects a sheet, changes the calculation mode or starts with the document', () => {
    expect(
      filesWith(
        /\.unprotect\(|calculationMode\s*=|setStartupBehavior/,
        sources.filter((file) => !file.startsWith('src/workbench/')),
      ),
    ).toEqual([]);
  });

  it('has no file named index but the door of the domain', () => {
    expect(sources.filter((file) => /\/index\.tsx?$/.test(file))).toEqual(['src/domain/index.ts']);
  });

  it('leaves nothing for later', () => {
    expect(filesWith(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
    expect(
      filesWith(
        /\b(describe|it|test)\.(skip|only|todo)\b|\bx(it|describe)\(/,
        tracked.filter((file) => /\.test\.tsx?$/.test(file) && !file.endsWith('house.test.ts')),
      ),
    ).toEqual([]);
  });
});
