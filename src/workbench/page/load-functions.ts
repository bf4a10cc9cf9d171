import type { Locale } from '../../shared/local-text';
import type { FunctionsJson } from '../../simulator/functions/functions-json';

/** The namespace of the custom functions in the manifest. */
const namespace = 'PLAN';

/** Loads the metadata of the custom functions as Excel does; null when the file is missing. */
export async function loadFunctions(locale: Locale): Promise<FunctionsJson | null> {
  const file = locale === 'zh-CN' ? 'functions.zh-CN.json' : 'functions.json';
  try {
    const response = await fetch(file);
    if (!response.ok) return null;
    const metadata = (await response.json()) as Omit<FunctionsJson, 'namespace'>;
    return { ...metadata, namespace };
  } catch {
    return null;
  }
}
