import type { CheckedExcel } from '../../ports/excel-check-port';

/** The requirement sets that PlanPath asks about, and the newest version of each that exists. */
const SETS: Readonly<Record<string, number>> = {
  ExcelApi: 30,
  ExcelApiOnline: 3,
  ExcelApiDesktop: 5,
  SharedRuntime: 5,
  CustomFunctionsRuntime: 9,
  RibbonApi: 5,
};

/** Describes this Excel, without anything of the workbook. */
export function describeExcel(productVersion: string): CheckedExcel {
  const { diagnostics, displayLanguage, contentLanguage, requirements } = Office.context;
  const sets = Object.entries(SETS).flatMap(([name, most]) => {
    const minors = Array.from({ length: most }, (_, index) => most - index);
    const newest = minors.find((minor) => requirements.isSetSupported(name, `1.${String(minor)}`));
    return newest === undefined ? [] : [`${name} 1.${String(newest)}`];
  });
  const { platform, version } = (diagnostics as Partial<typeof diagnostics> | undefined) ?? {};
  return {
    platform: String(platform ?? ''),
    version: version ?? '',
    productVersion,
    ...{ displayLanguage, contentLanguage, sets },
  };
}
