import { parseA1Ref, type Token } from '@borgar/fx';

/** Functions that make one value of the ranges they are given. */
const ONE_VALUE = new Set([
  ...['SUM', 'SUMIF', 'SUMIFS', 'SUMPRODUCT', 'PRODUCT', 'AVERAGE', 'AVERAGEIF', 'AVERAGEIFS'],
  ...['MIN', 'MAX', 'MEDIAN', 'COUNT', 'COUNTA', 'COUNTIF', 'COUNTIFS', 'COUNTBLANK', 'SUBTOTAL'],
  ...['INDEX', 'MATCH', 'VLOOKUP', 'HLOOKUP', 'LOOKUP', 'ROWS', 'COLUMNS', 'NPV', 'IRR'],
  ...['STDEV', 'VAR', 'PERCENTILE', 'QUARTILE', 'LARGE', 'SMALL', 'RANK', 'GEOMEAN'],
]);

/** Whether an expression is sure to give one value: every range of several cells is summed up. */
export function isScalar(tokens: readonly Token[]): boolean {
  const around: string[] = [];
  let name = '';
  for (const { type, value } of tokens) {
    if (type === 'func') name = value.toUpperCase();
    else if (type === 'operator' && value === '(') {
      around.push(name);
      name = '';
    } else if (type === 'operator' && value === ')') around.pop();
    else if (type === 'operator' && (value === '#' || value === '{')) return false;
    else if (isSeveral(type, value) && !ONE_VALUE.has(around.at(-1) ?? '')) return false;
  }
  return true;
}

function isSeveral(type: string, value: string): boolean {
  if (type === 'range') {
    const reference = parseA1Ref(value, { allowNamed: false });
    if (!reference || !('range' in reference)) return true;
    const { top, left, bottom, right } = reference.range;
    return top !== bottom || left !== right;
  }
  if (type === 'structured') return !value.includes('@') && !value.includes('#This Row');
  return type === 'range_beam' || type === 'range_ternary' || type === 'range_named';
}
