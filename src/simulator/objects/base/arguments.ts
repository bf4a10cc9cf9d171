import type { SheetArea } from '../../book/book';
import { invalidArgument } from '../../base/host-error';
import { isHostObject } from './host-object';

type Arguments = readonly unknown[];

/** Reads a text argument; throws as Excel does when it is something else. */
export function textArgument(arguments_: Arguments, index: number): string {
  return asText(arguments_[index]);
}

export function wholeArgument(arguments_: Arguments, index: number): number {
  return asWhole(arguments_[index]);
}

/** Null when the argument is omitted. */
export function optionalWhole(arguments_: Arguments, index: number): number | null {
  return isGiven(arguments_[index]) ? wholeArgument(arguments_, index) : null;
}

export function optionalText(arguments_: Arguments, index: number): string | null {
  return isGiven(arguments_[index]) ? textArgument(arguments_, index) : null;
}

export function rangeArgument(arguments_: Arguments, index: number): SheetArea {
  const value = arguments_[index];
  if (isHostObject(value) && value.className === 'Range') return { ...value.target };
  throw invalidArgument('A range is wanted.');
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw invalidArgument('A text is wanted.');
}

export function asWhole(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw invalidArgument('A whole number is wanted.');
}

export function asNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidArgument('A number is wanted.');
}

export function asFlag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw invalidArgument('True or false is wanted.');
}

/** Accepts only one of the given words. */
export function asOneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument(`One of ${words.join(', ')} is wanted.`);
  return found;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw invalidArgument('An object is wanted.');
}
