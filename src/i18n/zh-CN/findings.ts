import type { TextsLike } from '../base/texts';
import type { findings as en } from '../en/findings';

export const findings: TextsLike<typeof en> = {
  title: {
    buoyancy: '收入增长与经济增长',
    incomeGrowth: '居民收入与经济增长',
    emergingShare: '新兴产业占比',
    unitsDiffer: '计量单位不同',
    growthMethods: '两种平均增速',
    phaseShares: '分期累计的占比之和不为100%',
    lockedBeyondTotal: '超出总量',
    totalNotReached: '未达到总量',
    stockBelowZero: '数量低于零',
    parts: '分项与合计',
    targetsExclude: '两个目标无法同时达标',
    targetsAcrossYears: '目标前后不一致',
    mixedPrices: '不变价增速与现价增速并用',
    phraseYears: '目标年份与原文表述不一致',
    targetMetFromStart: '目标一开始就已达到',
    targetDirection: '目标与指标方向相反',
    targetSumsLevel: '对不能逐年相加的数值求和',
    targetPhrase: '目标与原文表述相矛盾',
  },
  detail: {
    buoyancy:
      '{{year}}年{{revenue}}增长{{revenueGrowth}}，{{output}}增长{{outputGrowth}}，收入增长弹性为{{buoyancy}}。{{verdict}}',
    buoyancyUsual: '处于{{low}}至{{high}}的常见范围之内。',
    buoyancyLow:
      '低于{{low}}至{{high}}的常见范围，意味着收入增长慢于经济增长。请核对两项增速，或在假设的备注中说明减收因素。',
    buoyancyHigh:
      '高于{{low}}至{{high}}的常见范围，意味着收入增长快于经济增长。请核对两项增速，或在假设的备注中说明增收因素。',
    convertedGrowth: '{{growth}}（现价；按不变价为{{real}}）',
    incomeGrowth:
      '{{from}}至{{to}}年，{{income}}年均增长{{incomeGrowth}}，{{output}}年均增长{{outputGrowth}}。{{verdict}}',
    incomeKeeps: '居民收入增长与经济增长基本同步。',
    incomeLags: '居民收入增长慢{{points}}个百分点；相差{{limit}}个百分点以内视为基本同步。',
    emergingShare:
      '{{industry}}与{{output}}之比，{{from}}年为{{first}}，{{to}}年为{{largest}}；单年最多提高{{rise}}个百分点。{{verdict}}',
    emergingShareFalls:
      '{{industry}}与{{output}}之比，{{from}}年为{{first}}，以后各年均不高于此。{{verdict}}',
    shareUsual: '如规模按总产出计算，该数为比值而非占比。',
    shareOverAll: '部分不可能大于全部，请核对计量单位，并确认规模是总产出还是增加值。',
    shareLeaps: '单年提高超过{{limit}}个百分点较为少见，请核对两项指标的路径。',
    unitsDiffer:
      '{{first}}的单位为“{{firstUnit}}”，{{second}}的单位为“{{secondUnit}}”，无法比较。请在“假设”表的“单位”列统一单位。',
    growthMethods:
      '{{from}}至{{to}}年，{{indicator}}年均增速按水平法为{{level}}，按累计法为{{accumulative}}。路径起伏较大，请在假设的备注中注明采用哪种方法。',
    phaseShares:
      '{{indicator}}各期占比之和为{{sum}}（含截至{{baseYear}}年计划完成的{{startShare}}），不等于100%。预测时剩余部分按各期占比分摊。请更正占比。',
    lockedBeyondTotal:
      '{{indicator}}{{year}}年累计为{{reached}}，以后年份锁定{{locked}}，合计{{sum}}，超出总量{{total}}（单位：{{unit}}）。请解除某一年的锁定，或提高总量。',
    reachedBeyondTotal:
      '{{indicator}}{{year}}年累计为{{reached}}，已超出总量{{total}}（单位：{{unit}}）。请提高总量。',
    totalNotReached:
      '{{indicator}}到{{year}}年累计为{{reached}}，低于总量{{total}}（单位：{{unit}}），已没有可分摊余量的年份。请解除某一年的锁定，或为后面的年份安排占比。',
    stockBelowZero:
      '{{indicator}}{{year}}年降至{{value}}（单位：{{unit}}），数量不可能低于零。请减少流失，或增加新增。',
    partsLess:
      '{{whole}}在规划中的分项{{year}}年合计为{{sum}}，占{{value}}的{{share}}（单位：{{unit}}）。其余部分未列入任何分项。',
    partsDiffer:
      '{{parts}}{{year}}年合计为{{sum}}，而{{whole}}为{{value}}（单位：{{unit}}），相差{{difference}}。请调整分项或合计的增速。',
    targetsExclude:
      '{{indicator}}{{year}}年的两个目标中，{{first}}要求{{firstBand}}，{{second}}要求{{secondBand}}，无法同时达标。请修改其中一个。',
    targetsAcrossYears:
      '目标{{targets}}前后不一致：按前面的目标，{{indicator}}{{year}}年应{{implied}}，而该年目标要求{{wanted}}。请修改其中一个。',
    mixedPrices:
      '{{year}}年{{real}}按不变价增长{{realGrowth}}，{{nominal}}按现价增长{{nominalGrowth}}（{{relation}}）。{{verdict}}',
    mixedWithoutIndex:
      '没有价格指数，二者不可直接比较。请统一按同一价格口径规划，并在“假设”表“价格口径”列注明；若规划中有价格指数指标，请在“说明”表“价格指数（指标编号）”处填写其编号。',
    mixedConverted: '按现价计算，{{real}}增长{{converted}}。',
    mixedInFormula:
      '公式直接使用了两种价格口径的数值，而{{real}}按现价增长{{converted}}。请在公式中用价格指数换算到同一口径。',
    phraseYears:
      '{{indicator}}{{year}}年目标所引原文表述{{phrase}}中的年份为{{named}}。请核对目标年份。',
    metFromStart:
      '规划开始前{{indicator}}已为{{base}}，各情景在{{year}}年均达到目标{{target}}。如为守住底线，则无误。',
    metFromStartFar:
      '规划开始前{{indicator}}已为{{base}}，远超{{year}}年目标{{target}}，各情景均达标。请核对目标的数值、单位和口径。',
    floorAgainst:
      '{{year}}年目标{{target}}要求{{indicator}}不低于某数，而该指标越低越好。请核对是否应为“不高于”，或更改指标的“向好方向”。',
    limitAgainst:
      '{{year}}年目标{{target}}要求{{indicator}}不高于某数，而该指标越高越好。请核对是否应为“不低于”，或更改指标的“向好方向”。',
    sumsRatio:
      '目标{{target}}把{{indicator}}（{{unit}}）{{yearCount}}年的数值相加，而这些数值不能相加。请改用{{year}}年的水平，或全期累计变动。',
    sumsOneYear:
      '目标{{target}}把{{indicator}}{{yearCount}}年的数值相加，而仅基年就已达到。请核对是否应为{{year}}年的水平，或全期累计变动。',
    phraseSign: '原文{{phrase}}与{{year}}年{{indicator}}的目标升降方向不同。请核对目标的正负号。',
    phraseLevel:
      '原文{{phrase}}说的是变动，而{{year}}年{{indicator}}的目标是水平值。请核对目标口径。',
    phraseComparator:
      '原文{{phrase}}与{{year}}年{{indicator}}的目标不一致：一为“不低于”，一为“不高于”。请核对比较方式。',
  },
  relation: {
    role: '二者相互比较',
    linked: '一项跟随另一项',
    formula: '同一公式引用二者',
    part: '一项是另一项的分项',
  },
  band: {
    atLeast: '不低于{{low}}',
    moreThan: '超过{{low}}',
    atMost: '不超过{{high}}',
    lessThan: '低于{{high}}',
    between: '为{{low}}至{{high}}',
    exactly: '为{{low}}',
    any: '为任意数值',
  },
  amount: '{{value}}{{unit}}',
  quoted: '“{{words}}”',
  nothing: '（无法计算）',
};
