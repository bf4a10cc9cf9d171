import type { LocalText } from '../../shared/local-text';
import { DRIVERS } from '../indicators/drivers';
import { to15Digits } from '../numbers/decimals';
import type { Indicator, Plan } from '../plan/plan';
import { BASIS_FACTS } from '../plan/target-basis';
import { isKnownStem, readUnit, type Unit } from '../target-text/units-and-names';

const CURRENCY_FIRST = /^(rmb|cny|yuan|¥|usd|us\$|\$|eur|€)\s*(\S.*)$/i;
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^('000|000s|k)(?=\s|$)\s*/i, 'thousand '],
  [/^(mn|mln|mio|m)(?=\s|$)\s*/i, 'million '],
  [/^(bn|bln)(?=\s|$)\s*/i, 'billion '],
  [/^(tn|trn)(?=\s|$)\s*/i, 'trillion '],
  [/^in (?=\w)/i, ''],
];

/**
 * Splits a unit from a header into factor and stem. It also reads a power of ten alone (万, million;
 * the stem is then empty), a leading currency ("RMB 100 million") and short powers ("bn yuan").
 *
 * @example readWrittenUnit('RMB bn') // { factor: 1000000000, stem: '元' }
 */
export function readWrittenUnit(text: string): Unit {
  const plain = text
    .normalize('NFKC')
    .trim()
    // ㎡ and m² become m2 in one width.
    .replace(
      /(?<![a-z])(k?m)([23])(?!\d)/giu,
      (_, metre: string, power: string) => `${metre}${power === '2' ? '²' : '³'}`,
    )
    .replace(/(?<=\d) (?=\d{3}(?!\d))/gu, '');
  const [, currency, amount] = CURRENCY_FIRST.exec(plain) ?? [];
  const ordered = currency === undefined || amount === undefined ? plain : `${amount} ${currency}`;
  const long = SHORT.reduce((words, [short, word]) => words.replace(short, () => word), ordered);
  const bare = /^[十百千]?[万亿]$|^[百千]$/u.test(long) ? readUnit(`${long}个`) : null;
  if (bare) return { factor: bare.factor, stem: '' };
  const unit = readUnit(long);
  return { ...unit, stem: unit.stem === '¥' ? '元' : unit.stem };
}

/** Units that the readers of tables know besides those of a plan. */
const UNIT_WORDS =
  /^(?:[十百千]?[万亿]|[十百千])?(?:%|‰|元|美元|欧元|英镑|港元|日元|人|人次|户|家|户次|个|个百分点|百分点|件|张|辆|台|套|岁|年|天|小时|分钟|吨|公斤|千克|斤|克|亩|公顷|平方米|平方公里|平方千米|公里|千米|米|立方米|千瓦|千瓦时|兆瓦|度|标箱|标准箱|所|项|处|座|条|间|床|张床位|村|株|次|倍|分|位|名|对|只|头|种|类|篇|微克)(?:标准煤|标煤|二氧化碳(?:当量)?)?(?:[/／每].{1,12})?$/iu;
const LATIN_UNITS =
  /^(?:.{0,30}(?:\/|\bper )[^/]{1,20}|[£$€¥].{0,12}|(?:US|HK)\$.{0,12}|m|bn|mn|k|million|billion|thousand|(?:thousands|millions|billions)(?: of [a-z]+)?|years?|days|hours|(?:thousand |million |billion )?(?:tonnes?|tons)(?: (?:of )?CO[2₂]e?)?|[MkG]?t ?CO[2₂]e?|[GMkT]Wh?|km²?|ha|hectares|people|persons|homes|jobs|units|per cent|percent|pp|percentage points|index.*|.*=\s*100)$/iu;

/**
 * Tells whether a text in brackets is a unit rather than a part of a name. A number is none: it
 * refers to a note, numbers the lines or is a year. Only a power of ten before a unit belongs to it.
 */
export function isUnitText(text: string, known: ReadonlySet<string>): boolean {
  const plain = text.trim();
  if (/=\s*100$/u.test(plain) || /^指数/u.test(plain)) return true;
  const [digits] = /^[\d,. ]+/u.exec(plain) ?? [];
  const count = digits?.replace(/[, ]/gu, '') ?? '';
  if (count !== '' && (!/^10+$/u.test(count) || digits?.length === plain.length)) return false;
  const { factor, stem } = readWrittenUnit(plain);
  if (stem === '' || isKnownStem(stem) || known.has(stem)) return plain !== '';
  if (UNIT_WORDS.test(plain) || LATIN_UNITS.test(plain)) return true;
  return (
    factor !== 1 &&
    (/^[a-z][^\d]{0,20}$/u.test(stem) || (factor >= 1e4 && /^\p{Script=Han}{1,3}$/u.test(stem)))
  );
}

/** How many of the second unit make one of the first. */
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['公顷>亩', 15],
  ['平方公里>亩', 1_500],
  ['平方公里>公顷', 100],
  ['平方公里>平方米', 1_000_000],
  ['公顷>平方米', 10_000],
]);

/** The factor that converts one unit to another; null if it is not known. */
export function unitFactor(from: Unit, to: Unit): number | null {
  if (from.stem === to.stem || from.stem === '') return to15Digits(from.factor / to.factor);
  const forward = MULTIPLES.get(`${from.stem}>${to.stem}`);
  const back = MULTIPLES.get(`${to.stem}>${from.stem}`);
  if (forward !== undefined) return to15Digits((from.factor * forward) / to.factor);
  return back === undefined ? null : to15Digits(from.factor / (to.factor * back));
}

/** Powers of ten, as written before a unit. */
const POWERS: ReadonlyMap<number, LocalText> = new Map([
  [1, { en: '', 'zh-CN': '' }],
  [1e3, { en: 'thousand ', 'zh-CN': '千' }],
  [1e4, { en: '10,000 ', 'zh-CN': '万' }],
  [1e6, { en: 'million ', 'zh-CN': '百万' }],
  [1e8, { en: '100 million ', 'zh-CN': '亿' }],
  [1e9, { en: 'billion ', 'zh-CN': '十亿' }],
  [1e12, { en: 'trillion ', 'zh-CN': '万亿' }],
]);

/** The English words of units, by stem. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['元', 'yuan'],
  ['亩', 'mu'],
  ['公顷', 'hectares'],
  ['平方米', 'm²'],
  ['平方公里', 'km²'],
  ['公里', 'km'],
  ['吨', 'tonnes'],
  ['人', 'people'],
  ['户', 'households'],
  ['家', 'firms'],
  ['村', 'villages'],
  ['%', '%'],
]);

/**
 * Translates a unit into both languages. An unknown unit stays as written in both.
 *
 * @example unitInBoth('亿元') // { en: '100 million yuan', 'zh-CN': '亿元' }
 * @example unitInBoth('RMB bn') // { en: 'billion yuan', 'zh-CN': '十亿元' }
 * @example unitInBoth('pieces') // { en: 'pieces', 'zh-CN': 'pieces' }
 */
export function unitInBoth(written: string): LocalText {
  const { factor, stem } = readWrittenUnit(written);
  const [power, word] = [POWERS.get(factor), ENGLISH.get(stem)];
  if (!power || word === undefined) return { en: written, 'zh-CN': written };
  return { en: `${power.en}${word}`, 'zh-CN': `${power['zh-CN']}${stem}` };
}

/**
 * Tells whether the unit of an indicator may change: its kind is `level`, and no target, assumption,
 * project or formula of the plan uses its current unit.
 */
export function isUnitFree(plan: Plan, { id, kind }: Indicator): boolean {
  if (kind !== 'level') return false;
  const isAboutIt = ({ indicator }: { readonly indicator: string }): boolean => indicator === id;
  const inUnit = [
    ...plan.targets.filter(({ basis }) => !BASIS_FACTS[basis].isFraction),
    ...plan.projects,
    ...plan.scenarios.flatMap(({ assumptions }) =>
      assumptions.filter(({ driver }) => DRIVERS[driver].unit.startsWith('own')),
    ),
  ];
  const references = plan.indicators.flatMap(({ model }) =>
    model.kind === 'formula' ? model.formula.references : [],
  );
  return ![...inUnit, ...references].some(isAboutIt);
}
