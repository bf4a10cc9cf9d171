import { seed } from '../seed';

/** The regions whose Excels the host tests play: their separators, groups of digits and words differ. */
export const REGIONS = ['en-US', 'de-DE', 'fr-FR', 'tr-TR', 'hi-IN', 'zh-CN', 'ja-JP'] as const;

/** The region of Excel in this run, unless a test names one: `PLANPATH_REGION`, or one by the seed. */
export function regionOfRun(): string {
  return process.env['PLANPATH_REGION'] ?? REGIONS[seed % REGIONS.length] ?? 'en-US';
}
