/** `_x0041_` in a file is the character with that code; the underscore of such a text is escaped. */
const LIKE_AN_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
/**
 * What XML cannot hold (control characters, half a surrogate pair, U+FFFE and U+FFFF), and the
 * carriage return, which XML would read as a line feed.
 */
const NOT_IN_XML = /[^\t\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Finds out at once that there is nothing to escape. */
const TO_ESCAPE = /[^\t\n -\uD7FF]|_x/;

/**
 * Escapes a text for the parts of an .xlsx file that decode `_xHHHH_`: cells, formulas, names,
 * headers and footers, rules, values of formulas.
 *
 * @example escapeFileText('_x0041_') // '_x005F_x0041_'
 * @example escapeFileText('a\u0007') // 'a_x0007_'
 */
export function escapeFileText(text: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  return text
    .replace(LIKE_AN_ESCAPE, '_x005F_')
    .replace(
      NOT_IN_XML,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/**
 * Escapes a text and leaves out its end, if escaping has made it longer than a limit.
 *
 * @example fittingFileText('a_x0041_', 13) // 'a_x0041'
 */
export function fittingFileText(text: string, longest: number): string {
  const characters = [...text];
  let written = escapeFileText(text);
  while (written.length > longest) {
    characters.pop();
    written = escapeFileText(characters.join(''));
  }
  return written;
}

/**
 * Reads a text of a file as Excel does.
 *
 * @example unescapeFileText('_x005F_x0041_') // '_x0041_'
 */
export function unescapeFileText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/**
 * Prepares a text for the parts that decode nothing, such as titles of charts: on one line, without
 * characters that XML cannot hold.
 *
 * @example oneLineFileText('Jobs\nby year') // 'Jobs by year'
 */
export function oneLineFileText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(NOT_IN_XML, '');
}

/**
 * Writes a formula as a file holds it: without `=`, with the prefix of functions that are newer than the
 * format, and escaped. Without the prefix Excel shows #NAME? until somebody enters the cell again.
 *
 * @example fileFormula('=RRI(3,A1,B1)') // '_xlfn.RRI(3,A1,B1)'
 */
export function fileFormula(formula: string): string {
  const body = formula.startsWith('=') ? formula.slice(1) : formula;
  const prefixed = callsNewer(body) ? withPrefixes(body) : body;
  return escapeFileText(prefixed);
}

function withPrefixes(body: string): string {
  return body.replace(QUOTED_OR_CALLED, (whole: string, name: string | undefined) =>
    name === undefined ? whole : (PREFIXES.get(name.toUpperCase()) ?? '') + whole,
  );
}

/**
 * Whether a newer function may be called: most formulas call none, and looking for brackets takes a
 * tenth of the time.
 */
function callsNewer(body: string): boolean {
  for (let at = body.indexOf('('); at >= 0; at = body.indexOf('(', at + 1)) {
    let start = at;
    while (start > 0 && isOfName(body.charCodeAt(start - 1))) start -= 1;
    // Cutting out the name of each function would take most of the time.
    const mayBeNewer = start < at && NEWER_SHAPES.has(shapeOf(body, start, at));
    if (mayBeNewer && PREFIXES.has(body.slice(start, at).toUpperCase())) return true;
  }
  return false;
}

/** The first and the last sign of a name in any letter case, and its length. */
function shapeOf(text: string, start: number, end: number): number {
  const [first, last] = [text.charCodeAt(start) & 0xdf, text.charCodeAt(end - 1) & 0xdf];
  return (first << 16) | (last << 8) | (end - start);
}

/** Letters, digits, the full stop, and everything beyond ASCII. */
function isOfName(code: number): boolean {
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127;
  return isLetter || code === 46 || (code >= 48 && code <= 57);
}

/** A text, a quoted name of a sheet, or the name of a function that is called. */
const QUOTED_OR_CALLED =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])([A-Z][A-Z0-9.]*)(?=\()/giu;

/** The functions that Excel got after the format was published in 2006. */
const NEWER = `
ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT
CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT
COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ECMA.CEILING ERF.PRECISE ERFC.PRECISE EXPAND
EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS
FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA
GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH
IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY
MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV
NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI
POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH
SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T
T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P
VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST ARRAYTOTEXT GROUPBY
PIVOTBY PERCENTOF REGEXTEST REGEXEXTRACT REGEXREPLACE TRIMRANGE
`;

/** SORT and FILTER stand in a name space of their own. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...NEWER.trim()
    .split(/\s+/)
    .map((name): [string, string] => [name, '_xlfn.']),
  ['SORT', '_xlfn._xlws.'],
  ['FILTER', '_xlfn._xlws.'],
]);

const NEWER_SHAPES: ReadonlySet<number> = new Set(
  [...PREFIXES.keys()].map((name) => shapeOf(name, 0, name.length)),
);
