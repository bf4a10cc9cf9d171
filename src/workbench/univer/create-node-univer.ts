import type { Plugin, PluginCtor } from '@univerjs/core';
import { loadUniverNode } from './load-univer-node';
import type { UniverParts } from './univer-parts';

type PluginEntry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown];

/** Univer without a screen and without our patches, with one empty workbook. */
export function createNodeUniver(workbookId: string): UniverParts {
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
  const workbook = api.createWorkbook({ id: workbookId });
  // Nobody sees the progress of a calculation here; without translations its texts would be an
  // error.
  univer.__getInjector().get(library.LocaleService).t = () => '';
  return { univer, api, workbook, library };
}
