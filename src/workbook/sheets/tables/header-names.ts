import type { Driver } from '../../../domain/index';
import { sheets as english } from '../../../i18n/en/sheets';
import { sheets as chinese } from '../../../i18n/zh-CN/sheets';

const LANGUAGES = [english, chinese] as const;

/** What the header of a column of results is in each language, in small letters. */
export function headerNames(column: 'key' | 'scenario' | 'targetId' | 'gap'): readonly string[] {
  return LANGUAGES.map(({ headers, targets }) => {
    const isOfTargets = column === 'targetId' || column === 'gap';
    return (isOfTargets ? targets[column] : headers[column]).toLowerCase();
  });
}

/** What a driver is called on the sheets, in each language. */
export function driverNames(driver: Driver): readonly string[] {
  return LANGUAGES.map(({ words }) => words.driver[driver]);
}
