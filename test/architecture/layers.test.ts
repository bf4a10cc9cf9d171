import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const tool = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rules = path.join(root, '.config/dependency-cruiser.cjs');

interface Violation {
  /** The file that imports what it may not. */
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** The rules that the house in a folder breaks, and where. */
function violationsIn(folder: string): readonly Violation[] {
  const result = spawnSync(process.execPath, [tool, '-c', rules, '-T', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const report = JSON.parse(result.stdout) as {
    readonly summary: { readonly violations: readonly Violation[] };
  };
  return report.summary.violations;
}

/** Looks at a house of nothing but the given files. */
function violationsOf(files: Readonly<Record<string, string>>): readonly Violation[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-layers-'));
  try {
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
    writeFileSync(path.join(folder, 'tsconfig.json'), '{ "compilerOptions": {} }');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return violationsIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const value = 'export const value = 1;\n';
const importing = (from: string) =>
  `import { value } from '${from}';\nexport const other = value;\n`;

describe('layers', () => {
  /** Who intrudes, what it says, and the rule that it breaks; the files they name are innocent. */
  const intruders: readonly (readonly [string, string, string, string])[] = [
    [
      'the domain importing the planner',
      'src/domain/intruder.ts',
      importing('../planner/innocent'),
      'may-import: ^src/domain/',
    ],
    [
      'the task pane importing the Excel adapter outside main.tsx',
      'src/taskpane/intruder.ts',
      importing('../workbook/excel/innocent'),
      'may-import: ^src/taskpane/(?!main\\.tsx$|InsertFunction/|formula-tools/)',
    ],
    [
      'the insertion of a function importing the Excel adapter',
      'src/taskpane/InsertFunction/intruder.ts',
      importing('../../workbook/excel/innocent'),
      'may-import: ^src/taskpane/InsertFunction/',
    ],
    [
      'the insertion of a function importing the registration of the functions',
      'src/taskpane/InsertFunction/other-intruder.ts',
      importing('../../functions/main'),
      'may-import: ^src/taskpane/InsertFunction/',
    ],
    [
      'the tools for formulas importing more than a type of the functions',
      'src/taskpane/formula-tools/intruder.ts',
      importing('../../functions/native/native-book'),
      'types-only: ^src/taskpane/formula-tools/',
    ],
    [
      'the native formula importing a function',
      'src/taskpane/NativeFormula/intruder.ts',
      importing('../../functions/main'),
      'may-import: ^src/taskpane/(?!main\\.tsx$|InsertFunction/|formula-tools/)',
    ],
    [
      'the planner importing more than types of the port',
      'src/planner/intruder.ts',
      importing('../workbook/port'),
      'types-only: ^src/planner/',
    ],
    [
      'the functions reaching past the door of the domain',
      'src/functions/intruder.ts',
      importing('../domain/shared/innocent'),
      'may-import: ^src/functions/',
    ],
    [
      'the plan importing the scenarios inside the domain',
      'src/domain/plan/intruder.ts',
      importing('../scenarios/innocent'),
      'domain-order: plan',
    ],
    ['two files importing each other', 'src/cli/first.ts', importing('./second'), 'no-cycle'],
    [
      'React in the planner',
      'src/planner/react-intruder.ts',
      "import { useState } from 'react';\nexport const other = useState;\n",
      'react-only-in-ui',
    ],
    [
      'a library in the domain',
      'src/domain/plan/library-intruder.ts',
      "import i18next from 'i18next';\nexport const other = i18next;\n",
      'domain-npm',
    ],
  ];

  const innocents = [
    'src/planner/innocent.ts',
    'src/workbook/excel/innocent.ts',
    'src/functions/main.ts',
    'src/functions/native/native-book.ts',
    'src/workbook/port.ts',
    'src/domain/shared/innocent.ts',
    'src/domain/scenarios/innocent.ts',
  ];
  let found: readonly Violation[] = [];
  beforeAll(() => {
    found = violationsOf({
      ...Object.fromEntries(innocents.map((file) => [file, value])),
      'src/cli/second.ts': importing('./first').replace('other', 'value'),
      ...Object.fromEntries(intruders.map(([, file, text]) => [file, text])),
    });
  });

  it.each(intruders)('refuse %s', (_what, file, _text, rule) => {
    const broken = found.filter(({ from }) => from === file).map(({ rule: { name } }) => name);
    expect(broken).toContain(rule);
  });

  it('let the innocent pass', () => {
    expect(found.filter(({ from }) => innocents.includes(from))).toEqual([]);
  });
});
