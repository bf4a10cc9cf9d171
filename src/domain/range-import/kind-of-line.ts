import type { RangeLine } from './range-interpretation';

const RATE = /率$|比重$|占比$|比例$|\b(?:rate|share|ratio|proportion|percentage)$/iu;

/**
 * The kind of a new indicator: a rate, or a series that is not above zero throughout, has no growth
 * rate and is typed year by year; anything else grows.
 */
export function kindOfLine({ match, label, unit, values }: RangeLine): 'level' | 'given' {
  const name = match.kind === 'new' ? match.name : label;
  const isRate = RATE.test(name) || /^[%‰]|percent|per cent/iu.test(unit.written ?? '');
  return isRate || values.some(({ value }) => value <= 0) ? 'given' : 'level';
}
