import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import {
  COMPARATORS,
  DRIVER_NAMES,
  INDICATOR_KINDS,
  INDICATOR_ROLES,
  loadFormulaParser,
  MILESTONE_STATUSES,
  TARGET_BASES,
  readPlanFile,
  reportPlan,
} from '../../src/domain/index';
import { planSpecSchema } from '../../src/domain/plan-file/plan-spec-schema';

/** The words of each choice. */
const CHOICES = {
  kinds: INDICATOR_KINDS,
  drivers: DRIVER_NAMES,
  comparators: COMPARATORS,
  bases: TARGET_BASES,
  roles: INDICATOR_ROLES,
  statuses: MILESTONE_STATUSES,
};

const docs = join(__dirname, '../../docs');
const schemaFile = join(docs, 'plan-file.schema.json');
const page = readFileSync(join(docs, 'plan-file.md'), 'utf8');

function publishedSchema(): string {
  const schema = z.toJSONSchema(planSpecSchema, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'PlanPath plan file, version 1' }, null, 2)}\n`;
}

describe('docs/plan-file.schema.json', () => {
  it('is the schema that plan files are read with (UPDATE_SCHEMA=1 writes it again)', () => {
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(schemaFile, publishedSchema());
    expect(readFileSync(schemaFile, 'utf8')).toBe(publishedSchema());
  });
});

describe('docs/plan-file.md', () => {
  const examples = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, text = '']) => text);
  const plans = examples.filter((example) => example.includes('"format": "planpath-plan"'));

  it('shows a small and a large plan', () => {
    expect(plans).toHaveLength(2);
  });

  it.each(plans)('shows a complete plan that is read: %#', async (example) => {
    const plan = readPlanFile(example, await loadFormulaParser());
    expect(plan).toMatchObject({ ok: true });
    expect(plan.ok && reportPlan(plan.value)).toMatchObject({ ok: true });
  });

  it('has an indicator of each kind in the large plan, in the order of the format', async () => {
    const plan = readPlanFile(plans[1] ?? '', await loadFormulaParser());
    expect(plan.ok && plan.value.indicators.map(({ kind }) => kind)).toEqual(INDICATOR_KINDS);
  });

  it.each(Object.values(CHOICES).flat())('explains the choice %s', (choice) => {
    expect(page).toContain(`\`${choice}\``);
  });

  it('has an example of JSON in every block', () => {
    for (const example of examples) expect(() => JSON.parse(example) as unknown).not.toThrow();
  });

  it('explains every key of the format', () => {
    for (const key of keysOf(z.toJSONSchema(planSpecSchema, { io: 'input' }))) {
      expect(page).toContain(`\`${key}\``);
    }
  });
});

function keysOf(schema: unknown): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { properties } = part as { readonly properties?: object };
    for (const key of Object.keys(properties ?? {})) keys.add(key);
    Object.values(part).forEach(visit);
  };
  visit(schema);
  return keys;
}
