import { matchAt } from '../../../shared/match-at';

/** Units after a number, in both languages; a word that is none of these begins a name. */
const UNITS = [
  '元|美元|欧元|英镑|港元|日元|人民币|元人民币|亩|公顷|平方米|平方公里|平方千米|立方米|立方|方|公里|千米|米|毫米',
  '吨标准煤|吨标煤|标准煤|吨二氧化碳当量|吨二氧化碳|吨|公斤|千克|斤|克|微克|毫克|千瓦时|千瓦|兆瓦时|兆瓦|吉瓦|瓦|度',
  '个工作日|工作日|个月|标准箱|标箱|人次|人|名|位|户|家|个百分点|百分点|个|项|所|座|处|条|张|辆|台|套|件|部|只|株|棵|艘|架次|架|辆次',
  '岁|周岁|年|天|日|小时|分钟|分|秒|倍|成|间|栋|幢|片|批|期|场|次|例|起|宗|单|笔|篇|对|种|类|款|孔|箱|口|眼|床',
  '村|镇|乡|亿|万|千|百|公里/小时|学年|课时|学时|标台|公顷次|升|毫升|班|学位|张床位|床位|套（间）|套(间)|枚|册|本|具|头|尾|羽',
].join('|');

const BY_LENGTH = [...new Set(UNITS.split('|'))].sort((a, b) => b.length - a.length);

const LATIN =
  /(?:km²|km2|km|kilometres|kilometers|miles|metres|meters|m²|m2|sq m|square metres|square meters|square feet|square kilometres|hectares|hectare|ha|acres|tonnes|tons|kg|kilograms|MtCO2e|MtCO₂e|ktCO2e|tCO2e|tCO₂e|MtCO2|Mt|kt|GWh|MWh|TWh|kWh|GW|MW|kW|TW|litres|liters|years|year|months|weeks|days|hours|minutes|µg\/m³|µg\/m3|μg\/m³|μg\/m3|people|persons|residents|households|jobs|mu|yuan|RMB|dollars|euros|pounds|crowns|francs|kroner|kronor|rupees|pesos|yen|TEU|trees|homes|dwellings|schools|places|apprenticeships|beds|units|buses|vehicles|firms|companies|businesses|students|pupils|teachers|nurses|doctors|visitors|passengers|trips|villages|stations|chargers|charge points|charging points|starts|completions)(?![A-Za-z])/y;

/** Words that a unit of time after a slash or "per" may be. */
const RATIO = /\/(?:10万|十万|100,000|100000|万|千)(?![\d.])/y;
const PER =
  /(?:\/|每|(?: per | an? (?=(?:hectare|head|person|square)))) ?(?:万人|千人|十万人|百人|平方公里|平方米|立方米|人|户|亩|公顷|吨|年|天|日|月|小时|千瓦时|家|person|head|capita|household|hectare|hour|day|week|month|km²|km|m²|m³|m2|m3|square metre|square kilometre|100,000(?: people| population)?|1,000(?: people| population| live births)?|GDP)(?![A-Za-z])/uy;

const CURRENCY = /(?:US\$|HK\$|A\$|C\$|£|\$|€|¥|￥|RMB|CNY|USD|EUR|GBP)(?= ?\d)/y;

/** The currency sign at a position, before a number. */
export function currencyAt(text: string, at: number): string | null {
  return matchAt(CURRENCY, text, at);
}

/** The unit that starts at a position, with what follows a slash; the end is the position after it. */
export function unitAt(
  text: string,
  at: number,
): { readonly unit: string; readonly end: number } | null {
  const start = text[at] === ' ' ? at + 1 : at;
  const chinese = start === at ? BY_LENGTH.find((unit) => text.startsWith(unit, at)) : undefined;
  const unit = chinese ?? matchAt(LATIN, text, start);
  if (unit === null) {
    const ratio = matchAt(RATIO, text, at);
    return ratio === null ? null : { unit: ratio, end: at + ratio.length };
  }
  const end = start + unit.length;
  const per = matchAt(PER, text, end);
  const whole = end + (per?.length ?? 0);
  return { unit: text.slice(start, whole), end: whole };
}

/** Whether a unit counts things rather than measures them. */
export function isCountUnit(unit: string): boolean {
  return /^[万千百亿]?(?:个|家|户|人次|人|名|位|项|所|座|处|条|张|辆|台|套|件|部|只|株|棵|艘|村|间|栋|幢|场|次|期|例|起|宗|单|笔|批|班|对|种|类|款|架次)$/u.test(
    unit,
  );
}
