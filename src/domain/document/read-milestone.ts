/** Goals that are kept as sentences: they hold no number that a path could be compared with. */
const GOALS = [
  /保持在?合理区间|(?:处于|运行在)合理区间|保持(?:基本)?稳定|稳中有[升进降]|保持[^，。；\d]{1,16}(?:稳定|平稳)$|只增不减$|(?:确保|坚决|守住)[^，。；\d]{0,4}不发生[^，。；\d]{2,24}$/u,
  /(?:完成|达到|落实)(?:国家|省|市|上级)[^，。；]{0,6}下达[^，。；]{0,12}|(?:完成|达到)(?:国家|省|市|上级)[^，。；]{0,8}(?:任务|要求|目标)/u,
  /(?:进入|跻身|位居|保持|争创|走在|排名|居|列)[^，。；]{0,12}(?:前列|前[一二三四五六七八九十\d]+|第[一二三四五六七八九十\d]+|百强|第一方阵|top \d+)/iu,
  /(?:打造|建设|建成|创建|争创)[^，。；]{0,40}(?:城市|强市|强省|强县|强区|高地|中心|示范区|示范市|示范县|目的地|核心区|标杆|样板|先行区|引领区|枢纽|名城|之都|新城|品牌)$/u,
  /\b(?:become|remain|be) (?:the|a|one of the|among the) [a-z ,-]{4,60}(?:city|region|economy|centre|center|hub|country|place|leader)\b/i,
  /\b(?:remain|stay|keep|kept|maintain)\b[a-z ,-]{0,40}\b(?:stable|within a reasonable range|flat|broadly unchanged)\b/i,
];

/** Whether a clause states a goal without a number. */
export function isMilestone(words: string): boolean {
  return words.length <= 120 && GOALS.some((goal) => goal.test(words));
}

/** Whether a clause compares ranks: its number is a place in a list. */
export function isRankGoal(words: string): boolean {
  return GOALS[2]?.test(words) === true;
}
