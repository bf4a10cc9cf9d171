import type { Requirements } from '../protocol/app-context';
import { defaultRequirements } from '../protocol/app-context';
import type { UndoPlatform } from './undo-clearing';

/** One Excel as the add-in finds it. */
export interface PlatformProfile {
  readonly requirements: Requirements;
  /** The most bytes of one request or answer; null for no limit. */
  readonly payloadLimit: number | null;
  readonly undo: UndoPlatform;
  /**
   * What stands between the addresses of `getRanges`: Excel on the web takes commas everywhere,
   * desktop Excels have taken the reader's list separator (OfficeDev/office-js#1167, #1985).
   */
  readonly areaSeparator: 'comma' | 'readers';
}

export type PlatformName = 'web' | 'microsoft365' | 'ltsc2024' | 'ltsc2021' | 'mac' | 'ipad';

/** The client library of the npm package ends at this version; newer Excels have more. */
const libraryExcelApi = '1.15';

const office: Requirements = {
  AddInCommands: '1.3',
  CustomXmlParts: '1.1',
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  Settings: '1.1',
};

const microsoft365: Requirements = {
  ...office,
  ExcelApi: libraryExcelApi,
  ExcelApiDesktop: '1.1',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.5',
  CustomFunctions: '1.9',
  RibbonApi: '1.2',
  KeyboardShortcuts: '1.1',
};

const ltsc: Requirements = {
  ...office,
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.6',
  RibbonApi: '1.2',
};

const desktop = { payloadLimit: null, undo: 'desktop', areaSeparator: 'readers' } as const;

/** What each Excel supports, from Microsoft's tables of requirement sets. */
export const platformProfiles: Readonly<Record<PlatformName, PlatformProfile>> = {
  web: {
    ...{ requirements: defaultRequirements, payloadLimit: 5_000_000 },
    ...{ undo: 'web', areaSeparator: 'comma' },
  },
  microsoft365: { requirements: microsoft365, ...desktop },
  ltsc2024: {
    requirements: { ...ltsc, ExcelApi: libraryExcelApi, SharedRuntime: '1.2' },
    ...desktop,
  },
  ltsc2021: { requirements: { ...ltsc, ExcelApi: '1.14' }, ...desktop },
  mac: { requirements: microsoft365, ...desktop },
  // No custom functions, no commands, no shared runtime.
  ipad: {
    requirements: { ...office, ExcelApi: libraryExcelApi, AddInCommands: '0' },
    ...desktop,
  },
};
