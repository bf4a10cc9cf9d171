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
  const plain = text.normalize('NFKC').trim();
  const [, currency, amount] = CURRENCY_FIRST.exec(plain) ?? [];
  const ordered = currency === undefined || amount === undefined ? plain : `${amount} ${currency}`;
  const long = SHORT.reduce((words, [short, word]) => words.replace(short, () => word), ordered);
  const bare = /^[十百千]?[万亿]$|^[百千]$/u.test(long) ? readUnit(`${long}个`) : null;
  if (bare) return { factor: bare.factor, stem: '' };
  const unit = readUnit(long);
  return { ...unit, stem: unit.stem === '¥' ? '元' : unit.stem };
}

/** Tells whether a text in brackets is a unit rather than a part of a name. */
export function isUnitText(text: string, known: ReadonlySet<string>): boolean {
  const { factor, stem } = readWrittenUnit(text);
  return stem === '' || factor !== 1 || isKnownStem(stem) || known.has(stem);
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
