import { cleanName, isName } from './words/indicator-name';
import { numberAt } from './words/scan-clause';

const INVESTMENT =
  /(?:计划)?总投资(?:额)?(?:约|达|为|超|超过|近)?|total investment of|with an investment of/iu;
const PROJECT = /([\u4e00-\u9fffA-Za-z0-9“”（）()·—-]{2,40}(?:项目|工程|基地|产业园))/u;

/** Reads the investment of a single project: "项目总投资20亿元"; null if the clause states none. */
export function readProject(
  words: string,
  paragraph: string,
): { readonly name: string; readonly investment: number; readonly unit: string } | null {
  const found = INVESTMENT.exec(words);
  if (!found || /个项目|项目\d|完成|固定资产/u.test(words)) return null;
  const number = numberAt(words, found.index + found[0].length);
  if (
    number === null ||
    number.unit === null ||
    number.mark !== 'plain' ||
    !/元|[£$€]|yuan|dollar|euro/iu.test(number.unit)
  )
    return null;
  const before = PROJECT.exec(words.slice(0, found.index))?.[1];
  const other = cleanName(PROJECT.exec(paragraph)?.[1] ?? '');
  const name = before === undefined ? other : cleanName(before);
  const isNamed = isName(name) && !/^该?项目$/u.test(name);
  const own = isNamed ? name : other;
  return isName(own) ? { name: own, investment: number.value, unit: number.unit } : null;
}
