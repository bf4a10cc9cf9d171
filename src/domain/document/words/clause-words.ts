import {
  meanings,
  PHRASE_WORDS,
  type PhraseWord,
  strong,
  weak,
} from '../../target-text/phrase-words';

/** What a word of a clause means, beyond the words of a target as people type it. */
export type ClauseWord =
  | PhraseWord
  /** A change that has happened: "rose by", 增长了. */
  | { readonly kind: 'pastChange'; readonly sign: 1 | -1 }
  | {
      readonly kind:
        | ('from' | 'stretch' | 'floor' | 'future' | 'past' | 'lastYear' | 'sameBasis')
        | (
            | 'budget'
            | 'forecast'
            | 'respectively'
            | 'add'
            | 'addNoun'
            | 'name'
            | 'steady'
            | 'inStep'
            | 'upTo'
            | 'downTo'
            | 'by'
            | 'binding'
            | 'noise'
          );
    };

/** In lower case; the longest matching word wins, and these win over the words of typed targets. */
const ROWS: readonly (readonly [ClauseWord['kind'], string])[] = [
  ['from', '由|从|自|from'],
  [
    'stretch',
    '力争|力求|冲刺|奋斗目标|努力争取|力争达到|争取达到|争取突破|争取实现|争取完成|争取增长|争取提高|stretch|with an ambition of|an ambition of',
  ],
  ['floor', '确保|保证|守住|ensure'],
  ['forecast', '预计|expected|forecast|projected'],
  ['respectively', '分别|respectively'],
  ['forecast', '安排|计划|要|努力|期望|计划安排|拟安排'],
  ['future', '将|拟|预期|目标|预期目标|计划安排|必须|应当|拟安排'],
  ['future', 'will|shall|should|must|aim|aims|target|targets|plan|plans|intend|expect'],
  ['future', 'aiming|goal|commit|commits|planned|set to'],
  ['past', '已|了|已经|实现了|完成了|已达|达到了'],
  [
    'budget',
    '完成计划|完成年度计划|完成全年计划|完成计划数|为预算|为年初预算|为调整预算|完成调整预算数|为预算的|完成预算的|完成预算|为预算|占预算|完成年初预算|为年初预算的|完成年度预算的|为调整预算的|完成年度计划的|完成年度任务的|占年度任务的|完成调整预算的|为年度任务的|完成年度目标任务的|为年度计划的|完成全年任务的|完成全年目标的|为调整预算数的|为预算数的|of the programme|of budget|of the budget|of the annual budget',
  ],
  ['past', '决算数为|执行数为'],
  ['past', 'was|were|had|came to|came in at|reached|totalled|totaled|stood at'],
  ['past', 'has|have been|has been|achieved|completed|delivered|built|created|opened|closed at'],
  ['past', 'currently|at present|actual|today'],
  ['past', 'amounted to|accounted for|recorded|hit|exceeded|averaged'],
  [
    'lastYear',
    '比上年|较上年|比上年执行数|较上年执行数|比上年预算数|比上年决算数|较上年决算数|比上年末|较上年末|比去年末|较去年末|比上年底|较上年底|比去年|较去年|比上年同期|较上年同期|同比|比上年初|比年初|与上年相比',
  ],
  ['lastYear', '环比|比上季度|year on year|year-on-year|yoy|on the year|from a year earlier'],
  ['lastYear', 'compared with last year|compared to last year|on last year|than last year'],
  ['lastYear', 'from the previous year|on the previous year|compared with the previous year'],
  [
    'sameBasis',
    '同口径|按可比口径|可比口径|按可比价格计算|可比价|可比|同口径下|扣除价格因素|扣除价格因素后|扣除价格因素实际|实际增长速度|按不变价格计算|自然口径|名义',
  ],
  ['sameBasis', 'in real terms|real terms|like-for-like|on a like-for-like basis|nominal'],
  ['add', '新增|新建|建成|完成|培育|引进|创建|打造|净增|招引|新开工|盘活'],
  ['add', '新培育|新认定|新引进|发放|筹集|落地|推出|开通|组建'],
  ['add', '新改扩建|新改建|改扩建|新增加|建成投用|建成运营|建好|育成'],
  ['add', '签约|招录|引育|新招引|新发展|投放'],
  ['add', '新入库|新增培育|培育壮大|新创|创成|认定|吸引|引入|集聚|争取到|投入使用|新建成|续建'],
  [
    'addNoun',
    '建设|实施|改造|培训|治理|修复|供应|改建|扩建|发展|开发|整治|提供|更新|种植|植树|建设改造|帮扶|开工|投产',
  ],
  [
    'add',
    'invest|invests|spend|spends|allocate|secure|attract|build|deliver|create|plant|provide|install|open|train|recruit|construct|add|complete',
  ],
  [
    'add',
    'set aside|sets aside|retire|replace|repair|resurface|find|win|save|retrofit|upgrade|hire|launch|restore|support|building|delivering|creating|planting',
  ],
  ['add', 'an additional|additional|a further|another|a total of|fund|renovate|insulate|refurbish'],
  [
    'name',
    '增加值|增值税|增长极|增长点|增速换挡|增长率|占比|比重|覆盖率|覆盖|通过|过去|经过|节约|集约',
  ],
  ['name', '全部|总计|合计|上海|上海市|上下游|上市|人均|户均|总量|以上企业|提升工程|约束|突破性'],
  [
    'name',
    '达标|达标率|到位|到位率|到期|达产|控制在册|大约束|增强|增收|减少排放|降碳|降本|约定|条约',
  ],
  ['name', '新增长|三农|一体|千方百计|百姓|百货|百强|十分|万众|千家万户|万物|亿级|出生人口'],
  ['name', 'overall|coverage|share|total|all|up to date|downtown|below-market|have|average'],
  [
    'name',
    '主要|重要|需要|要素|首要|纲要|摘要|必要|预期寿命|人均预期寿命|行动计划|公共|首都|存在|了解|为民',
  ],
  [
    'name',
    '行为|作为|成为|因为|平均|一般公共预算|公共预算|政府性基金预算|国有资本经营预算|社会保险基金预算',
  ],
  [
    'name',
    '财政预算|预算内|预算收入|预算支出|部门预算|预算管理|目标任务|建设用地|计划生育|安排部署|将军',
  ],
  [
    'name',
    '建设项目|改造项目|建设工程|发展基金|新增长点|完成率|达成率|低碳发展|开发区|经济开发区|技术开发',
  ],
  [
    'name',
    '研究与试验发展|高质量发展|可持续发展|发展水平|城乡建设|提供者|认定管理|治理体系|治理能力|实施方案',
  ],
  [
    'name',
    '土地开发|房地产开发|增长率|约束力|增值|减税|减税降费|超低排放|超高清|超大|超市|过程|达标排放',
  ],
  [
    'steady',
    '保持在合理区间|保持合理区间|保持基本稳定|保持稳定|基本稳定|处于合理区间|运行在合理区间',
  ],
  ['inStep', '与经济增长同步|同经济增长同步'],
  [
    'upTo',
    '跃升至|跃升到|攀升到|上涨到|上涨至|延长到|延长至|提高到|提高至|提升到|提升至|增加到|增加至|增长到|增长至|上升到|上升至|增至|升至|升到|扩大到',
  ],
  [
    'upTo',
    '扩大至|提高为|升高到|攀升至|壮大到|发展到|rise to|rises to|increase to|grow to|rising to',
  ],
  [
    'downTo',
    '压降至|压降到|收窄至|收窄到|下调至|降至|降到|下降到|下降至|降低到|降低至|减少到|减少至|缩短到|缩短至|压减至|压减到|控制到',
  ],
  [
    'downTo',
    '缩小到|缩小至|压缩到|压缩至|回落到|fall to|reduced to|reduce to|cut to|drop to|decline to',
  ],
  ['by', 'by'],
  ['binding', '约束性|binding'],
  [
    'noise',
    '的|了|为|是|在|、|：|:|，|,|“|”|"|约有|总数达|首次|一举|成功|历史性|历史性地|全面|基本|稳步',
  ],
  [
    'noise',
    'the|a|an|of|is|are|be|to be|at|only|just|some|being|been|nearly|almost|近|将近|接近|(|（|〔|[',
  ],
];

/** Words whose kind alone does not say what they mean. */
const DETAILED: readonly (readonly [ClauseWord, string])[] = [
  [
    { kind: 'pastChange', sign: 1 },
    '增长了|提高了|上升了|增加了|上涨了|rose|rose by|grew|grew by|increased|increased by|climbed|climbed by|has grown|has grown by|grown by|have grown|have grown by|improved|improved by|has risen by|up on',
  ],
  [
    { kind: 'pastChange', sign: -1 },
    '下降了|降低了|减少了|narrowed|narrowed by|fell|fell by|decreased|decreased by|declined|declined by|dropped|dropped by|has fallen by|have fallen by|was cut by|were cut by',
  ],
  [
    strong('atLeast'),
    'not fall below|not drop below|never fall below|not fall under|not be below|remain above|stay above|at or above',
  ],
  [
    strong('atMost'),
    'at or under|at or below|not rise above|remain below|stay below|capped at|within the cap of|limited to',
  ],
  [strong('moreThan'), 'exceeding'],
  [
    { kind: 'change', sign: 1 },
    '递增|降幅收窄|大增|猛增|增产|名义增长|实际增长|劲增|增收|widen|lift|lifting|涨幅|涨|上涨|上升|增收|扩大|提速|raise|up by|rising by|grow by',
  ],
  [
    { kind: 'change', sign: -1 },
    '递减|再降|减产|大降|实际下降|narrow|narrowing|压减|压降|缩短|缩小|收窄|节约|减|下跌|负增长|减排|lower|reducing|cutting|shrink|down by|decrease by|reduction of|cut of',
  ],
  [{ kind: 'multiple', change: 1 }, 'doubled|be doubled|翻番|实现翻番|成倍增长'],
  [{ kind: 'multiple', change: -0.5 }, 'halved|be halved|减少一半|下降一半|压减一半'],
  [{ kind: 'multiple', change: 2 }, 'tripled|be tripled'],
  [strong('lessThan'), '不到|不足|少于'],
  [strong('moreThan'), '超额|首破|跨越|跨过|迈过|越过|冲破|迈上|站上|突破'],
  [strong('moreThan'), '快于'],
  [weak('atMost'), '控制在|压减到|控制|limit to|keep to'],
  [{ kind: 'average' }, '平均增长|平均增速|平均递增'],
  [strong('atLeast'), '不低于|保底|minimum|at least|not less than'],
];

const WORDS: ReadonlyMap<string, ClauseWord> = new Map([
  ...PHRASE_WORDS,
  ...meanings(ROWS.map(([kind, words]) => [{ kind } as ClauseWord, words])),
  ...meanings(DETAILED),
]);

/** The lengths of the words by their first sign, the longest first. */
const LENGTHS: ReadonlyMap<string, readonly number[]> = lengthsOf([...WORDS.keys()]);

function lengthsOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const word of words) {
    const first = word[0] ?? '';
    lengths.set(first, (lengths.get(first) ?? new Set()).add(word.length));
  }
  return new Map([...lengths].map(([first, all]) => [first, [...all].sort((a, b) => b - a)]));
}

/** A word and where it ends. */
export interface FoundClauseWord {
  readonly meaning: ClauseWord;
  readonly end: number;
}

/** The longest known word that starts at a position; a Latin word stands alone. */
export function clauseWordAt(text: string, at: number): FoundClauseWord | null {
  const lengths = LENGTHS.get((text[at] ?? '').toLowerCase());
  if (lengths === undefined) return null;
  const ahead = text.slice(at, at + (lengths[0] ?? 0)).toLowerCase();
  const isLatin = /[a-z]/.test(ahead[0] ?? '');
  if (isLatin && /[A-Za-z]/.test(text[at - 1] ?? '')) return null;
  for (const length of lengths) {
    if (length > ahead.length) continue;
    const word = ahead.slice(0, length);
    const meaning = WORDS.get(word);
    if (!meaning) continue;
    const end = at + length;
    const isCut = /[a-z]/i.test(text[end - 1] ?? '') && /[a-z]/i.test(text[end] ?? '');
    if (!isCut) return { meaning, end };
  }
  return null;
}
