import type { Plugin, PluginCtor } from '@univerjs/core';
import type { Grid } from '../../simulator/base/grid';
import { createUniverGrid } from './create-univer-grid';
import { loadUniverNode } from '../univer/load-univer-node';
import type { UniverParts } from '../univer/univer-parts';

type PluginEntry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown];

let made = 0;

/** The embedded spreadsheet without a screen, for tests and measurements. */
export function createNodeGrid(): Promise<Grid> {
  return Promise.resolve(createNodeParts().grid);
}

/** The same with Univer itself, by which a test does what a person does in the grid. */
export function createNodeParts(): { readonly grid: Grid; readonly parts: UniverParts } {
  const library = loadUniverNode();
  const { LocaleType, LogLevel, Univer } = library;
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  const plugins: readonly PluginEntry[] = [
    ...(library.UniverSheetsNodeCorePreset().plugins as readonly PluginEntry[]),
    library.UniverSheetsConditionalFormattingPlugin,
  ];
  for (const entry of plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry as PluginCtor<Plugin>);
  }
  const api = library.FUniver.newAPI(univer);
  // The engine remembers formulas by their workbook, for all workbooks of this process together.
  made += 1;
  const workbook = api.createWorkbook({ id: `workbook-${made}` });
  const parts = { univer, api, workbook, library };
  // Nobody sees the progress of a calculation here; without translations its words are an error.
  univer.__getInjector().get(library.LocaleService).t = () => '';
  return { grid: createUniverGrid(parts), parts };
}
