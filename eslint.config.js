import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import officeAddins from 'eslint-plugin-office-addins';

const officeGlobals = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only src/workbook/excel may name Office or Excel (docs/architecture.md).',
}));

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };

/** In a text as replacement, `$&` and `$1` are patterns: a user's `US$'000` would not come out as it is. */
const noTextReplacement = {
  selector:
    'CallExpression[callee.property.name=/^replace(All)?$/][arguments.length=2]:not([arguments.1.type=/^(ArrowFunctionExpression|FunctionExpression|Literal)$/])',
  message: 'Replace by a function: a text as replacement takes $& and $1 for patterns.',
};

/** Each spread argument stands on the stack, which ends at some ten thousand rows. */
const noSpreadRows = {
  selector:
    'CallExpression[callee.type="MemberExpression"]:matches([callee.object.name="Math"], [callee.property.name="push"]) > SpreadElement',
  message: 'Use largest, smallest or pushAll of shared/extremes.ts: rows have no limit.',
};

const customFunctions = {
  name: 'CustomFunctions',
  message: 'Only src/functions/main.ts may name CustomFunctions (docs/architecture.md).',
};

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.build/', 'test-results/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-alert': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        noEnum,
        { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
        noTextReplacement,
        noSpreadRows,
      ],
      eqeqeq: 'error',
    },
  },
  {
    // TypeScript itself reports these (noUnusedLocals, noUnusedParameters).
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: ['src/**'],
    ignores: ['src/workbook/excel/**', 'src/functions/main.ts'],
    rules: { 'no-restricted-globals': ['error', ...officeGlobals, customFunctions] },
  },
  {
    files: ['src/workbook/excel/**'],
    rules: { 'no-restricted-globals': ['error', customFunctions] },
  },
  {
    files: ['src/workbook/excel/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/taskpane/**', 'src/workbench/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['src/domain/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...officeGlobals,
        customFunctions,
        'Date',
        'console',
        'setTimeout',
        'fetch',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: [
      '*.config.{js,mjs,ts}',
      '.dependency-cruiser.cjs',
      'scripts/**',
      'src/cli/**',
      'test/**',
      'src/**/*.test.{ts,tsx}',
    ],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        module: 'writable',
        require: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': ['error', noEnum],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-undef': 'off',
    },
  },
  {
    files: ['scripts/**', 'src/cli/**', 'src/**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', noEnum, noTextReplacement] },
  },
);
