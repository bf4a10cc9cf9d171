import { sameContent } from '../../shared/same-content';
import type {
  IndicatorReport,
  IndicatorRisk,
  Plan,
  RiskReport,
  Scenario,
} from '../../domain/index';

/** What a card shows. */
export interface RiskCardProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  /** The indicator as the plan has it now. */
  readonly report: IndicatorReport;
  /** The same indicator in the parent scenario. */
  readonly parent: IndicatorReport | null;
  readonly risk: RiskReport;
  readonly bands: IndicatorRisk;
  /** Called before the user moves a slider of the card. */
  readonly onTouch: (indicator: string) => void;
}

/** Whether a card would look the same: every change of the plan makes another plan and other answers. */
export function showsTheSame(before: RiskCardProps, after: RiskCardProps): boolean {
  return (
    before.report === after.report &&
    before.parent === after.parent &&
    before.onTouch === after.onTouch &&
    before.scenario.id === after.scenario.id &&
    saysTheSame(before.plan, after.plan) &&
    sameContent(before.bands, after.bands) &&
    sameContent(answersOf(before), answersOf(after))
  );
}

/** Whether what a card says of the plan, besides its numbers, is the same. */
function saysTheSame(before: Plan, after: Plan): boolean {
  return (
    before.indicators === after.indicators &&
    before.targets === after.targets &&
    before.scenarios.length === after.scenarios.length &&
    before.scenarios.every((scenario, place) => {
      const other = after.scenarios[place];
      return (
        scenario.id === other?.id &&
        scenario.name === other.name &&
        scenario.parent === other.parent &&
        scenario.uncertainties === other.uncertainties
      );
    })
  );
}

function answersOf({ plan, risk, report }: RiskCardProps): RiskReport['targets'] {
  const own = new Set(
    plan.targets.filter(({ indicator }) => indicator === report.indicator.id).map(({ id }) => id),
  );
  return risk.targets.filter(({ target }) => own.has(target));
}
