// Who may import whom. The table in docs/architecture.md, as a tool enforces it:
// `npm run check` and `npm test` run it over src, and test/architecture/layers.test.ts shows that
// each kind of violation is caught.

/** A room and the paths inside src it may import besides itself. */
const may = [
  { from: '^src/domain/', to: ['^src/domain/'] },
  {
    from: '^src/i18n/',
    to: ['^src/i18n/'],
    typesFrom: ['^src/domain/', '^src/workbook/port\\.ts$'],
  },
  {
    from: '^src/functions/',
    to: ['^src/functions/', '^src/domain/index\\.ts$', '^src/i18n/'],
    typesFrom: ['^src/planner/planner\\.ts$'],
  },
  {
    from: '^src/planner/',
    to: ['^src/planner/', '^src/domain/index\\.ts$'],
    typesFrom: ['^src/workbook/[^/]+\\.ts$'],
  },
  {
    from: '^src/workbook/[^/]+\\.ts$',
    to: ['^src/workbook/[^/]+\\.ts$'],
    typesFrom: ['^src/domain/index\\.ts$', '^src/i18n/'],
  },
  {
    from: '^src/workbook/sheets/',
    to: ['^src/workbook/(sheets/|[^/]+\\.ts$)', '^src/domain/index\\.ts$', '^src/i18n/'],
  },
  {
    from: '^src/workbook/excel/',
    to: ['^src/workbook/(excel/|sheets/|[^/]+\\.ts$)', '^src/functions/native/'],
    typesFrom: ['^src/domain/index\\.ts$', '^src/i18n/'],
  },
  {
    from: '^src/workbook/file/',
    to: ['^src/workbook/(file/|sheets/|[^/]+\\.ts$)'],
    typesFrom: ['^src/domain/index\\.ts$', '^src/i18n/'],
  },
  {
    from: '^src/taskpane/main\\.tsx$',
    to: [
      '^src/taskpane/',
      '^src/domain/index\\.ts$',
      '^src/i18n/',
      '^src/planner/',
      '^src/workbook/excel/',
      '^src/commands/',
      '^src/functions/(main|live/(plan-slot|planner-source))\\.ts$',
    ],
    typesFrom: ['^src/workbook/[^/]+\\.ts$'],
  },
  {
    // It offers the functions with their arguments and computes a call before it stands in a cell:
    // the lists that the registration reads too, the reader of a call, the words for its errors.
    from: '^src/taskpane/InsertFunction/',
    to: [
      '^src/taskpane/',
      '^src/domain/index\\.ts$',
      '^src/i18n/',
      '^src/functions/(custom-functions|word-problem|live/live-functions|native/(call-result|to-half-width))\\.ts$',
    ],
    typesFrom: [
      '^src/workbook/[^/]+\\.ts$',
      '^src/functions/(custom-function|function-result)\\.ts$',
    ],
  },
  {
    // It reads cells through the port for whoever computes a call of them.
    from: '^src/taskpane/formula-tools/',
    to: ['^src/taskpane/', '^src/domain/index\\.ts$', '^src/i18n/'],
    typesFrom: ['^src/workbook/[^/]+\\.ts$', '^src/functions/native/native-book\\.ts$'],
  },
  {
    from: '^src/taskpane/(?!main\\.tsx$|InsertFunction/|formula-tools/)',
    to: ['^src/taskpane/', '^src/domain/index\\.ts$', '^src/i18n/', '^src/planner/'],
    typesFrom: ['^src/workbook/[^/]+\\.ts$'],
  },
  {
    from: '^src/commands/',
    to: ['^src/commands/', '^src/domain/index\\.ts$', '^src/i18n/', '^src/planner/'],
    typesFrom: ['^src/workbook/[^/]+\\.ts$'],
  },
  {
    from: '^src/workbench/',
    to: [
      '^src/workbench/',
      '^src/domain/index\\.ts$',
      '^src/i18n/',
      '^src/planner/',
      '^src/workbook/(sheets/|file/|[^/]+\\.ts$)',
      '^src/taskpane/',
    ],
  },
  {
    from: '^src/cli/',
    to: [
      '^src/cli/',
      '^src/domain/index\\.ts$',
      '^src/i18n/',
      '^src/workbook/(sheets/|file/|[^/]+\\.ts$)',
      '^src/functions/',
    ],
  },
];

const insideDomain = [
  'shared',
  'formulas',
  'plan',
  'plan-file',
  'projection',
  'targets',
  'scenarios',
  'checks',
  'risk',
  'selection',
];
const below = {
  shared: [],
  formulas: ['shared'],
  plan: ['shared', 'formulas'],
  'plan-file': ['shared', 'formulas', 'plan'],
  projection: ['shared', 'plan'],
  targets: ['shared', 'plan', 'projection'],
  scenarios: ['shared', 'formulas', 'plan', 'projection', 'targets'],
  checks: ['shared', 'formulas', 'plan', 'projection', 'targets', 'scenarios'],
  selection: ['shared', 'plan', 'projection', 'targets'],
  risk: ['shared', 'formulas', 'plan', 'projection', 'targets', 'scenarios'],
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
    ...insideDomain.map((name) => ({
      name: `domain-order: ${name}`,
      severity: 'error',
      from: { path: `^src/domain/${name}/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/domain/',
        pathNot: [name, ...below[name]].map((allowed) => `^src/domain/${allowed}/`),
      },
    })),
    {
      name: 'domain-npm',
      comment:
        'The domain stands on no library but the validator, the reader of formulas and the random numbers.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: { path: 'node_modules', pathNot: 'node_modules/(zod|mathjs|pure-rand)/' },
    },
    {
      name: 'react-only-in-ui',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(taskpane|workbench)/', '\\.test\\.tsx?$'] },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/' },
    },
    {
      name: 'grid-only-in-workbench',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/workbench/', '\\.test\\.tsx?$'] },
      to: { path: 'node_modules/@univerjs/' },
    },
    {
      name: 'file-writer-only-in-file',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/workbook/file/', '\\.test\\.tsx?$'] },
      to: { path: 'node_modules/hucre/' },
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
