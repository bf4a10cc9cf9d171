import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import type { Plugin, PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import * as library from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import {
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPreset,
} from '@univerjs/preset-sheets-data-validation';
import validationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingEnglish from '@univerjs/preset-sheets-drawing/locales/en-US';
import drawingChinese from '@univerjs/preset-sheets-drawing/locales/zh-CN';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import './grid.css';
import type { Locale } from '../../shared/local-text';
import type { Grid } from '../../simulator/base/grid';
import type { ChartLayer } from './create-chart-layer';
import { checkNoDeletedSheets } from '../grid-patches/deleted-sheet-rules';
import { createChartLayer } from './create-chart-layer';
import { createRowFitting } from './create-row-fitting';
import { cellSize } from './create-sheets';
import { createUniverGrid } from './create-univer-grid';

type PluginEntry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown];

export interface BrowserGrid extends Grid {
  readonly charts: ChartLayer;
  /** Makes rows as high as their wrapped texts, as Excel does by itself. */
  readonly fitRows: () => void;
  readonly setDark: (isDark: boolean) => void;
}

const locales = {
  [LocaleType.EN_US]: mergeLocales(
    coreEnglish,
    drawingEnglish,
    conditionalEnglish,
    validationEnglish,
  ),
  [LocaleType.ZH_CN]: mergeLocales(
    coreChinese,
    drawingChinese,
    conditionalChinese,
    validationChinese,
  ),
};

/** The embedded spreadsheet with its interface, inside `container`. */
export function createBrowserGrid(
  container: HTMLElement,
  locale: Locale,
  sheetName: string,
): Promise<BrowserGrid> {
  const univer = new Univer({
    locale: locale === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales,
    logLevel: LogLevel.SILENT,
  });
  for (const [plugin, options] of pluginsOf(container)) univer.registerPlugin(plugin, options);
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook({
    id: 'workbook',
    sheetOrder: ['first'],
    sheets: {
      first: { id: 'first', name: sheetName, rowCount: 200, columnCount: 26, ...cellSize },
    },
  });
  // As in Excel, only the area around the cells is dark, so "choose in the yellow cell" stays
  // true.
  univer.__getInjector().get(library.ICanvasColorService).getRenderColor = (color) => color;
  checkNoDeletedSheets(
    univer.__getInjector().get(SheetsDataValidationValidatorService),
    (sheetId) => workbook.getSheetBySheetId(sheetId) !== null,
  );
  const grid = createUniverGrid({ univer, api, workbook, library });
  return Promise.resolve({
    ...grid,
    ...createRowFitting(grid, workbook),
    charts: createChartLayer(api, workbook),
    setDark: (isDark) => {
      api.toggleDarkMode(isDark);
    },
  });
}

/** Presets overlap; each plugin is used once, as the first preset lists it. */
function pluginsOf(
  container: HTMLElement,
): IterableIterator<readonly [PluginCtor<Plugin>, unknown]> {
  const presets = [
    library.UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: 'simple',
      footer: {},
      disableAutoFocus: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsDrawingPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
  ];
  const plugins = new Map<string, readonly [PluginCtor<Plugin>, unknown]>();
  for (const entry of presets.flatMap((preset) => preset.plugins as readonly PluginEntry[])) {
    const [plugin, options] = Array.isArray(entry)
      ? (entry as readonly [PluginCtor<Plugin>, unknown])
      : ([entry as PluginCtor<Plugin>, undefined] as const);
    const name = plugin.pluginName;
    if (!plugins.has(name)) plugins.set(name, [plugin, options]);
  }
  return plugins.values();
}
