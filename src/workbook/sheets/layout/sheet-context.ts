import type { PlanReport, ScenarioReport } from '../../../domain/index';
import type { Locale, LocalText } from '../../../shared/local-text';
import type { Translate } from '../../../i18n/create-translate';
import type { sheets as texts } from '../../../i18n/en/sheets';
import type { SheetLayout } from './sheet-layout';

/** The inputs of every sheet. */
export interface SheetContext {
  readonly report: PlanReport;
  readonly locale: Locale;
  readonly t: Translate<typeof texts>;
  readonly layout: SheetLayout;
  /** Whether *Risk* is among the sheets. */
  readonly hasRisk: boolean;
  /** Whether *Risk points* is, with the question on *Risk* that it answers. */
  readonly hasPoints: boolean;
  /** The scenario in view when the sheets are written. Afterwards a cell on Brief chooses it. */
  readonly inView: ScenarioReport;
  /** Whether all checks pass when the sheets are written. */
  readonly isFine: boolean;
  readonly prints: 'report' | 'all';
  /** ISO date of writing, shown on the sheets; null shows none. */
  readonly writtenOn: string | null;
  readonly productVersion: string | null;
  /** A text of the plan in the sheet's language. */
  readonly own: (text: LocalText) => string;
}
