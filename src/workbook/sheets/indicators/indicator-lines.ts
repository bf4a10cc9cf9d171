import type { Indicator, Plan } from '../../../domain/index';
import type { LocalText } from '../../../shared/local-text';
import type { SheetContext } from '../layout/sheet-context';
import { resultsInView, type TargetResult } from '../parts/target-results';

/** A row of the plan table: a heading, a target, or an indicator without one. */
export type IndicatorLine =
  | {
      readonly kind: 'group';
      readonly group: LocalText | null;
      /** The first indicator of the group, from whose row the heading is read. */
      readonly first: Indicator;
    }
  | { readonly kind: 'target'; readonly indicator: Indicator; readonly result: TargetResult }
  | { readonly kind: 'untargeted'; readonly indicator: Indicator };

/** The plan table: the indicators by their groups, a row for each target, in the order of the plan. */
export function indicatorLines(context: SheetContext): readonly IndicatorLine[] {
  const { plan } = context.report;
  const results = resultsInView(context);
  return groupsOf(plan).flatMap(({ group, indicators, isHeaded }): readonly IndicatorLine[] => {
    const [first] = indicators;
    const heading: readonly IndicatorLine[] =
      isHeaded && first ? [{ kind: 'group', group, first }] : [];
    return [
      ...heading,
      ...indicators.flatMap((indicator): readonly IndicatorLine[] => {
        const own = results.filter(({ report }) => report.target.indicator === indicator.id);
        if (own.length === 0) return [{ kind: 'untargeted', indicator }];
        return own.map((result) => ({ kind: 'target', indicator, result }));
      }),
    ];
  });
}

interface Group {
  readonly group: LocalText | null;
  readonly indicators: readonly Indicator[];
  /** A plan without groups has no headings. */
  readonly isHeaded: boolean;
}

/** The groups in the order of their first indicators; what belongs to none comes last. */
function groupsOf({ indicators }: Plan): readonly Group[] {
  const groups = new Map<string, { group: LocalText; indicators: Indicator[] }>();
  for (const indicator of indicators) {
    const { group } = indicator;
    if (group === null) continue;
    const key = JSON.stringify([group.en, group['zh-CN']]);
    const found = groups.get(key) ?? { group, indicators: [] };
    found.indicators.push(indicator);
    groups.set(key, found);
  }
  const others = indicators.filter(({ group }) => group === null);
  return [
    ...[...groups.values()].map((each) => ({ ...each, isHeaded: true })),
    ...(others.length > 0 ? [{ group: null, indicators: others, isHeaded: groups.size > 0 }] : []),
  ];
}
