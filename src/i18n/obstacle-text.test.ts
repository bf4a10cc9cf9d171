import { LOCALES } from '../shared/local-text';
import type { ObstacleKind } from '../workbook/ports/workbook-port';
import { obstacles } from './en/obstacles';
import { obstacleText } from './obstacle-text';

const kinds = Object.keys(obstacles) as ObstacleKind[];
const cases = kinds.flatMap((kind) => LOCALES.map((locale) => ({ kind, locale })));

test.each(cases)('explains $kind and what to do in $locale', ({ kind, locale }) => {
  const place = { sheet: 'Ziele', address: 'B3:C9', detail: 'Mine' };
  const { what, next } = obstacleText({ kind, ...place, effect: 'blocks' }, locale);
  for (const sentence of [what, next]) {
    expect(sentence).not.toMatch(/\{\{|undefined|\.what|\.next/);
    expect(/\p{Script=Han}/u.test(sentence)).toBe(locale === 'zh-CN');
  }
  if (obstacles[kind].what.includes('{{address}}')) expect(what).toContain('B3:C9');
});
