import { LOCALES, type LocalText } from '../../shared/local-text';
import { nearestName } from '../../shared/nearest-name';
import type { ShownName } from '../runtime/function-result';

/** A thing of the plan that a cell can name. */
export interface Named {
  readonly id: string;
  /** Left out if the name does not identify this thing alone. */
  readonly name?: LocalText;
  /** Another id for it. */
  readonly alias?: string;
  /** Whether lists show the id beside the name. */
  readonly isIdShown?: boolean;
}

/** The names of some things of the plan. */
export interface KnownNames {
  /** Its index in the report; undefined if the name is unknown. */
  readonly find: (name: string) => number | undefined;
  /** The names for a list, one for each thing. */
  readonly shown: readonly ShownName[];
  /** The thing that the user probably meant. */
  readonly nearest: (name: string) => ShownName | null;
}

/** A shorter part of a name is too little to guess from. */
const SHORTEST_PART = 2;

/** Finds things by id and by name. An id beats a name; of two equal names the first counts. */
export function knownNames(things: readonly Named[]): KnownNames {
  const places = new Map<string, number>();
  const add = (name: string, place: number): void => {
    const plain = plainName(name);
    if (plain !== '' && !places.has(plain)) places.set(plain, place);
  };
  for (const [place, { id }] of things.entries()) add(id, place);
  for (const [place, { name, alias }] of things.entries()) {
    if (alias !== undefined) add(alias, place);
    if (name) for (const locale of LOCALES) add(name[locale], place);
  }
  const shown = things.map((thing, place) =>
    showName(thing, (name) => {
      return places.get(plainName(name)) === place;
    }),
  );
  return {
    find: (name) => places.get(plainName(name)),
    shown,
    nearest: (name) => {
      const near = nameWithPart(name, places.keys()) ?? nearestName(plainName(name), places.keys());
      return near === null ? null : (shown[places.get(near) ?? -1] ?? null);
    },
  };
}

/** Shows a thing by its name if that finds it again, else by its id. */
function showName({ id, name, isIdShown }: Named, leadsBack: (name: string) => boolean): ShownName {
  const say = (said: string | undefined): string =>
    said !== undefined && leadsBack(said) ? said : id;
  return { name: { en: say(name?.en), 'zh-CN': say(name?.['zh-CN']) }, id: isIdShown ? id : null };
}

/** The shortest known name that contains what was entered, or is contained in it. */
function nameWithPart(name: string, known: Iterable<string>): string | null {
  const written = lettersOf(name);
  let nearest: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    const letters = lettersOf(candidate);
    const [short, long] = letters.length < written.length ? [letters, written] : [written, letters];
    const more = long.length - short.length;
    if (short.length < SHORTEST_PART || more >= least || !long.includes(short)) continue;
    nearest = candidate;
    least = more;
  }
  return nearest;
}

/** Ignores hyphens and spaces. */
function lettersOf(name: string): string {
  return plainName(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Ignores letter case, character width, and extra spaces. */
function plainName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
