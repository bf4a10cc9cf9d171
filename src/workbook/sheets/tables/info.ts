import type { Plan } from '../../../domain/index';
import type { LocalText } from '../../../shared/local-text';
import { text } from '../layout/planned-cells';
import { textColumn } from './shared-columns';
import type { FactColumn, PlanTable } from './table';

/** A property of the plan as a whole, found by its key. */
export type PlanProperty = Pick<FactColumn<Plan>, 'type' | 'fact' | 'path' | 'language'> & {
  readonly key: PropertyKey;
};

type PropertyKey =
  | 'format'
  | 'version'
  | 'id'
  | `${'name' | 'description'}${'En' | 'Zh'}`
  | 'baseYear'
  | 'years'
  | 'deflator';

/** The properties in `PlanInfo`, in this order. */
export const PLAN_PROPERTIES: readonly PlanProperty[] = [
  { key: 'format', type: 'text', path: ['format'], fact: () => 'planpath-plan' },
  { key: 'version', type: 'number', path: ['version'], fact: () => 1 },
  { key: 'id', type: 'text', path: ['id'], fact: ({ id }) => id },
  ...localProperty('name', ({ name }) => name),
  ...localProperty('description', ({ description }) => description),
  {
    ...{ key: 'baseYear', type: 'number', path: ['horizon', 'baseYear'] },
    fact: ({ baseYear }) => baseYear,
  },
  { key: 'years', type: 'number', path: ['horizon', 'years'], fact: ({ years }) => years },
  { key: 'deflator', type: 'text', path: ['deflator'], fact: ({ deflator }) => deflator },
];

/** `PlanInfo`: a row is a property of the plan. */
export const infoTable: PlanTable<PlanProperty & { readonly plan: Plan }> = {
  name: 'PlanInfo',
  items: (plan) => PLAN_PROPERTIES.map((property) => ({ ...property, plan })),
  identity: ['key'],
  columns: [
    {
      ...{ key: 'item', display: { width: 24 } },
      derive: ({ key }, { context }) => text(context.t(`about.items.${key}`)),
    },
    {
      ...{ key: 'value', type: 'text', path: null, display: { width: 84, wrap: true } },
      fact: ({ fact, plan }) => fact(plan),
    },
    textColumn('key', ({ key }) => key, { width: 26, technical: true }, { path: null }),
  ],
  order: () => ['item', 'value', 'key'],
};

/** The row of a property in the table's data, from 0. */
export function propertyRow(key: PropertyKey): number {
  return PLAN_PROPERTIES.findIndex((property) => property.key === key);
}

function localProperty(
  kind: 'name' | 'description',
  read: (plan: Plan) => LocalText | null,
): readonly PlanProperty[] {
  return [
    {
      ...{ key: `${kind}En`, type: 'text', path: [kind], language: 'en' },
      fact: (plan) => read(plan)?.en ?? null,
    },
    {
      ...{ key: `${kind}Zh`, type: 'text', path: [kind], language: 'zh-CN' },
      fact: (plan) => read(plan)?.['zh-CN'] ?? null,
    },
  ];
}
