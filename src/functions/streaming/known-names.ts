import { LOCALES, nearestName, type LocalText } from '../../domain/index';
import type { ShownName } from '../runtime/function-result';

/** A thing of the plan that cells may name. */
export interface Named {
  readonly id: string;
  /** Left out where no name stands for this thing alone. */
  readonly name?: LocalText;
  /** One more id that stands for it. */
  readonly alias?: string;
  /** Whether the id is shown beside the name. */
  readonly isIdShown?: boolean;
}

/** What a name may stand for, and what the names are. */
export interface KnownNames {
  /** Its place in the report; undefined where the name is not known. */
  readonly find: (name: string) => number | undefined;
  /** The names to list, one for each thing. */
  readonly shown: readonly ShownName[];
  /** The thing that was probably meant. */
  readonly nearest: (name: string) => ShownName | null;
}

/** A part of a name this short says too little to guess from. */
const SHORTEST_PART = 2;

/** Looks things up by id and by name; an id comes before a name, and of two equal names the first. */
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

/** A thing is shown by its name where that leads back to it, and by its id where it does not. */
function showName({ id, name, isIdShown }: Named, leadsBack: (name: string) => boolean): ShownName {
  const say = (said: string | undefined): string =>
    said !== undefined && leadsBack(said) ? said : id;
  return { name: { en: say(name?.en), 'zh-CN': say(name?.['zh-CN']) }, id: isIdShown ? id : null };
}

/** The shortest known name that holds what was written, or that what was written holds. */
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

/** Hyphens and spaces between the words of a name say nothing. */
function lettersOf(name: string): string {
  return plainName(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Letter case, wide letters and spaces around or in a row make no difference. */
function plainName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
