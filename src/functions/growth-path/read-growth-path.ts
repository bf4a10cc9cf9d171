import { err, MOST_YEARS, ok, type Result } from '../../domain/index';
import { badCell } from '../cells/bad-cell';
import { cellAt, type Place } from '../cells/place';
import { readFlag } from '../cells/read-flag';
import { readRange } from '../cells/read-range';
import { readSingle } from '../cells/read-single';
import type { FunctionFailure } from '../function-result';
import {
  DEFAULT_YEARS,
  GROWTH_PATH_PARAMETERS,
  type GrowthPathArgument,
} from './growth-path-parameters';
import { lineUpPaths, type PathLayout } from './line-up-paths';

/** The arguments of PLAN.GROWTH_PATH, read and lined up. */
export interface GrowthPathCells {
  readonly layout: PathLayout;
  /** Where the number of years stands, for messages. */
  readonly yearsPlace: Place;
  readonly years: number;
  readonly includeBase: boolean;
}

/** Reads the arguments as Excel passes them; the engine still judges the numbers. */
export function readGrowthPath(
  given: Readonly<Record<GrowthPathArgument, unknown>>,
): Result<GrowthPathCells, FunctionFailure> {
  const bases = readRange('base', given.base);
  if (!bases.ok) return bases;
  const rates = readRange('growth', given.growth);
  if (!rates.ok) return rates;
  const layout = lineUpPaths(bases.value, rates.value);
  if (!layout.ok) return layout;
  const yearsPlace = readSingle('years', given.years);
  if (!yearsPlace.ok) return yearsPlace;
  const years = readYears(yearsPlace.value, layout.value.rateCount);
  if (!years.ok) return years;
  const flagPlace = readSingle('include_base', given.include_base);
  if (!flagPlace.ok) return flagPlace;
  const includeBase = readFlag(flagPlace.value);
  if (!includeBase.ok) return includeBase;
  return ok({
    layout: layout.value,
    yearsPlace: yearsPlace.value,
    years: years.value,
    includeBase: includeBase.value,
  });
}

function readYears(place: Place, rates: number): Result<number, FunctionFailure> {
  const cell = cellAt(place);
  if (cell.kind === 'blank') return defaultYears(rates);
  if (cell.kind !== 'number') return err(badCell(place, GROWTH_PATH_PARAMETERS.years.must));
  const years = cell.value;
  return rates > 1 && years > rates && years <= MOST_YEARS
    ? err({ code: '#VALUE!', problem: { kind: 'moreYearsThanRates', years, rates } })
    : ok(years);
}

function defaultYears(rates: number): Result<number, FunctionFailure> {
  if (rates > MOST_YEARS) {
    const problem = { kind: 'tooManyRates', rates, limit: MOST_YEARS } as const;
    return err({ code: '#VALUE!', problem });
  }
  return ok(rates > 1 ? rates : DEFAULT_YEARS);
}
