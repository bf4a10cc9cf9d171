const LOWER =
  /失业率|能耗|排放|赤字|负债|债务|杠杆|死亡率|死亡人数|病死率|PM|浓度|细颗粒物|事故|贫困|恩格尔|不良|投诉|发案|案件|违法|损失|损耗|漏损|超标|劣[ⅤV五]类|成本|费用率|时限|用水量|水耗|耗水|单位.{0,8}(?:GDP|生产总值|增加值).{0,4}(?:用水|能源|能耗|排放|碳)|能源强度|碳强度|碳排放|抚养比|辍学|流失率|空置|闲置率|库存|耗时|等待|吸烟率|肥胖|近视|发病率|患病率|物耗|化肥|农药使用|药占比|差距|收入比|拥堵|公用经费|三公|unemployment|emission|deficit|debt|mortality|death|poverty|crime|waiting|waste(?! recycl| divert)|pollut|carbon(?! stor| sequest)|energy (?:use|consumption|intensity|demand)|water (?:use|consumption|leak|loss)|leakage|congestion|car (?:traffic|use|journeys|trips)|vacancy|homeless|landfill|collision|injur|casualt|fatalit|obesity|smoking|infant|inequal|borrowing|dropout|absence|inactivity|NEET|concentration|arrears|backlog|overcrowd|exposure|rough sleep|cost|interest|wait/iu;
const RANGE = /价格|CPI|物价|通胀|inflation|price/iu;
/** What is good about something bad: waste that is recycled. */
const TREATED =
  /recycl|reus|compost|renewable|sent for|treated|cleaned|saved|avoided|利用|处理率|处置率|回收|修复|治理率|清运|化解|达标|合格|优良/iu;
const HIGHER =
  /收入|产值|增加值|生产总值|GDP|总量|规模|投资|消费|零售|进出口|出口|外资|企业|人数|就业|面积|覆盖|普及|入学|城镇化|绿化|森林|优良|达标|合格|满意|寿命|床位|学位|里程|产量|产能|专利|研发|贡献率|占比|比重|比例|处理率|利用率|回收率|参保|签约|办结|自给|公里|客流|游客|吞吐|存款|贷款余额|经营主体|市场主体|主体|人才|培训|学校|项目|基站|村|农田|水质|率$|数$|数量|额$|量$|劳动生产率|强度|水平|能力|装机|建筑|住房|中心|园区|基地|岗位|年限|蓄积|保有|产业|集群|平台|GDP|output|revenue|income|invest|jobs|employment|homes|housing|trees|coverage|share|recycl|renewable|capacity|growth|rate of recycl|cycling|walking|public transport|life expectancy|satisfaction|graduat|attain|enrol|export|productivity|places|participation|access|broadband|solar|heat pump|electric|charg|canopy|green|score|spend|wage|earning|surplus|visitors|passengers|ridership|biodiversity|protected|R&D|research|skills|apprentic|completion|retrofit|schools|literacy|vaccin|index|quality|arrivals|visits|touris|turnout|attendance|savings|\bpay\b/iu;

/**
 * Tells from its name whether more of an indicator is better; null where the name does not tell.
 *
 * @example directionOf('Unemployment rate') // 'lower'
 * @example directionOf('居民消费价格') // 'range'
 */
export function directionOf(name: string): 'higher' | 'lower' | 'range' | null {
  if (RANGE.test(name)) return 'range';
  if (TREATED.test(name)) return 'higher';
  if (LOWER.test(name))
    return /降低|下降|减少|压减|削减|reduction/iu.test(name) ? 'higher' : 'lower';
  return HIGHER.test(name) ? 'higher' : null;
}
