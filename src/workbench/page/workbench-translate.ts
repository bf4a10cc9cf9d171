import type { Translate } from '../../i18n/create-translate';
import type { workbench } from '../../i18n/en/workbench';

export type WorkbenchTranslate = Translate<typeof workbench>;
