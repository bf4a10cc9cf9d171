import { unescapeFileText } from '../../../src/shared/file-text';
import type { PackageParts, Tell } from './package-parts';
import { allOf, childOf, childrenOf, textOf, type XmlElement } from './xml-tree';

const LONGEST_TEXT = 255;
const DRAWN = new Set(['c:lineChart', 'c:barChart', 'c:areaChart']);

/** Titles, series and references of charts, and the ids of what is drawn. */
export function checkCharts(
  { trees }: PackageParts,
  sheetNames: readonly string[],
  tell: Tell,
): void {
  for (const [part, tree] of trees) {
    if (tree.name === 'c:chartSpace') checkChart(part, tree, sheetNames, tell);
    if (tree.name === 'xdr:wsDr') checkDrawing(part, tree, tell);
  }
}

function checkChart(
  part: string,
  tree: XmlElement,
  sheetNames: readonly string[],
  tell: Tell,
): void {
  const all = [...allOf(tree)];
  const series = all.filter(({ name }) => name === 'c:ser');
  if (series.length === 0) tell(part, 'has no series');
  for (const { name, children } of all) {
    const text = name === 'c:title' || name === 'c:tx' ? children.map(textOf).join('') : '';
    if (text.length > LONGEST_TEXT) tell(part, `has a ${name} of ${text.length} characters`);
  }
  for (const key of ['c:idx', 'c:order']) {
    const values = series.map((each) => childOf(each, key)?.attributes.get('val'));
    if (new Set(values).size !== values.length) tell(part, `has two series with one ${key}`);
  }
  const axes = all.filter(({ name }) => name === 'c:catAx' || name === 'c:valAx');
  const ids = axes.map((axis) => childOf(axis, 'c:axId')?.attributes.get('val'));
  const drawn = all.filter(({ name }) => DRAWN.has(name));
  for (const { attributes } of [
    ...drawn.flatMap((each) => childrenOf(each, 'c:axId')),
    ...axes.flatMap((each) => childrenOf(each, 'c:crossAx')),
  ]) {
    if (!ids.includes(attributes.get('val'))) tell(part, 'uses an axis that does not exist');
  }
  for (const { text } of all.filter(({ name }) => name === 'c:f')) {
    const formula = unescapeFileText(text);
    const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/.exec(formula);
    const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
    if (name === undefined || !sheetNames.includes(name)) tell(part, `draws ${formula}`);
  }
}

function checkDrawing(part: string, tree: XmlElement, tell: Tell): void {
  const drawn = [...allOf(tree)].filter(({ name }) => name === 'xdr:cNvPr');
  const ids = drawn.map(({ attributes }) => attributes.get('id'));
  if (new Set(ids).size !== ids.length) tell(part, 'gives two drawings one id');
}
