import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const src = path.resolve(__dirname, '../../src');

/** What a file imports at once, as written: neither types nor what `import()` loads later. */
function importsOf(file: string): readonly string[] {
  const code = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return code.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    return from && ts.isStringLiteral(from) && !isOfTypes(statement) ? [from.text] : [];
  });
}

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  const named = clause.namedBindings;
  const areTypes =
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every(({ isTypeOnly }) => isTypeOnly);
  return clause.isTypeOnly || (clause.name === undefined && areTypes);
}

/** Every file that is loaded with one, as paths in src, and every package that they import. */
function loadedWith(start: string): readonly string[] {
  const files = new Set([path.join(src, start)]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const each of importsOf(file)) {
      const stem = path.resolve(path.dirname(file), each);
      const ends = [`${stem}.ts`, `${stem}.tsx`, path.join(stem, 'index.ts')];
      if (!each.startsWith('.')) packages.add(each);
      else for (const found of ends.filter(existsSync)) files.add(found);
    }
  }
  const inSrc = [...files].map((file) => path.relative(src, file).split(path.sep).join('/'));
  return [...inSrc, ...packages];
}

describe('the first load of the pane', () => {
  const first = loadedWith('taskpane/main.tsx');

  it('holds the session and the engine', () => {
    expect(first).toEqual(
      expect.arrayContaining([
        ...['session/create-session.ts', 'domain/scenarios/report-plan.ts', 'react'],
      ]),
    );
  });

  // What `src/domain/index.ts` exports is left out where nobody uses it: the bundler knows.
  it('holds no page, no words and no table of the sheets, and no dialog', () => {
    const late =
      /^(i18n\/(en|zh-CN)\/(?!workbook)|workbook\/sheets\/(tables\/(?!typed-rows)|parts|brief)|taskpane\/app\/(Pane|first-run))|Dialog\.tsx$/;
    expect(first.filter((file) => late.test(file))).toEqual([]);
  });

  it('holds no parser of formulas and files', () => {
    const late = /^(@borgar\/fx|mathjs|saxes|fflate|hucre|mammoth)/;
    expect(first.filter((file) => late.test(file))).toEqual([]);
  });
});
