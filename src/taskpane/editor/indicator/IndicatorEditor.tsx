import type { PlanReport, Scenario } from '../../../domain/index';
import type { ShowNotice } from '../../plan/scenarios/scenario-commands';
import { IndicatorDialog } from './IndicatorDialog';
import { ProjectsDialog } from './ProjectsDialog';
import { RemoveDialog } from './RemoveDialog';

interface IndicatorEditorProps {
  readonly report: PlanReport;
  readonly scenario: Scenario;
  readonly kind: 'edit' | 'projects' | 'remove';
  /** Null adds an indicator. */
  readonly id: string | null;
  readonly onNotice: ShowNotice;
  readonly onClose: () => void;
}

/** The dialog that is open for an indicator. */
export function IndicatorEditor({ kind, id, ...dialog }: IndicatorEditorProps) {
  const { report } = dialog;
  const indicator = report.plan.indicators.find((each) => each.id === id);
  if (kind === 'edit') return <IndicatorDialog key={id ?? ''} id={id} {...dialog} />;
  if (!indicator) return null;
  return kind === 'remove' ? (
    <RemoveDialog indicator={indicator} {...dialog} />
  ) : (
    <ProjectsDialog plan={report.plan} indicator={indicator} {...dialog} />
  );
}
