import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const tool = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rules = path.join(root, '.config/dependency-cruiser.cjs');

/** The names of the rules that a house with these files breaks. */
function brokenRules(folder: string): readonly string[] {
  const result = spawnSync(process.execPath, [tool, '-c', rules, '-T', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const report = JSON.parse(result.stdout) as {
    readonly summary: {
      readonly violations: readonly { readonly rule: { readonly name: string } }[];
    };
  };
  return [...new Set(report.summary.violations.map(({ rule }) => rule.name))].sort();
}

/** A house of nothing but the given files. */
function withFiles<Result>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Result,
): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-layers-'));
  try {
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
    writeFileSync(path.join(folder, 'tsconfig.json'), '{ "compilerOptions": {} }');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const value = 'export const value = 1;\n';
const importing = (from: string) =>
  `import { value } from '${from}';\nexport const other = value;\n`;

describe('layers', () => {
  it('hold in the whole of src', () => {
    expect(brokenRules(root)).toEqual([]);
  });

  const intruders: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    [
      'the domain importing the planner',
      { 'src/domain/a.ts': importing('../planner/b'), 'src/planner/b.ts': value },
      'may-import: ^src/domain/',
    ],
    [
      'the task pane importing the Excel adapter outside main.tsx',
      { 'src/taskpane/a.ts': importing('../workbook/excel/b'), 'src/workbook/excel/b.ts': value },
      'may-import: ^src/taskpane/(?!main\\.tsx$|InsertFunction/|formula-tools/)',
    ],
    [
      'the insertion of a function importing the Excel adapter',
      {
        'src/taskpane/InsertFunction/a.ts': importing('../../workbook/excel/b'),
        'src/workbook/excel/b.ts': value,
      },
      'may-import: ^src/taskpane/InsertFunction/',
    ],
    [
      'the insertion of a function importing the registration of the functions',
      {
        'src/taskpane/InsertFunction/a.ts': importing('../../functions/main'),
        'src/functions/main.ts': value,
      },
      'may-import: ^src/taskpane/InsertFunction/',
    ],
    [
      'the tools for formulas importing more than a type of the functions',
      {
        'src/taskpane/formula-tools/a.ts': importing('../../functions/native/native-book'),
        'src/functions/native/native-book.ts': value,
      },
      'types-only: ^src/taskpane/formula-tools/',
    ],
    [
      'the native formula importing a function',
      {
        'src/taskpane/NativeFormula/a.ts': importing('../../functions/custom-functions'),
        'src/functions/custom-functions.ts': value,
      },
      'may-import: ^src/taskpane/(?!main\\.tsx$|InsertFunction/|formula-tools/)',
    ],
    [
      'the planner importing more than types of the port',
      { 'src/planner/a.ts': importing('../workbook/port'), 'src/workbook/port.ts': value },
      'types-only: ^src/planner/',
    ],
    [
      'the functions reaching past the door of the domain',
      { 'src/functions/a.ts': importing('../domain/shared/b'), 'src/domain/shared/b.ts': value },
      'may-import: ^src/functions/',
    ],
    [
      'the plan importing the scenarios inside the domain',
      { 'src/domain/plan/a.ts': importing('../scenarios/b'), 'src/domain/scenarios/b.ts': value },
      'domain-order: plan',
    ],
    [
      'two files importing each other',
      {
        'src/cli/a.ts': importing('./b'),
        'src/cli/b.ts': importing('./a').replace('other', 'value'),
      },
      'no-cycle',
    ],
    [
      'React in the planner',
      { 'src/planner/a.ts': "import { useState } from 'react';\nexport const other = useState;\n" },
      'react-only-in-ui',
    ],
    [
      'a library in the domain',
      { 'src/domain/plan/a.ts': "import i18next from 'i18next';\nexport const other = i18next;\n" },
      'domain-npm',
    ],
  ];

  it.each(intruders)('refuse %s', (_what, files, rule) => {
    expect(withFiles(files, brokenRules)).toContain(rule);
  });
});
