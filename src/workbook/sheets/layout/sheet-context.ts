import type { Locale, LocalText, PlanReport, ScenarioReport } from '../../../domain/index';
import type { Translate } from '../../../i18n/create-translate';
import type { sheets as texts } from '../../../i18n/en/sheets';
import type { SheetLayout } from './sheet-layout';

/** What every sheet is planned from. */
export interface SheetContext {
  readonly report: PlanReport;
  readonly locale: Locale;
  readonly t: Translate<typeof texts>;
  readonly layout: SheetLayout;
  /** The scenario in view when the sheets are written; on the sheets a cell chooses it. */
  readonly inView: ScenarioReport;
  /** What the light of Checks says when the sheets are written. */
  readonly isFine: boolean;
  /** ISO date that is shown as the day of writing; none is shown when it is null. */
  readonly writtenOn: string | null;
  readonly productVersion: string | null;
  /** A text of the plan in the sheet's language. */
  readonly own: (text: LocalText) => string;
}
