/** What a key does in the presentation. */
export type PresentKey =
  | { readonly kind: 'leave' }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  /** The scenario at this index, from 0. */
  | { readonly kind: 'choose'; readonly place: number };

/** The parts of a keyboard event that matter here. */
interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Reads a key press: arrows step, digits choose, Esc leaves; null for every other key. */
export function presentKey({ key, ctrlKey, altKey, metaKey }: Pressed): PresentKey | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === 'Escape') return { kind: 'leave' };
  if (key === 'ArrowRight') return { kind: 'step', by: 1 };
  if (key === 'ArrowLeft') return { kind: 'step', by: -1 };
  return /^[1-9]$/.test(key) ? { kind: 'choose', place: Number(key) - 1 } : null;
}

/** The index of the scenario that a key selects, wrapping at the ends; null if there is none. */
export function scenarioAt(
  ids: readonly string[],
  shown: string | null,
  pressed: Exclude<PresentKey, { readonly kind: 'leave' }>,
): string | null {
  if (pressed.kind === 'choose') return ids[pressed.place] ?? null;
  const place = shown === null ? -1 : ids.indexOf(shown);
  return ids[(place + pressed.by + ids.length) % ids.length] ?? null;
}
