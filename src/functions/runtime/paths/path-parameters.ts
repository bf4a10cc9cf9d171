import type { BackcastOptions } from '../../../domain/index';
import type { NumberOf, ParameterRule } from '../function-definition';

/** What an argument of a path function must be, and what each of its values belongs to. */
export interface PathRule extends ParameterRule {
  /**
   * One value for each path; one for each projected year, where a single value applies to all years
   * (`year`) or only for its own (`eachYear`); one for each year, starting with the base year; or
   * one for the whole call. A value that is given once applies to all paths.
   */
  readonly per: 'path' | 'year' | 'eachYear' | 'yearFromBase' | 'call';
}

/** The arguments of a path function by name, in their order. */
export type PathRules = Readonly<Record<string, PathRule>>;

/** What the values of a yearly list belong to. */
export type YearlyRule = Exclude<PathRule['per'], 'path' | 'call'>;

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

/** Tells whether an argument is a list along the years. */
export function isYearly({ per }: PathRule): boolean {
  return per !== 'path' && per !== 'call';
}

/** What the values of a list belong to. */
export function yearlyOf(rules: PathRules, argument: string): YearlyRule {
  const per = rules[argument]?.per;
  return per === undefined || per === 'path' || per === 'call' ? 'year' : per;
}
