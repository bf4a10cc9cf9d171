import { mustReport } from '../../../../test/support/plans/build-plan';
import { everyKindPlan, everyKindSpec } from '../../../../test/support/plans/every-kind-plan';
import { cellsByPlace } from '../../../../test/support/workbooks/planned-tables';
import { checkConsistency, type Plan, type PlanSpec } from '../../../domain/index';
import type { PlannedCell, PlannedSheet, SheetPlan } from '../../model';
import { planSheets } from '../plan-sheets';

function checksOf(plan: SheetPlan): PlannedSheet {
  const sheet = plan.sheets.find(({ key }) => key === 'checks');
  if (!sheet) throw new Error('no checks');
  return sheet;
}

function contentOf(cell: PlannedCell | undefined): unknown {
  return cell === undefined || cell.kind === 'blank' ? '' : cell.value;
}

/** What is checked, its result and its number, line by line. */
function linesOf(plan: Plan): readonly (readonly unknown[])[] {
  const cells = cellsByPlace(checksOf(planSheets(mustReport(plan), 'en')));
  const rows = [...new Set([...cells.keys()].map((place) => Number(place.split(',')[0])))];
  return rows.map((row) => [0, 1, 3].map((column) => contentOf(cells.get(`${row},${column}`))));
}

function withShare(share: number): PlanSpec {
  const scenarios = everyKindSpec.scenarios.map((scenario) => ({
    ...scenario,
    assumptions: (scenario.assumptions ?? []).map((each) =>
      each.indicator === 'land' && each.driver === 'share'
        ? { ...each, values: [share, 0.3, 0.25, 0.15, 0] }
        : each,
    ),
  }));
  return { ...everyKindSpec, scenarios };
}

describe('planChecksSheet', () => {
  test('has a line for each finding of the engine', () => {
    const plan = everyKindPlan();
    const findings = checkConsistency(mustReport(plan));
    const results = linesOf(plan).map(([, result]) => result);
    const count = (word: string) => results.filter((result) => result === word).length;
    const bySeverity = (severity: string) =>
      findings.filter((finding) => finding.severity === severity).length;
    expect(findings.length).toBeGreaterThan(0);
    // The overall status agrees.
    expect(count('needs a look')).toBe(bySeverity('warning') + 1);
    expect(count('note')).toBe(bySeverity('note'));
  });

  test('marks shares that do not add up to the whole', () => {
    const shares = (plan: Plan) => linesOf(plan).filter(([what]) => what === 'The land');
    expect(shares(everyKindPlan()).map(([, result]) => result)).toEqual(['fits', 'fits', 'fits']);
    expect(shares(everyKindPlan(withShare(0.19)))[0]?.slice(1)).toEqual([
      'needs a look',
      expect.closeTo(0.99, 12),
    ]);
  });

  test('counts the targets that each scenario meets', () => {
    const met = linesOf(everyKindPlan()).filter(([what]) => what === 'Targets met');
    expect(met.map(([, , number]) => number)).toEqual([0, 0, 0]);
  });

  test('shows the day of writing beside the findings', () => {
    const plan = planSheets(mustReport(everyKindPlan()), 'en', { writtenOn: '2026-11-24' });
    const texts = [...cellsByPlace(checksOf(plan)).values()].map(contentOf);
    expect(texts).toContain('Found when the sheets were written, on 2026-11-24');
  });
});
