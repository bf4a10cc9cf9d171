import { SHAPES, type Shape } from '../../../../domain/index';

/** A shape of which a draw varies. */
export type VaryingShape = Exclude<Shape, 'certain'>;

/** The varying shapes, in the order of their numbers in cells; the first is 1. */
export const VARYING_SHAPES = SHAPES.filter((shape) => shape !== 'certain');

/**
 * The cells with the settings of a distribution. What they hold depends on its shape:
 *
 * - triangular: low, mode, high, and the products (high − low)·(mode − low) and (high − low)·(high − mode);
 * - PERT: low, mode, high, and the two weights of its beta distribution;
 * - percentiles: the three coefficients of its metalog;
 * - normal: mean and deviation; uniform: low, and high as the third.
 */
export interface SettingCells {
  /** The number of the shape; see {@link VARYING_SHAPES}. */
  readonly shape: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly fourth: string;
  readonly fifth: string;
  /** Of a triangular distribution: the probability up to its mode. */
  readonly peak: string;
  /** Of discrete values and of a history: the values in rising order. */
  readonly values: string;
  /** Of discrete values: the probability up to each value. */
  readonly upTo: string;
}

/** The cells that the probability of the last step needs besides: its values one beside the other. */
export interface ListCells {
  /** Each value; of a history the lower end of each stretch. */
  readonly values: string;
  /** Of a history, the width of each stretch. */
  readonly widths: string;
  /** The probability of each value or stretch; 0 after the last. */
  readonly shares: string;
}

/**
 * The value below which a draw falls with a probability, as a formula in one cell.
 *
 * @param shapes - the shapes to choose from: the others of the plan's shapes give an error
 */
export function quantileFormula(
  cells: SettingCells,
  probability: string,
  shapes: ReadonlySet<VaryingShape>,
): string {
  const { first, second, third, fourth, fifth, peak, values, upTo } = cells;
  const p = probability;
  const width = `(${third}-${first})`;
  const logOdds = `(LN(${p})-LN(1-${p}))`;
  const formulas: Readonly<Record<VaryingShape, string>> = {
    triangular: `IF(${p}<${peak},${first}+SQRT(${p}*${fourth}),${third}-SQRT((1-${p})*${fifth}))`,
    pert: `BETA.INV(${p},${fourth},${fifth},${first},${third})`,
    percentiles: `${first}+(${second}+${third}*(${p}-0.5))*${logOdds}`,
    normal: `${first}+${second}*NORM.S.INV(${p})`,
    uniform: `${first}+${width}*${p}`,
    discrete: `INDEX(${values},SUMPRODUCT(--(${upTo}<=${p}))+1)`,
    history: `PERCENTILE(${values},${p})`,
  };
  return chosen(cells.shape, formulas, shapes);
}

/**
 * The sum of the probabilities that draws are not above the values of a column, or of one cell. What
 * SUMPRODUCT adds up has no IF, MIN or MAX: those give arrays only where a person enters the formula
 * as one.
 */
export function probabilitySumFormula(
  cells: SettingCells,
  lists: ListCells,
  values: string,
  {
    shapes,
    given = (probability: string) => probability,
  }: {
    readonly shapes: ReadonlySet<VaryingShape>;
    /** Makes the probability of a draw given those before it from its own one. */
    readonly given?: (probability: string) => string;
  },
): string {
  const formulas = probabilityFormulas(cells, lists, values);
  const sums = Object.fromEntries(
    VARYING_SHAPES.map((shape) => [shape, `SUMPRODUCT(${given(formulas[shape])})`]),
  ) as Record<VaryingShape, string>;
  return chosen(cells.shape, sums, shapes);
}

function probabilityFormulas(
  { first, second, third, fourth, fifth }: SettingCells,
  { values, widths, shares }: ListCells,
  x: string,
): Readonly<Record<VaryingShape, string>> {
  return {
    triangular:
      `(${x}>=${third})+(${x}>${first})*(${x}<=${second})*(${x}<${third})*(${x}-${first})^2/${notZero(fourth)}` +
      `+(${x}>${second})*(${x}<${third})*(1-(${third}-${x})^2/${notZero(fifth)})`,
    // Rounding must not lead beyond 0 or 1, where BETA.DIST gives an error.
    pert: `BETA.DIST(5E-16+(1-1E-15)*${withinOne(`(${x}-${first})/(${third}-${first})`)},${fourth},${fifth},TRUE)`,
    // Has no closed form: the draws are counted instead.
    percentiles: 'NA()',
    normal: `NORM.S.DIST((${x}-${first})/${second},TRUE)`,
    uniform: withinOne(`(${x}-${first})/(${third}-${first})`),
    discrete: `(${values}<=${x})*${shares}`,
    history: `${withinOne(`(${x}-${values})/${widths}`)}*${shares}`,
  };
}

/** A product of a triangular distribution, which is 0 where its mode is at an end: nothing is divided by it then. */
function notZero(product: string): string {
  return `(${product}+(${product}=0))`;
}

/** A number, or the nearer of 0 and 1 where it is not between them; works on arrays too. */
function withinOne(number: string): string {
  return `(ABS(${number})-ABS(${number}-1)+1)/2`;
}

function chosen(
  shape: string,
  formulas: Readonly<Record<VaryingShape, string>>,
  shapes: ReadonlySet<VaryingShape>,
): string {
  const used = VARYING_SHAPES.filter((each) => shapes.has(each));
  const [only, ...others] = used;
  if (only === undefined) return 'NA()';
  if (others.length === 0) return formulas[only];
  const end = VARYING_SHAPES.indexOf(used.at(-1) ?? only) + 1;
  const choices = VARYING_SHAPES.slice(0, end).map((each) =>
    shapes.has(each) ? formulas[each] : 'NA()',
  );
  return `CHOOSE(${shape},${choices.join(',')})`;
}
