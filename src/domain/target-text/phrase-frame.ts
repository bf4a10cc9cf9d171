import type { Indicator, TargetBasis } from '../plan/plan';
import { directionOf } from './direction-of-name';
import type { FittedTarget } from './fit-target';

/** What the reading of a typed target knows of its plan. */
export interface PhraseFrame {
  readonly indicator: Pick<Indicator, 'kind' | 'name' | 'unit' | 'ownUnit' | 'direction' | 'base'>;
  readonly baseYear: number;
  /** The year chosen for the target, which holds if the phrase names none. */
  readonly year: number;
}

/**
 * Whether an indicator has the direction that every one begins with, and its name says another: more
 * unemployment is hardly better.
 */
export function isDoubtful({ indicator: { direction, name } }: PhraseFrame): boolean {
  return (
    direction === 'higher' && Object.values(name).some((each) => directionOf(each) === 'lower')
  );
}

/** A target in the unit of its indicator, with its years. */
export interface MeantTarget extends FittedTarget {
  readonly year: number;
  /** Null if it is about its own year, or about the whole plan up to it. */
  readonly fromYear: number | null;
}

/** One way to understand what a number is measured on. */
export interface BasisMeaning {
  readonly basis: TargetBasis;
  /** The year alone, each year up to it, or the time up to it as a whole. */
  readonly time: 'inYear' | 'eachYear' | 'period';
  /** −1 where a decline is meant that the phrase does not say, so that 13.5 % is −13.5 %. */
  readonly sign: 1 | -1;
  /** What the numbers are multiplied with. */
  readonly factor: number;
  /** Whether bare numbers are meant as percentages. */
  readonly isPercent: boolean;
  /** Whether it says less than the phrase, so that the person has to agree. */
  readonly isStandIn: boolean;
}
