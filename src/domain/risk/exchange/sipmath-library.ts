import * as z from 'zod/mini';
import { err, ok, type Result } from '../../../shared/result';
import { findDistributionProblem } from '../../distributions/distribution-problem';
import type { VaryingDistribution } from '../../distributions/quantile';
import { isInRange } from '../../numbers/limits';
import { type GeneralMetalog, generalMetalogQuantile } from './general-metalog';
import type { HubbardSeeds } from './hubbard-number';

/** A distribution in a library of SIPmath 3.0. */
export interface SipVariable {
  readonly name: string;
  readonly metalog: GeneralMetalog;
  /** The generator of its uniform numbers. */
  readonly seeds: HubbardSeeds;
}

/** A correlation between the normal scores of two variables. */
export interface SipCorrelation {
  readonly first: string;
  readonly second: string;
  readonly value: number;
}

/** A library of SIPmath 3.0, as far as it tells distributions and how they go together. */
export interface SipLibrary {
  readonly name: string;
  readonly variables: readonly SipVariable[];
  readonly correlations: readonly SipCorrelation[];
}

/** Why a text is no library that can be read. */
export type SipmathProblem =
  | { readonly kind: 'notJson' }
  /** It is JSON, but this place is missing or holds something else. */
  | { readonly kind: 'notSipmath'; readonly place: string }
  | { readonly kind: 'tooLarge'; readonly characters: number; readonly most: number }
  /** A variable has a function other than Metalog_1_0, or a generator other than HDR_2_0. */
  | { readonly kind: 'unknownFunction'; readonly variable: string; readonly name: string }
  | { readonly kind: 'unknownGenerator'; readonly variable: string };

// The validator would otherwise compile its checks with `new Function`.
z.config({ jitless: true });

const MOST_CHARACTERS = 20_000_000;
const MOST_TERMS = 30;

const number = z.number().check(z.refine(isInRange));
// Seeds are numbers in the standard, and texts of digits in some of its writers.
const seed = z.union([
  z.int().check(z.gte(0), z.lte(1e9)),
  z.string().check(z.regex(/^\d{1,9}(?:\.0)?$/)),
]);
// A bound that is not there is left out, null, or an empty text.
const bound = z.optional(z.union([number, z.null(), z.literal('')]));

const librarySchema = z.object({
  name: z.optional(z.string()),
  libraryType: z.literal('SIPmath_3_0'),
  globalVariables: z.optional(z.array(z.object({ name: z.string(), value: z.unknown() }))),
  U01: z.object({
    rng: z.array(
      z.object({
        name: z.string(),
        function: z.string(),
        arguments: z.object({ entity: seed, varId: seed, seed3: seed, seed4: seed }),
      }),
    ),
    copula: z.optional(
      z.array(
        z.object({
          name: z.string(),
          function: z.string(),
          arguments: z.object({
            correlationMatrix: z.object({ type: z.string(), value: z.string() }),
            rng: z.array(z.string()),
          }),
          copulaLayer: z.array(z.string()),
        }),
      ),
    ),
  }),
  sips: z.array(
    z.object({
      name: z.string(),
      ref: z.object({
        source: z.string(),
        name: z.string(),
        copulaLayer: z.optional(z.string()),
      }),
      function: z.string(),
      arguments: z.object({
        aCoefficients: z.array(number).check(z.minLength(2), z.maxLength(MOST_TERMS)),
        lowerBound: bound,
        upperBound: bound,
      }),
    }),
  ),
});
type Library = z.infer<typeof librarySchema>;

const matrixSchema = z.object({
  matrix: z.array(
    z.object({
      row: z.string(),
      col: z.string(),
      value: z.number().check(z.gte(-1), z.lte(1)),
    }),
  ),
});

/**
 * Reads a library of SIPmath 3.0: distributions as metalogs, their generators and correlations.
 *
 * @returns what is wrong where it is none
 * @example readSipmath('no').ok // false
 */
export function readSipmath(text: string): Result<SipLibrary, SipmathProblem> {
  if (text.length > MOST_CHARACTERS) {
    return err({ kind: 'tooLarge', characters: text.length, most: MOST_CHARACTERS });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ kind: 'notJson' });
  }
  // Some writers wrap the library into a list of one.
  const parsed = librarySchema.safeParse(Array.isArray(json) && json.length === 1 ? json[0] : json);
  if (!parsed.success) return err({ kind: 'notSipmath', place: placeOf(parsed.error) });
  const library = parsed.data;
  const variables: SipVariable[] = [];
  for (const sip of library.sips) {
    const variable = readVariable(sip, library);
    if (!variable.ok) return variable;
    variables.push(variable.value);
  }
  const correlations = readCorrelations(library);
  return correlations.ok
    ? ok({ name: library.name ?? '', variables, correlations: correlations.value })
    : correlations;
}

function placeOf(error: { readonly issues: readonly { readonly path: PropertyKey[] }[] }): string {
  return (error.issues[0]?.path ?? []).map(String).join('.');
}

function readVariable(
  { name, ref, function: kind, arguments: given }: Library['sips'][number],
  { U01 }: Library,
): Result<SipVariable, SipmathProblem> {
  if (kind !== 'Metalog_1_0') return err({ kind: 'unknownFunction', variable: name, name: kind });
  const copula = U01.copula?.find((each) => each.name === ref.name);
  const layer = copula?.copulaLayer.indexOf(ref.copulaLayer ?? '') ?? -1;
  const generator = ref.source === 'copula' ? copula?.arguments.rng[layer] : ref.name;
  const rng = U01.rng.find((each) => each.name === generator);
  if (rng?.function !== 'HDR_2_0') return err({ kind: 'unknownGenerator', variable: name });
  const { entity, varId, seed3, seed4 } = rng.arguments;
  const { aCoefficients: coefficients, lowerBound, upperBound } = given;
  const isNumber = (value: unknown): value is number => typeof value === 'number';
  return ok({
    name,
    metalog: {
      coefficients,
      lower: isNumber(lowerBound) ? lowerBound : null,
      upper: isNumber(upperBound) ? upperBound : null,
    },
    seeds: {
      entity: Number(entity),
      varId: Number(varId),
      seed3: Number(seed3),
      seed4: Number(seed4),
    },
  });
}

function readCorrelations(library: Library): Result<readonly SipCorrelation[], SipmathProblem> {
  const names = new Set(
    library.U01.copula?.map((copula) => copula.arguments.correlationMatrix.value),
  );
  const found = new Map<string, SipCorrelation>();
  for (const { name, value } of library.globalVariables ?? []) {
    if (!names.has(name)) continue;
    const parsed = matrixSchema.safeParse(value);
    if (!parsed.success) {
      const place = ['globalVariables', name, placeOf(parsed.error)].join('.');
      return err({ kind: 'notSipmath', place });
    }
    for (const { row: first, col: second, value: correlation } of parsed.data.matrix) {
      if (first === second || correlation === 0) continue;
      if (found.has(JSON.stringify([second, first]))) continue;
      found.set(JSON.stringify([first, second]), { first, second, value: correlation });
    }
  }
  return ok([...found.values()]);
}

/**
 * Makes the distribution of a plan out of a variable of a library: its P10, P50 and P90. It is the
 * same distribution where the metalog has three terms and no bounds, else one near to it.
 *
 * @returns null where no distribution goes through the three
 */
export function distributionOfSip({ metalog }: SipVariable): {
  readonly distribution: VaryingDistribution;
  readonly isExact: boolean;
} | null {
  const [p10 = NaN, p50 = NaN, p90 = NaN] = [0.1, 0.5, 0.9].map((share) => {
    return generalMetalogQuantile(metalog, share);
  });
  const distribution: VaryingDistribution = { shape: 'percentiles', p10, p50, p90 };
  if (findDistributionProblem(distribution)) return null;
  const { coefficients, lower, upper } = metalog;
  const isExact = lower === null && upper === null && coefficients.slice(3).every((a) => a === 0);
  return { distribution, isExact };
}

/** A library as JSON, in the form that SIPmath 3.0 prescribes. */
export function sipmathJson({ name, variables, correlations }: SipLibrary): string {
  const generators = variables.map((_, index) => `hdr${String(index + 1)}`);
  const layers = variables.map((_, index) => `c${String(index + 1)}`);
  const isCorrelated = correlations.length > 0;
  const copula = {
    arguments: {
      correlationMatrix: { type: 'globalVariables', value: 'correlationMatrix' },
      rng: generators,
    },
    ...{ function: 'GaussianCopula', name: 'Gaussian', copulaLayer: layers },
  };
  const library = {
    ...{ name, objectType: 'sipModel', libraryType: 'SIPmath_3_0', version: '1' },
    ...(isCorrelated && { globalVariables: [matrixOf(variables, correlations)] }),
    U01: {
      rng: variables.map(({ seeds }, index) => ({
        ...{ name: generators[index], function: 'HDR_2_0' },
        arguments: { counter: 'PM_Index', ...seeds },
      })),
      ...(isCorrelated && { copula: [copula] }),
    },
    sips: variables.map(({ name: variable, metalog }, index) => ({
      name: variable,
      ref: isCorrelated
        ? { source: 'copula', name: 'Gaussian', copulaLayer: layers[index] }
        : { source: 'rng', name: generators[index] },
      function: 'Metalog_1_0',
      arguments: {
        ...(metalog.lower !== null && { lowerBound: metalog.lower }),
        ...(metalog.upper !== null && { upperBound: metalog.upper }),
        aCoefficients: metalog.coefficients,
      },
      metadata: {},
    })),
  };
  return JSON.stringify(library, null, 2);
}

function matrixOf(
  variables: readonly SipVariable[],
  correlations: readonly SipCorrelation[],
): object {
  const names = variables.map(({ name }) => name);
  const values = new Map(
    correlations.flatMap(({ first, second, value }): [string, number][] => [
      [JSON.stringify([first, second]), value],
      [JSON.stringify([second, first]), value],
    ]),
  );
  const matrix = names.flatMap((row) =>
    names.map((col) => ({
      ...{ row, col },
      value: row === col ? 1 : (values.get(JSON.stringify([row, col])) ?? 0),
    })),
  );
  return { name: 'correlationMatrix', value: { columns: names, rows: names, matrix } };
}
