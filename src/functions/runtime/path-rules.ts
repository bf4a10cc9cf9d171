import type { BackcastOptions } from '../../domain/index';
import type { ParameterRule } from './function-definition';

/** What an argument of a path function must be, and what it says something about. */
export interface PathRule extends ParameterRule {
  /**
   * One value for each path; one for each projected year, where a single one stands for all years
   * (`year`) or only for itself (`eachYear`); one for each year with the base year first; or one
   * for the whole call. Values that are there once stand for all paths.
   */
  readonly per: 'path' | 'year' | 'eachYear' | 'yearFromBase' | 'call';
}

/** The arguments of a path function by name, in their order. */
export type PathRules = Readonly<Record<string, PathRule>>;

type NumberOf<Rule extends PathRule> = Rule['optional'] extends true ? number | null : number;

type PathValue<Rule extends PathRule> = Rule['must'] extends 'flag'
  ? boolean
  : Rule['must'] extends 'mode'
    ? BackcastOptions['mode']
    : Rule['per'] extends 'path' | 'call'
      ? NumberOf<Rule>
      : readonly NumberOf<Rule>[];

/** The arguments of one path, read: a list where there is one value per year, null where left out. */
export type PathValues<Rules extends PathRules> = {
  readonly [Name in keyof Rules]: PathValue<Rules[Name]>;
};

/** Projected years where nothing says how many. */
export const DEFAULT_YEARS = 3;

/** Tells whether an argument is a list along the years. */
export function isYearly({ per }: PathRule): boolean {
  return per !== 'path' && per !== 'call';
}
