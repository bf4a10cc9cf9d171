import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Comparator, TargetBasis } from '../../../src/domain';

/** What a reading of the bank measures; `change` is by an amount or by points. */
export type Measure = TargetBasis | 'change' | 'ofBudget';

/** A target as the bank reads it; what is left out is null or false. */
export interface BankTarget {
  readonly indicator: string;
  readonly phrase: string;
  readonly basis: Measure;
  readonly comparator: Comparator;
  readonly value: number;
  readonly upper?: number;
  readonly tolerance?: number;
  readonly unit?: string;
  readonly fromYear?: number;
  readonly year: number;
  readonly nature?: 'binding' | 'expected';
  readonly stretch?: boolean;
  readonly relativeTo?: string;
  readonly optional?: boolean;
  /** Other readings that are right as well. */
  readonly or?: {
    readonly basis?: readonly Measure[];
    readonly comparator?: readonly Comparator[];
    readonly fromYear?: readonly (number | null)[];
    readonly stretch?: readonly boolean[];
  };
}

/** A known value as the bank reads it. */
export interface BankValue {
  readonly indicator: string;
  readonly phrase: string;
  readonly year: number;
  readonly value: number;
  readonly measure: Measure;
  readonly unit?: string;
  readonly optional?: boolean;
  readonly or?: { readonly measure?: readonly Measure[]; readonly year?: readonly number[] };
}

/** The right reading of one document. */
export interface BankReading {
  readonly baseYear: number;
  readonly fiscalYears?: boolean;
  readonly indicators: readonly { readonly name: string; readonly unit?: string }[];
  readonly targets: readonly BankTarget[];
  readonly known: readonly BankValue[];
  readonly milestones: readonly { readonly statement: string }[];
  readonly unused: readonly { readonly text: string; readonly why: string }[];
  readonly asked: readonly { readonly text: string; readonly why: string }[];
}

/** A document of the bank with its right reading. */
export interface BankDocument {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  readonly reading: BankReading;
}

/** Reads the documents of a folder with their right readings, in the order of their names. */
export function bankDocuments(folder: string): readonly BankDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const name = file.replace(/\.json$/, '');
      const text = ['txt', 'md']
        .map((type) => path.join(folder, `${name}.${type}`))
        .find(existsSync);
      if (text === undefined) throw new Error(`${file} has no document beside it`);
      return {
        name,
        kind: name.replace(/-\d+$/, ''),
        text: readFileSync(text, 'utf8'),
        reading: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as BankReading,
      };
    });
}
