/** The API sets and versions that the host reports, such as `{ ExcelApi: '1.15' }`. */
export type Requirements = Readonly<Record<string, string>>;

/** What Excel on the web supports, as far as the client library of the npm package goes. */
export const defaultRequirements: Requirements = {
  ExcelApi: '1.15',
  ExcelApiOnline: '1.1',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.9',
  RibbonApi: '1.1',
  KeyboardShortcuts: '1.1',
  AddInCommands: '1.3',
  DialogApi: '1.2',
  Settings: '1.1',
  DelayForCellEdit: '1.1',
  CustomXmlParts: '1.1',
};

/** The library's number for Excel on the web. */
const excelWebApp = 16;
const taskpane = 2;

/** The library's first question; a missing field keeps it from ever becoming ready. */
export function appContext(
  appId: string,
  locale: string,
  requirements: Requirements,
  fileName: string,
  settings: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  return {
    _id: appId,
    _appName: excelWebApp,
    _appVersion: '16.01',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: fileName,
    _clientMode: 0,
    _settings: [...settings],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: appId,
    _appInstanceId: appId,
    _touchEnabled: false,
    _commerceAllowed: false,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(requirements),
    _hostCustomMessage: '',
    _hostFullVersion: '16.0.15407.10000',
    _addinName: '',
    _appDomains: [],
    _dialogRequirementMatrix: '',
    _featureGates: {},
    _initialDisplayMode: taskpane,
  };
}
