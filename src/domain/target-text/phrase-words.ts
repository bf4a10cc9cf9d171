import type { Comparator } from '../plan/plan';

/** The meaning of a word in a phrase. */
export type PhraseWord =
  | {
      readonly kind: 'comparator';
      readonly comparator: Exclude<Comparator, 'between' | 'full'>;
      /** A strong comparator overrides it: 达到6%左右 is about 6 %. */
      readonly isWeak: boolean;
    }
  | { readonly kind: 'change'; readonly sign: 1 | -1 }
  /** A word that is a change by itself: doubling is 1, or +100 %. */
  | { readonly kind: 'multiple'; readonly change: number }
  | {
      readonly kind:
        | ('average' | 'perYear' | 'cumulative' | 'share' | 'full')
        | ('percent' | 'percentBefore' | 'points' | 'plusMinus')
        | ('range' | 'tilde' | 'to' | 'and' | 'between' | 'neutral');
    };

/** A comparator that is said. */
export const strong = (comparator: Exclude<Comparator, 'between' | 'full'>): PhraseWord => ({
  kind: 'comparator',
  comparator,
  isWeak: false,
});
/** A comparator that is only implied. */
export const weak = (comparator: Exclude<Comparator, 'between' | 'full'>): PhraseWord => ({
  kind: 'comparator',
  comparator,
  isWeak: true,
});

/** In lower case; the longest matching word wins. */
const ROWS: readonly (readonly [PhraseWord, string])[] = [
  [strong('atLeast'), '不低于|不少于|不小于|不得低于|不得少于|不得小于|至少|以上|及以上|>=|≥|≧|⩾'],
  [strong('atLeast'), 'at least|no less than|not less than|no fewer than|not fewer than|not below'],
  [strong('atLeast'), 'no lower than|not lower than|not under|a minimum of|minimum of|or more'],
  [strong('atLeast'), 'or above|or higher|and above|大于等于|大于或等于|greater than or equal to'],
  [strong('moreThan'), '超|超过|超出|突破|大于|高于|多于|逾|过|>|more than|over|above|exceed'],
  [strong('moreThan'), 'exceeds|exceeding|greater than|higher than|larger than|in excess of'],
  [strong('moreThan'), 'surpass|surpassing|pass|passing|beyond'],
  [
    strong('about'),
    '左右|上下|约|大约|大概|约为|≈|about|around|approximately|approx|roughly|circa',
  ],
  [strong('atMost'), '不超过|不高于|不大于|不多于|不突破|不得超过|不得高于|不得突破|至多|最多'],
  [strong('atMost'), '以内|之内|以下|及以下|<=|≤|≦|⩽|at most|no more than|not more than|up to'],
  [strong('atMost'), 'not exceed|not to exceed|not exceeding|no higher than|not higher than'],
  [strong('atMost'), 'not above|not over|no greater than|not greater than|a maximum of|maximum of'],
  [strong('atMost'), 'or less|or below|or fewer|or lower|and below|小于等于|小于或等于'],
  [strong('atMost'), 'less than or equal to'],
  [strong('lessThan'), '低于|小于|少于|<|below|less than|under|lower than|fewer than|smaller than'],
  [weak('atLeast'), '达到|达|增至|增长到|增长至|增加到|增加至|提高到|提高至|提升到|提升至'],
  [weak('atLeast'), '上升到|上升至|reach|reaches|reaching|rise to|increase to|grow to'],
  [weak('atMost'), '控制在|降至|降到|下降到|下降至|降低到|降低至|减少到|减少至|fall to|down to'],
  [weak('atMost'), 'decrease to|decline to|reduce to|reduced to|cut to|drop to|lower to'],
  [{ kind: 'change', sign: 1 }, '增长|增长率|增速|增幅|增加|增|提高|提升|上升|上涨'],
  [{ kind: 'change', sign: 1 }, 'growth|grow|grows|growing|up|increase|increases|rise|rises'],
  [{ kind: 'change', sign: -1 }, '下降|降低|减少|降|降幅|压减|缩减|down|fall|falls|decrease'],
  [{ kind: 'change', sign: -1 }, 'decreases|decline|declines|reduce|reduction|cut|drop|lower by'],
  [{ kind: 'multiple', change: 1 }, '翻番|翻一番|翻1番|翻倍|增长一倍|增加一倍|double|doubling'],
  [{ kind: 'multiple', change: 3 }, '翻两番|翻二番|翻2番|quadruple'],
  [{ kind: 'multiple', change: 2 }, 'triple'],
  [{ kind: 'multiple', change: -0.5 }, '减半|halve|halving'],
  [
    { kind: 'average' },
    '年均|年平均|平均每年|on average|average|average annual|annual average|cagr',
  ],
  [{ kind: 'average' }, 'a year on average|per year on average|average a year|average per year'],
  [{ kind: 'perYear' }, '每年|同比|a year|per year|per annum|each year|every year|annually|annual'],
  [{ kind: 'cumulative' }, '累计|总计|合计|共计|新增|in total|cumulative|cumulatively|altogether'],
  [{ kind: 'cumulative' }, 'total of|a total of|accumulated'],
  [{ kind: 'share' }, '覆盖|覆盖率|占比|比重|coverage|share'],
  [{ kind: 'full' }, '全覆盖|全面覆盖|全部覆盖|full coverage|complete coverage|fully covered'],
  [{ kind: 'full' }, '全部|all|all of them|every one|every one of them'],
  [{ kind: 'percent' }, '%|percent|per cent|pct'],
  [{ kind: 'percentBefore' }, '百分之'],
  [
    { kind: 'points' },
    '个百分点|百分点|percentage points|percentage point|percent points|pp|% points',
  ],
  [{ kind: 'plusMinus' }, '±|+/-|plus or minus'],
  [{ kind: 'range' }, '-|−|–|—'],
  [{ kind: 'tilde' }, '~|〜'],
  [{ kind: 'to' }, '至|到|to'],
  [{ kind: 'and' }, '和|与|and'],
  [{ kind: 'between' }, 'between|介于|之间|区间'],
  [
    { kind: 'neutral' },
    '力争|确保|争取|努力|实现|完成|培育|目标|必须|为|是|在|的|保持|保持在|稳定在',
  ],
  [
    { kind: 'neutral' },
    '建设|建成|盘活|打造|推进|推动|build|building|built|revitalise|revitalize|deliver|have',
  ],
  [
    { kind: 'neutral' },
    'of|by|be|is|the|an|a|at|strive|aim|aim for|target|keep|stay|remain|achieve',
  ],
];

/** The words of targets in Chinese and English, in lower case. */
export const PHRASE_WORDS: ReadonlyMap<string, PhraseWord> = new Map(meanings(ROWS));

/** Each of the words, which `|` separates, with its meaning. */
export function meanings<Meaning>(
  rows: readonly (readonly [Meaning, string])[],
): readonly (readonly [string, Meaning])[] {
  return rows.flatMap(([meaning, words]) =>
    words.split('|').map((word) => [word, meaning] as const),
  );
}
