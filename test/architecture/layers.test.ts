import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const tool = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rules = path.join(root, '.dependency-cruiser.cjs');

interface Violation {
  /** The file with the forbidden import. */
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** The rules that the code in a folder breaks, with the places. */
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

/** The violations of a codebase that consists only of the given files. */
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
  /**
   * The offending file, its content, and the rule that it breaks; the files it imports break none.
   */
  const intruders: readonly (readonly [string, string, string, string])[] = [
    [
      'the shared files importing a type of the workbook',
      'src/shared/intruder.ts',
      "import type { Kind } from '../workbook/model';\nexport type Other = Kind;\n",
      'may-import: ^src/shared/',
    ],
    [
      'the shared files importing the domain',
      'src/shared/domain-intruder.ts',
      importing('../domain/numbers/innocent'),
      'may-import: ^src/shared/',
    ],
    [
      'the domain importing the session',
      'src/domain/intruder.ts',
      importing('../session/innocent'),
      'may-import: ^src/domain/',
    ],
    [
      'the task pane importing the Excel adapter outside main.tsx',
      'src/taskpane/intruder.ts',
      importing('../workbook/excel/innocent'),
      'may-import: ^src/taskpane/(?!main\\.tsx$|functions/)',
    ],
    [
      'the insertion of a function importing the Excel adapter',
      'src/taskpane/functions/intruder.ts',
      importing('../../workbook/excel/innocent'),
      'may-import: ^src/taskpane/functions/',
    ],
    [
      'the insertion of a function importing the registration of the functions',
      'src/taskpane/functions/other-intruder.ts',
      importing('../../functions/main'),
      'may-import: ^src/taskpane/functions/',
    ],
    [
      'the tools for formulas importing more than a type of the functions',
      'src/taskpane/functions/types-intruder.ts',
      importing('../../functions/translate/workbook-lookup'),
      'types-only: ^src/taskpane/functions/',
    ],
    [
      'the plan views importing a function',
      'src/taskpane/plan/intruder.ts',
      importing('../../functions/main'),
      'may-import: ^src/taskpane/(?!main\\.tsx$|functions/)',
    ],
    [
      'the session importing more than types of the port',
      'src/session/intruder.ts',
      importing('../workbook/ports/workbook-port'),
      'types-only: ^src/session/',
    ],
    [
      'the functions reaching past the public API of the domain',
      'src/functions/intruder.ts',
      importing('../domain/numbers/innocent'),
      'may-import: ^src/functions/',
    ],
    [
      'the plan importing the scenarios inside the domain',
      'src/domain/plan/intruder.ts',
      importing('../scenarios/innocent'),
      'domain-order: plan',
    ],
    [
      'the layout importing the tables inside the sheets',
      'src/workbook/sheets/layout/intruder.ts',
      importing('../tables/innocent'),
      'sheets-order: layout',
    ],
    [
      'the tables importing the parts inside the sheets',
      'src/workbook/sheets/tables/intruder.ts',
      importing('../parts/innocent'),
      'sheets-order: tables',
    ],
    [
      'the parts importing a sheet',
      'src/workbook/sheets/parts/intruder.ts',
      importing('../brief/innocent'),
      'sheets-order: parts',
    ],
    [
      'a sheet importing another',
      'src/workbook/sheets/checks/intruder.ts',
      importing('../brief/innocent'),
      'sheets-order: checks',
    ],
    ['two files importing each other', 'src/cli/first.ts', importing('./second'), 'no-cycle'],
    [
      'React in the session',
      'src/session/react-intruder.ts',
      "import { useState } from 'react';\nexport const other = useState;\n",
      'react-only-in-ui',
    ],
    [
      'the state library outside the session',
      'src/cli/zustand-intruder.ts',
      "import { createStore } from 'zustand/vanilla';\nexport const other = createStore;\n",
      'zustand-only-in-session',
    ],
    [
      'the .xlsx writer outside its folder',
      'src/cli/hucre-intruder.ts',
      "import * as hucre from 'hucre';\nexport const other = hucre;\n",
      'xlsx-writer-only-in-xlsx',
    ],
    [
      'the library of archives outside its folder',
      'src/cli/fflate-intruder.ts',
      "import { unzipSync } from 'fflate';\nexport const other = unzipSync;\n",
      'archives-only-in-zip',
    ],
    [
      'the reader of XML outside its folder',
      'src/cli/saxes-intruder.ts',
      "import { SaxesParser } from 'saxes';\nexport const other = SaxesParser;\n",
      'xml-parser-only-in-share',
    ],
    [
      'the grid outside the workbench',
      'src/cli/grid-intruder.ts',
      "import { Univer } from '@univerjs/core';\nexport const other = Univer;\n",
      'grid-only-in-workbench',
    ],
    [
      'a library in the domain',
      'src/domain/plan/library-intruder.ts',
      "import { createStore } from 'zustand';\nexport const other = createStore;\n",
      'domain-npm',
    ],
  ];

  const innocents = [
    'src/session/innocent.ts',
    'src/workbook/excel/innocent.ts',
    'src/functions/main.ts',
    'src/functions/translate/workbook-lookup.ts',
    'src/workbook/model.ts',
    'src/workbook/ports/workbook-port.ts',
    'src/workbook/sheets/tables/innocent.ts',
    'src/workbook/sheets/parts/innocent.ts',
    'src/workbook/sheets/brief/innocent.ts',
    'src/domain/numbers/innocent.ts',
    'src/domain/scenarios/innocent.ts',
  ];
  let found: readonly Violation[] = [];
  beforeAll(() => {
    found = violationsOf({
      ...Object.fromEntries(innocents.map((file) => [file, value])),
      'src/workbook/model.ts': `${value}export type Kind = 'kind';\n`,
      'src/cli/second.ts': importing('./first').replace('other', 'value'),
      ...Object.fromEntries(intruders.map(([, file, text]) => [file, text])),
    });
  });

  it.each(intruders)('refuse %s', (_what, file, _text, rule) => {
    const broken = found.filter(({ from }) => from === file).map(({ rule: { name } }) => name);
    expect(broken).toContain(rule);
  });

  it('accept allowed imports', () => {
    expect(found.filter(({ from }) => innocents.includes(from))).toEqual([]);
  });
});
