/** Goals that are kept as sentences: they hold no number that a path could be compared with. */
const GOALS = [
  /保持在?合理区间|(?:处于|运行在)合理区间|保持(?:基本)?稳定|稳中有[升进降]|保持[^，。；\d]{1,16}(?:稳定|平稳)$|只增不减$|(?:确保|坚决|守住)[^，。；\d]{0,4}不发生[^，。；\d]{2,24}$/u,
  /(?:完成|达到|落实)(?:国家|省|市|上级)[^，。；]{0,6}下达[^，。；]{0,12}|(?:完成|达到)(?:国家|省|市|上级)[^，。；]{0,8}(?:任务|要求|目标)/u,
  /(?:进入|跻身|位居|保持|争创|走在|排名|居|列)[^，。；]{0,12}(?:前列|前[一二三四五六七八九十\d]+|第[一二三四五六七八九十\d]+|百强|第一方阵|top \d+)/iu,
  /(?:打造|建设|建成|创建|争创)[^，。；]{0,40}(?:城市|强市|强省|强县|强区|高地|中心|示范区|示范市|示范县|目的地|核心区|标杆|样板|先行区|引领区|枢纽|名城|之都|新城|品牌)$/u,
  /\b(?:become|remain|be) (?:the|a|one of the|among the) [a-z ,-]{4,60}(?:city|region|economy|centre|center|hub|country|place|leader)\b/i,
  /\b(?:remain|stay|keep|kept|maintain)\b[a-z ,-]{0,40}\b(?:stable|within a reasonable range|flat|broadly unchanged)\b/i,
];

const PENDING =
  /^(?:目标|目标值|数值)?(?:待查|待定|待补|待确定|未公布|尚未公布|另行(?:确定|公布|下达))$|^(?:to be (?:set|agreed|confirmed|published)|tbc|tbd|not (?:yet )?(?:published|set))$/iu;

/** Whether a cell says that its target is not known yet: 待定, "to be confirmed". */
export function isPending(words: string): boolean {
  return PENDING.test(words.trim());
}

/** Whether a clause states a goal without a number. */
export function isMilestone(words: string): boolean {
  return words.length <= 120 && GOALS.some((goal) => goal.test(words));
}

const PROMISED =
  /\b(?:will|shall|is due|are due|to be|must)\b|^(?:obtain|regain|balance|achieve|complete|adopt|publish|finish|open|launch|submit|approve|agree|introduce|close)\b|(?:建成|投用|运营|开通|通车|竣工|完工|完成|启动|开工|投产|挂牌|出台|印发|实现|消除|落地|启用|交付)[^，。；]{0,12}$/iu;
/** What only heads a list, names a phase or says who printed it. */
const NO_PROMISE = /以下|如下|下列|(?:实现|为)(?:19|20)\d{2}年|〔|^[（(]/u;

/**
 * Whether a clause promises something by a date, and no amount of it: "will publish its plan by March
 * 2026", 到2028年，轨道交通1号线开通运营.
 */
export function isDatedGoal(words: string): boolean {
  const plain = words.replace(/^[-*•·▪●\d.)、 ]{1,10}/u, '');
  return words.length <= 160 && PROMISED.test(plain) && !NO_PROMISE.test(words);
}

/** Whether a clause compares ranks: its number is a place in a list. */
export function isRankGoal(words: string): boolean {
  return GOALS[2]?.test(words) === true;
}
