import type { PlanSpec, ProvenanceSpec } from '../../../src/domain/index';

const ASSUMED: ProvenanceSpec = { evidence: 'assumed' };
const MORE = { en: 'In between', 'zh-CN': '中间' };

/** Puts a part behind the first one, so that all later ones move. */
function second<Part>([first, ...rest]: readonly Part[], part: Part): readonly Part[] {
  return first === undefined ? [part] : [first, part, ...rest];
}

/** The same plan with one more scenario, one more indicator and one more target. */
export function withMoreParts(spec: PlanSpec): PlanSpec {
  const { horizon, indicators, scenarios, targets = [] } = spec;
  const [root, ...others] = scenarios;
  if (!root) throw new Error('The plan has no scenario.');
  const growth = (values: number) => ({
    ...{ indicator: 'in-between', driver: 'growth' as const, values, provenance: ASSUMED },
  });
  return {
    ...spec,
    indicators: second(indicators, {
      ...{ id: 'in-between', name: MORE, unit: MORE, kind: 'level' },
      base: { value: 100, provenance: ASSUMED },
    }),
    scenarios: second(
      [{ ...root, assumptions: [...(root.assumptions ?? []), growth(0.05)] }, ...others],
      { id: 'in-between', name: MORE, parent: root.id, assumptions: [growth(0.03)] },
    ),
    targets: second(targets, {
      ...{ id: 'in-between', indicator: 'in-between', comparator: 'atLeast', value: 105 },
      ...{ year: horizon.baseYear + 1, provenance: ASSUMED },
    }),
  };
}
