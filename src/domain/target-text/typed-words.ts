import { largest } from '../../shared/extremes';
import { meanings, PHRASE_WORDS, type PhraseWord } from './phrase-words';

/**
 * A goal that has no number of its own: nothing left (net zero), neither a deficit nor a loss
 * (balanced, break even), as it is (flat), no increase (zero growth), no decrease (no net loss).
 */
export type PhraseGoal = 'zero' | 'balance' | 'flat' | 'noGrowth' | 'noLoss';

/** The meaning of a word in a typed target, beyond the words that documents share with it. */
export type TypedWord =
  | PhraseWord
  | { readonly kind: 'goal'; readonly goal: PhraseGoal }
  /** Says on which side of zero a balance lies: "deficit below 10" is a balance above −10. */
  | { readonly kind: 'side'; readonly sign: 1 | -1 }
  | { readonly kind: 'onYear' | 'from' | 'plus' | 'cumulativeOpen' | 'cumulativeClose' };

/** In lower case; the longest matching word wins. */
const ROWS: readonly (readonly [TypedWord, string])[] = [
  [{ kind: 'goal', goal: 'zero' }, 'net zero|net-zero|zero emissions|zero-emission|zero'],
  [
    { kind: 'goal', goal: 'zero' },
    'carbon neutral|carbon neutrality|climate neutral|climate neutrality|eliminate',
  ],
  [{ kind: 'goal', goal: 'zero' }, '净零|净零排放|零排放|碳中和|清零|归零|全部消除'],
  [{ kind: 'goal', goal: 'balance' }, 'balanced budget|balanced|in balance|balance the budget'],
  [
    { kind: 'goal', goal: 'balance' },
    'break even|break-even|breakeven|no deficit|no loss|in surplus',
  ],
  [
    { kind: 'goal', goal: 'balance' },
    '收支平衡|盈亏平衡|预算平衡|基本平衡|保本|扭亏|扭亏为盈|零赤字|无赤字',
  ],
  [
    { kind: 'goal', goal: 'flat' },
    'flat|unchanged|no change|stable|held constant|hold steady|steady',
  ],
  [{ kind: 'goal', goal: 'flat' }, '持平|基本持平|保持不变|不变|保持稳定|基本稳定|总体稳定|稳定'],
  [
    { kind: 'goal', goal: 'noGrowth' },
    'zero growth|no growth|no increase|no rise|not rise|not increase',
  ],
  [{ kind: 'goal', goal: 'noGrowth' }, '零增长|不增长|不增加|不上升|不反弹|只减不增|零新增'],
  [
    { kind: 'goal', goal: 'noLoss' },
    'no net loss|no decrease|no decline|no fall|not fall|not decline',
  ],
  [{ kind: 'goal', goal: 'noLoss' }, '不减少|不降低|不下降|不下滑|不滑坡|只增不减|零流失'],
  [{ kind: 'side', sign: -1 }, 'deficit|deficits|shortfall|loss|losses|赤字|亏损|逆差|缺口'],
  [{ kind: 'side', sign: 1 }, 'surplus|surpluses|profit|盈余|结余|顺差|盈利'],
  [{ kind: 'onYear' }, '同比|比上年|较上年|与上年|和上年|上年|year on year|year-on-year|yoy'],
  [
    { kind: 'onYear' },
    'on the year before|on the previous year|than the year before|than last year',
  ],
  [{ kind: 'perYear' }, 'in each year|in every year|yearly|逐年|年年|各年'],
  [{ kind: 'from' }, '由|从|自|from'],
  [{ kind: 'plus' }, '+'],
  [{ kind: 'cumulativeOpen' }, '〔|﹝|【'],
  [{ kind: 'cumulativeClose' }, '〕|﹞|】'],
];

/** The words of targets as people type them, in lower case. */
export const TYPED_WORDS: ReadonlyMap<string, TypedWord> = new Map<string, TypedWord>([
  ...PHRASE_WORDS,
  ...meanings(ROWS),
]);

/** The length of the longest word. */
export const LONGEST_TYPED_WORD = largest([...TYPED_WORDS.keys()].map((word) => word.length));
