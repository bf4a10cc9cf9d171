import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Functions whose last bit depends on the engine, and what is by chance or by the clock. */
const INEXACT =
  /\bMath\.(?:exp|expm1|log|log1p|log2|log10|pow|cbrt|hypot|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|random)\b|\*\*|\bDate\b|\bperformance\b/;

const ROOMS = ['src/domain/distributions', 'src/domain/risk'];

/** Code without its comments. */
function codeOf(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*/g, '');
}

describe('the simulation is the same bit for bit on every engine', () => {
  const files = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => join(room, name)),
  );

  it('has files', () => {
    expect(files.length).toBeGreaterThan(8);
  });

  it.each(files)('%s calls no function that engines round differently', (file) => {
    expect(INEXACT.exec(codeOf(file))?.[0]).toBeUndefined();
  });

  it.each(['Math.exp(1)', 'x ** 2', 'Math.log10(x)', 'Math.random()'])('%s is found', (code) => {
    expect(INEXACT.test(code)).toBe(true);
  });
});
