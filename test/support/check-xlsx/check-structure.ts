import { ATTRIBUTES, CHILDREN } from './grammar';
import type { PackageParts, Tell } from './package-parts';
import type { XmlElement } from './xml-tree';

const CHECKED =
  /^xl\/(workbook|styles|sharedStrings)\.xml$|^xl\/(worksheets|tables|charts|drawings)\/[^/]*\.xml$/;

/** The order of elements, and the attributes that they need and take. */
export function checkStructure({ trees }: PackageParts, tell: Tell): void {
  for (const [part, tree] of trees) {
    if (!CHECKED.test(part)) continue;
    const check = (element: XmlElement): void => {
      checkOrder(part, element, tell);
      checkAttributes(part, element, tell);
      element.children.forEach(check);
    };
    check(tree);
  }
}

interface Place {
  readonly index: number;
  readonly isRepeatable: boolean;
  readonly isNeeded: boolean;
}

const places = new Map<string, ReadonlyMap<string, Place>>(
  Object.entries(CHILDREN).map(([name, order]) => [
    name,
    new Map(
      order
        .split(' ')
        .map((each, index): [string, Place] => [
          each.replace(/[*+]$/, ''),
          { index, isRepeatable: /[*+]$/.test(each), isNeeded: each.endsWith('+') },
        ]),
    ),
  ]),
);

function checkOrder(part: string, element: XmlElement, tell: Tell): void {
  const known = places.get(element.name);
  if (!known) return;
  let last = -1;
  for (const { name } of element.children) {
    const place = known.get(name);
    if (!place) tell(part, `has ${name} in ${element.name}, where it cannot stand`);
    else if (place.index < last) tell(part, `has ${name} in ${element.name} too late`);
    else if (place.index === last && !place.isRepeatable) {
      tell(part, `has ${name} in ${element.name} twice`);
    }
    last = Math.max(last, place?.index ?? last);
  }
  for (const [name, { isNeeded }] of known) {
    if (isNeeded && !element.children.some((child) => child.name === name)) {
      tell(part, `has no ${name} in ${element.name}`);
    }
  }
}

function checkAttributes(part: string, { name, attributes }: XmlElement, tell: Tell): void {
  const rules = ATTRIBUTES[name];
  if (!rules) return;
  for (const [rule, pattern] of Object.entries(rules)) {
    const key = rule.replace(/!$/, '');
    const value = attributes.get(key);
    if (value === undefined) {
      if (rule.endsWith('!')) tell(part, `has ${name} without ${key}`);
    } else if (!pattern.test(value)) {
      tell(part, `has ${name} with ${key}="${value}"`);
    }
  }
}
