import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CALCULATED_FUNCTIONS, STREAMING_FUNCTIONS } from '../../src/functions/registry';
import { ADDIN_ID } from '../../src/workbook/excel/share/file/own-parts';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { frozenPlan, reportOf } from './frozen-plans';
import { expectRecorded, stableJson } from './record';

/** Every property and every word of a closed list in the schema of plan files. */
function schemaWords(schema: unknown, at = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'properties') {
      return Object.entries(value as object).flatMap(([name, each]: [string, unknown]) => [
        `${at}.${name}`,
        ...schemaWords(each, `${at}.${name}`),
      ]);
    }
    if (key === 'enum') return (value as unknown[]).map((word) => `${at} = ${String(word)}`);
    if (key === 'const') return [`${at} = ${String(value)}`];
    if (key === 'required') return [`${at} needs ${(value as string[]).join(' ')}`];
    return schemaWords(value, at);
  });
}

test('persistent names are what they were', async () => {
  const plan = planSheets(reportOf(await frozenPlan('jinjiang')), 'en');
  const schema = JSON.parse(
    readFileSync(path.resolve('docs/plan-file.schema.json'), 'utf8'),
  ) as unknown;
  const names = {
    addin: ADDIN_ID,
    sheets: plan.sheets.map(({ key }) => key),
    tables: plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    names: plan.names.map(({ name }) => name),
    charts: plan.sheets.flatMap(({ charts }) => charts.map(({ name }) => name)),
    functions: [...CALCULATED_FUNCTIONS, ...STREAMING_FUNCTIONS].map(({ id, parameters }) => [
      id,
      ...Object.entries(parameters).map(([name, { optional }]) => (optional ? `[${name}]` : name)),
    ]),
    planFile: [...new Set(schemaWords(schema))],
  };
  expectRecorded('names', stableJson(names, 1), null);
});
