import { unescapeFileText } from '../../../src/shared/file-text';
import { checkFormula, type SharedParts } from './check-cells';
import { overlap, rangeOf, type FileRange } from './file-range';
import type { Tell } from './package-parts';
import { allOf, childOf, childrenOf, type XmlElement } from './xml-tree';

/** The most characters of the texts of a rule. */
const LONGEST: Readonly<Record<string, number>> = {
  errorTitle: 32,
  promptTitle: 32,
  error: 225,
  prompt: 255,
};
const LONGEST_RULE = 255;
const LONGEST_HEADER = 255;

/** Rules, headers and merged cells of a sheet. Returns the merged ranges. */
export function checkSheet(
  part: string,
  tree: XmlElement,
  shared: SharedParts,
  tell: Tell,
): readonly FileRange[] {
  for (const rule of childrenOf(childOf(tree, 'dataValidations'), 'dataValidation')) {
    checkValidation(part, rule, tell);
  }
  const formats = [...allOf(tree)].filter(({ name }) => name === 'cfRule');
  for (const { attributes, children } of formats) {
    const style = attributes.get('dxfId');
    if (style !== undefined && Number(style) >= shared.rowStyleCount) {
      tell(part, 'has a conditional format with an unknown style');
    }
    for (const { text } of children.filter(({ name }) => name === 'formula')) {
      checkFormula(unescapeFileText(text), (what) => tell(part, `a conditional format ${what}`));
    }
  }
  checkCounts(part, tree, tell);
  for (const { name, text } of childOf(tree, 'headerFooter')?.children ?? []) {
    if (text.length > LONGEST_HEADER) tell(part, `has an ${name} of ${text.length} characters`);
    if (/\p{Cc}/u.test(unescapeFileText(text))) tell(part, `has an ${name} with a line break`);
    if (!hasKnownCodes(unescapeFileText(text))) tell(part, `has an ${name} with an unknown code`);
  }
  return checkMerges(part, tree, tell);
}

/** `&` starts a code: a section, a field, a size, a colour, a font, or the sign itself. */
function hasKnownCodes(text: string): boolean {
  return !/&/.test(
    text.replace(/&(?:[LCRPNDTGFAZBIUESXYOH&]|\d{1,3}|K[\dA-F+-]{5,6}|"[^"]*")/g, ''),
  );
}

function checkValidation(part: string, { attributes, children }: XmlElement, tell: Tell): void {
  for (const [name, longest] of Object.entries(LONGEST)) {
    const text = unescapeFileText(attributes.get(name) ?? '');
    if (text.length > longest) tell(part, `has a rule whose ${name} has ${text.length} characters`);
  }
  for (const { name, text } of children) {
    const formula = unescapeFileText(text);
    const isList = attributes.get('type') === 'list' && formula.startsWith('"');
    const length = isList ? formula.length - '""'.length : formula.length;
    if (length > LONGEST_RULE) tell(part, `has a rule with a ${name} of ${length} characters`);
    if (!isList) checkFormula(formula, (what) => tell(part, `a rule ${what}`));
  }
}

/** A count of children that is not theirs. */
function checkCounts(part: string, tree: XmlElement, tell: Tell): void {
  for (const { name, attributes, children } of tree.children) {
    const count = attributes.get('count');
    if (count !== undefined && Number(count) !== children.length) {
      tell(part, `counts ${count} in ${name} instead of ${children.length}`);
    }
  }
}

function checkMerges(part: string, tree: XmlElement, tell: Tell): readonly FileRange[] {
  const cells = childrenOf(childOf(tree, 'mergeCells'), 'mergeCell');
  const merges = cells.flatMap(({ attributes }) => rangeOf(attributes.get('ref') ?? '') ?? []);
  if (merges.length !== cells.length) tell(part, 'merges cells outside the sheet');
  merges.forEach((one, index) => {
    if (merges.slice(index + 1).some((other) => overlap(one, other))) {
      tell(part, 'merges cells twice');
    }
  });
  return merges;
}
