import fc from 'fast-check';
import { FREE_TEXTS, HARMFUL_TEXTS, UNHOLDABLE_TEXTS } from '../support/plans/hostile-plan';

/** Texts that a careless program would trip over. */
export const anyHostileText = fc.oneof(
  fc.constantFrom(...[...HARMFUL_TEXTS, ...UNHOLDABLE_TEXTS].map(([, text]) => text)),
  fc.constantFrom('', ' ', '{{name}}', '$&', '__proto__', 'constructor', 'toString', '百分之六'),
  fc.constantFrom('\u200B', 'I\u0307', 'ſ', 'e\u0301', '1e999', '-0', '１２', '6％', "'", '@A1'),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.integer({ min: 40, max: 3000 }).map((length) => '长'.repeat(length)),
  fc.integer({ min: 40, max: 3000 }).map((length) => ' '.repeat(length)),
);

/** Numbers at the ends of what can be calculated with. */
const anyHostileNumber = fc.oneof(
  fc.constantFrom(0, -1, 1, 0.5, 1e-320, 1e21, 1e308, -1e308, 9.99e307, 2 ** 53, 1e15, 32768),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3000, max: 3000 }),
);

/** Anything that JSON can hold. */
export const anyJsonValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: anyHostileText },
  { weight: 4, arbitrary: anyHostileNumber },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], { en: 'x' }) },
);

/** A change of the parsed file: the place is the n-th value in it. */
const anyTreeChange = fc.record({
  at: fc.nat(),
  change: fc.oneof(
    fc.record({ kind: fc.constant('set' as const), value: anyJsonValue }),
    fc.record({ kind: fc.constantFrom('remove' as const, 'repeat' as const) }),
    fc.record({ kind: fc.constant('copy' as const), from: fc.nat() }),
    fc.record({ kind: fc.constant('rename' as const), key: anyHostileText }),
  ),
});
type TreeChange = typeof anyTreeChange extends fc.Arbitrary<infer Value> ? Value : never;

/** Up to four changes of a parsed file. */
export const anyTreeChanges = fc.array(anyTreeChange, { minLength: 1, maxLength: 4 });

interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown> | unknown[];
  return Object.keys(holder).flatMap((key) => [
    { holder, key: Array.isArray(holder) ? Number(key) : key },
    ...placesIn((holder as Record<string, unknown>)[key]),
  ]);
}

const read = ({ holder, key }: Place): unknown => (holder as Record<string, unknown>)[key];

/** `JSON.parse` keeps a key `__proto__` as an own one, and so must a change. */
function put(holder: Place['holder'], key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, {
    ...{ value, writable: true, enumerable: true, configurable: true },
  });
}

/** Changes a copy of a parsed file. */
export function changedTree(tree: unknown, changes: readonly TreeChange[]): unknown {
  const root = { tree: structuredClone(tree) };
  for (const { at, change } of changes) {
    const places = placesIn(root);
    const place = places[at % Math.max(1, places.length)];
    if (!place) break;
    const { holder, key } = place;
    if (change.kind === 'set') put(holder, key, change.value);
    else if (change.kind === 'copy') {
      const from = places[change.from % places.length];
      if (from) put(holder, key, structuredClone(read(from)));
    } else if (Array.isArray(holder)) {
      const again = change.kind === 'repeat' ? [structuredClone(holder[Number(key)])] : [];
      if (change.kind === 'repeat') holder.splice(Number(key), 0, ...again);
      else holder.splice(Number(key), 1);
    } else if (holder !== root) {
      const value = holder[key];
      if (change.kind !== 'repeat') Reflect.deleteProperty(holder, key);
      if (change.kind === 'rename') put(holder, change.key, value);
    }
  }
  return root.tree;
}

/** Replaces some texts in a copy of a parsed file: mostly free ones, since few others are accepted. */
export function changedTexts(
  tree: unknown,
  texts: readonly (readonly [at: number, text: string])[],
): unknown {
  const copy = structuredClone(tree);
  const all = placesIn(copy).filter((place) => typeof read(place) === 'string');
  const free = all.filter(({ key }) => FREE_TEXTS.has(key));
  for (const [at, text] of texts) {
    const places = at % 8 === 0 ? all : free;
    const place = places[at % Math.max(1, places.length)];
    if (place) put(place.holder, place.key, text);
  }
  return copy;
}

const anyTextChange = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 40 }),
  insert: fc.oneof(
    anyHostileText,
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '\\u12', '\uFEFF', '//', "'", '0x1'),
  ),
});
type TextChange = typeof anyTextChange extends fc.Arbitrary<infer Value> ? Value : never;

/** Up to three changes of a text. */
export const anyTextChanges = fc.array(anyTextChange, { maxLength: 3 });

/** Replaces stretches of a text. */
export function changedText(text: string, changes: readonly TextChange[]): string {
  return changes.reduce((current, { at, length, insert }) => {
    const from = at % (current.length + 1);
    return current.slice(0, from) + insert + current.slice(from + length);
  }, text);
}
