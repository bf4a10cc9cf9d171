import type { PlatformName } from '../../../src/simulator/faults/platform-profiles';
import { seed } from '../seed';

/** The regions whose Excels the host tests play: their separators, groups of digits and words differ. */
export const REGIONS = ['en-US', 'de-DE', 'fr-FR', 'tr-TR', 'hi-IN', 'zh-CN', 'ja-JP'] as const;

/** The region of Excel in this run, unless a test names one: `PLANPATH_REGION`, or one by the seed. */
export function regionOfRun(): string {
  return process.env['PLANPATH_REGION'] ?? REGIONS[seed % REGIONS.length] ?? 'en-US';
}

/** The Excels that the host tests play: their API sets, limits and separators of areas differ. */
export const PLATFORMS = ['web', 'microsoft365', 'ltsc2024', 'ltsc2021', 'mac'] as const;

/** The Excel of this run, unless a test names one: `PLANPATH_PROFILE`, or Excel on the web. */
export function platformOfRun(): PlatformName {
  return wantedPlatform() ?? 'web';
}

/** The Excel of one of several tests that take turns by the seed, unless the run has one. */
export function platformInTurn(index: number): PlatformName {
  return wantedPlatform() ?? PLATFORMS[(seed + index) % PLATFORMS.length] ?? 'web';
}

function wantedPlatform(): PlatformName | null {
  const wanted = process.env['PLANPATH_PROFILE'];
  const known = PLATFORMS.find((platform) => platform === wanted);
  if (wanted !== undefined && !known) throw new Error(`There is no profile ${wanted}.`);
  return known ?? null;
}
