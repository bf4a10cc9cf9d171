// Who may import whom. The table in docs/architecture.md, as a tool enforces it:
// `npm run check` and `npm test` run it over src, and test/architecture/layers.test.ts shows that
// each kind of violation is caught.

/** What every room may import besides itself. */
const SHARED = '^src/shared/';
const DOMAIN = '^src/domain/index\\.ts$';
const MODEL = '^src/workbook/(model|ports/[^/]+)\\.ts$';

/** A room and the paths inside src that it may import besides itself. */
const may = [
  { from: '^src/shared/', to: [SHARED] },
  { from: '^src/domain/', to: ['^src/domain/', SHARED] },
  {
    from: '^src/i18n/',
    to: ['^src/i18n/', SHARED],
    typesFrom: ['^src/domain/', '^src/workbook/ports/workbook-port\\.ts$'],
  },
  {
    from: '^src/functions/',
    to: ['^src/functions/', SHARED, DOMAIN, '^src/i18n/'],
    typesFrom: ['^src/session/session\\.ts$'],
  },
  { from: '^src/session/', to: ['^src/session/', SHARED, DOMAIN], typesFrom: [MODEL] },
  {
    from: '^src/workbook/(model|ports/)',
    to: [MODEL, SHARED],
    typesFrom: [DOMAIN, '^src/i18n/'],
  },
  {
    from: '^src/workbook/sheets/',
    to: ['^src/workbook/sheets/', MODEL, SHARED, DOMAIN, '^src/i18n/'],
  },
  {
    from: '^src/workbook/excel/',
    to: ['^src/workbook/(excel|sheets|zip)/', MODEL, SHARED, '^src/functions/translate/'],
    typesFrom: [DOMAIN, '^src/i18n/'],
  },
  {
    from: '^src/workbook/xlsx/',
    to: ['^src/workbook/(xlsx|sheets|zip)/', MODEL, SHARED],
    typesFrom: [DOMAIN, '^src/i18n/'],
  },
  { from: '^src/workbook/zip/', to: ['^src/workbook/zip/', SHARED] },
  {
    from: '^src/taskpane/main\\.tsx$',
    to: [
      '^src/taskpane/',
      SHARED,
      DOMAIN,
      '^src/i18n/',
      '^src/session/',
      '^src/workbook/excel/',
      '^src/functions/(main|streaming/plan-source)\\.ts$',
    ],
    typesFrom: [MODEL],
  },
  {
    // Insert function offers the functions with their arguments and computes a call before it
    // stands in a cell. It needs the registry, the reader of a call and the texts of its errors.
    from: '^src/taskpane/functions/',
    to: [
      '^src/taskpane/',
      SHARED,
      DOMAIN,
      '^src/i18n/',
      '^src/functions/(registry|runtime/error-message|translate/(call-result|formula-text))\\.ts$',
    ],
    typesFrom: [
      MODEL,
      '^src/functions/(runtime/(function-definition|function-result)|translate/workbook-lookup)\\.ts$',
    ],
  },
  {
    from: '^src/taskpane/(?!main\\.tsx$|functions/)',
    to: ['^src/taskpane/', SHARED, DOMAIN, '^src/i18n/', '^src/session/'],
    typesFrom: [MODEL],
  },
  {
    from: '^src/simulator/',
    to: ['^src/simulator/', SHARED],
  },
  {
    from: '^src/workbench/',
    to: [
      '^src/workbench/',
      '^src/simulator/',
      SHARED,
      DOMAIN,
      '^src/i18n/',
      '^src/session/',
      '^src/workbook/(sheets|xlsx)/',
      MODEL,
      '^src/taskpane/',
    ],
  },
  {
    from: '^src/cli/',
    to: [
      '^src/cli/',
      SHARED,
      DOMAIN,
      '^src/i18n/',
      '^src/workbook/(sheets|xlsx)/',
      MODEL,
      '^src/functions/',
    ],
  },
];

/** What each folder of the domain may import besides itself and src/shared. */
const below = {
  numbers: [],
  formulas: ['numbers'],
  distributions: ['numbers'],
  plan: ['numbers', 'formulas', 'indicators', 'distributions'],
  'plan-file': ['numbers', 'formulas', 'plan', 'indicators', 'distributions'],
  projection: ['numbers'],
  indicators: ['numbers', 'formulas', 'projection'],
  targets: ['numbers', 'plan', 'indicators', 'projection'],
  'target-text': ['numbers', 'plan', 'indicators', 'projection', 'targets'],
  scenarios: ['numbers', 'formulas', 'plan', 'indicators', 'projection', 'targets'],
  checks: [
    ...['numbers', 'formulas', 'plan', 'indicators', 'projection', 'targets', 'target-text'],
    'scenarios',
  ],
  tables: ['numbers', 'plan', 'indicators', 'projection', 'targets', 'target-text'],
  document: [
    ...['numbers', 'formulas', 'plan', 'indicators', 'projection', 'targets', 'target-text'],
    'tables',
  ],
  'range-import': [
    ...['numbers', 'plan', 'indicators', 'projection', 'targets', 'target-text', 'tables'],
    'document',
  ],
  risk: [
    ...['numbers', 'formulas', 'distributions', 'plan', 'indicators', 'projection', 'targets'],
    'scenarios',
  ],
  feasibility: [
    ...['numbers', 'formulas', 'distributions', 'plan', 'indicators', 'projection', 'targets'],
    ...['scenarios', 'risk'],
  ],
};

/** Inside workbook/sheets: layout ← tables ← parts ← the sheets, none of which imports another. */
const SHEETS = [
  ...['about', 'assumptions', 'brief', 'checks', 'comparison', 'indicators', 'milestones'],
  ...['projections', 'sources', 'targets'],
];
const belowSheets = {
  layout: [],
  tables: ['layout'],
  parts: ['layout', 'tables'],
  ...Object.fromEntries(SHEETS.map((sheet) => [sheet, ['layout', 'tables', 'parts']])),
};

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...may.map(({ from, to, typesFrom = [] }) => ({
      name: `may-import: ${from}`,
      severity: 'error',
      from: { path: from, pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/', pathNot: [...to, ...typesFrom] },
    })),
    ...may
      .filter(({ typesFrom }) => typesFrom)
      .map(({ from, to, typesFrom }) => ({
        name: `types-only: ${from}`,
        severity: 'error',
        from: { path: from, pathNot: '\\.test\\.tsx?$' },
        to: { path: typesFrom, pathNot: to, dependencyTypesNot: ['type-only'] },
      })),
    ...Object.entries(below).map(([name, others]) => ({
      name: `domain-order: ${name}`,
      severity: 'error',
      from: { path: `^src/domain/${name}/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/domain/',
        pathNot: [...[name, ...others].map((allowed) => `^src/domain/${allowed}/`), SHARED],
      },
    })),
    ...Object.entries(belowSheets).map(([name, others]) => ({
      name: `sheets-order: ${name}`,
      severity: 'error',
      from: { path: `^src/workbook/sheets/${name}/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/workbook/sheets/',
        pathNot: [name, ...others].map((allowed) => `^src/workbook/sheets/${allowed}/`),
      },
    })),
    {
      name: 'domain-npm',
      comment:
        'The domain stands on no library but the validator, the readers of formulas and of .docx files, the special functions, the eigenvalues, and the linear programs.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        path: 'node_modules',
        pathNot: 'node_modules/(zod|mathjs|mammoth|@stdlib|ml-matrix|yalps)/',
      },
    },
    {
      name: 'react-only-in-ui',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(taskpane|workbench)/', '\\.test\\.tsx?$'] },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/' },
    },
    {
      name: 'zustand-only-in-session',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/session/', '\\.test\\.tsx?$'] },
      to: { path: 'node_modules/zustand/' },
    },
    {
      name: 'grid-only-in-workbench',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/workbench/', '\\.test\\.tsx?$'] },
      to: { path: 'node_modules/@univerjs/' },
    },
    {
      name: 'xlsx-writer-only-in-xlsx',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/workbook/xlsx/', '\\.test\\.tsx?$'] },
      to: { path: 'node_modules/hucre/' },
    },
    {
      name: 'archives-only-in-zip',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/workbook/zip/', '\\.test\\.tsx?$'] },
      to: { path: 'node_modules/fflate/' },
    },
    {
      name: 'xml-parser-only-in-share',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/workbook/excel/share/file/', '\\.test\\.tsx?$'],
      },
      to: { path: 'node_modules/saxes/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
