import type { TextsLike } from '../base/texts';
import type { problems as en } from '../en/problems';

export const problems: TextsLike<typeof en> = {
  at: '{{path}}：{{rule}}',
  moreAlike: '……另有{{count}}处同类错误。',
  moreAlikeAt: '……另有{{count}}处同类错误，位于{{path}}。',
  moreOthers: '……另有{{count}}处其他错误。',
  rule: {
    notJson:
      '文件不是有效的JSON：第{{line}}行第{{column}}列的内容不应出现在此处。请检查其前面是否缺少或多出逗号、引号或括号。',
    truncated:
      '文件不完整，在第{{line}}行第{{column}}列就结束了，后面的内容缺失。请取得完整文件后重新打开。',
    notText: '这不是规划文件：内容不是文本。请选择以 .plan.json 结尾的文件。',
    otherEncoding:
      '文件未按UTF-8编码保存，其中的名称无法准确识别；较旧的编辑器会将中文存为GBK（ANSI）。请用能正常显示这些名称的编辑器打开文件，以UTF-8编码另存，然后重新打开。',
    duplicateKey:
      '同一对花括号内的键{{key}}出现了两次（第{{line}}行重复），只能保留一个，请删除其中有误的一处。',
    tooLarge: '文件大小为{{size}} MB，规划文件最大为{{limit}} MB。请确认所选的是规划文件。',
    planTooLarge:
      '这份规划存为文件将有{{size}} MB，规划文件最大为{{limit}} MB。请精简说明和引文，或删减情景、目标、较早的改动记录。',
    notAPlan:
      '这不是PlanPath规划文件。规划文件应为JSON对象，并注明“"format": "planpath-plan"”；实际内容为：{{value}}。',
    newerVersion:
      '该规划采用第{{value}}版格式，由更新版本的PlanPath生成；当前版本最高支持第{{supported}}版。请升级PlanPath后再打开。',
    missing: '缺少此项，请补充：{{expected}}。',
    wrongType: '{{value}}不符合要求，此处应为{{expected}}。',
    notOneOf: '{{value}}不在可选范围内，应为{{options}}。',
    unknownKey: '格式中没有名为{{key}}的项，请删除。',
    unknownKeyNearest: '格式中没有名为{{key}}的项，是否应为{{nearest}}？',
    empty: '此项不能为空，请填写。',
    tooLong: '文字共{{length}}个字符，最多允许{{limit}}个，请精简。',
    tooMany: '共有{{found}}条，最多允许{{limit}}条，请删减。',
    badCharacter: '{{value}}含有单元格无法容纳的不可见字符，请不要粘贴，改为重新输入。',
    badId:
      '{{value}}不能用作编号。编号须以字母或汉字开头，其后可用字母、汉字、数字、连字符、下划线或点。',
    between: '{{value}}超出范围，应在{{min}}至{{max}}之间。',
    atLeast: '{{value}}过小，应不小于{{min}}。',
    above: '{{value}}过小，应大于{{min}}。',
    atMost: '{{value}}过大，应不大于{{max}}。',
    rateTooLow:
      '增速{{value}}（{{percent}}）意味着基数归零，无法继续增长。增速应大于-1（−100%）；6%应写作0.06。',
    notWhole: '{{value}}不是整数，请去掉小数部分。',
    duplicateId:
      '{{value}}重复出现，首次出现在{{first}}。请改名或删除其中一个；仅大小写不同的编号视为相同。',
    duplicateName:
      '名称{{value}}重复（中英文名称均不得重复），首次出现在{{first}}。请为其中一个另取名称。',
    unknownReference: '没有编号为{{value}}的{{to}}。请添加，或改写编号。',
    unknownReferenceNearest: '没有编号为{{value}}的{{to}}，是否应为{{nearest}}？',
    parentCycle: '情景循环继承：{{cycle}}。请为其中一个情景另选上级情景，或不设上级。',
    wrongDriver: '驱动因素{{value}}不适用于指标{{indicator}}，应写作{{expected}}。',
    noDriver:
      '指标{{indicator}}由其他指标计算得出，没有可以设定的驱动因素{{value}}。请改动那些指标的驱动因素。',
    wrongYearCount:
      '预测期共{{expected}}年，却给出了{{found}}个数值。请逐年填写；null表示沿用上级情景。',
    yearOutsideHorizon: '{{value}}不在预测期内，应为{{first}}年至{{last}}年，或调整预测期。',
    incompleteRoot:
      '情景{{scenario}}没有上级情景，须逐年给出指标{{indicator}}的驱动因素{{driver}}。缺少年份：{{years}}。',
    toleranceNotAllowed:
      '只有比较方式为“左右”（about）的目标才有容差；该目标的比较方式为{{comparator}}。请删除容差或修改比较方式。',
    upperNotAllowed:
      '只有比较方式为“区间”（between）的目标才有上限；该目标的比较方式为{{comparator}}。请删除上限或修改比较方式。',
    upperBelowLower: '上限{{value}}低于下限{{lower}}，请对调。',
    relativeToItself: '目标将指标{{indicator}}与其自身比较。请改为其他指标，或不作比较。',
    relativeNotAllowed:
      '比较方式{{comparator}}表示全部达到，不与其他指标比较。请删去对比指标，或改用“不低于”并写明差额。',
    knownYear:
      '历史数据应为基年{{baseYear}}年以前的数值，不能是{{year}}年。基年数值填为基期值，以后年份填为实际值。',
    knownTwice: '{{year}}年已有历史数据，请只保留一个。',
    fullIsOne:
      '比较方式“全覆盖”（full）的目标值为1（100%），实际为{{value}}。请删去目标值，或改用“不低于”。',
    settingNotAllowed: '类型为{{kind}}的指标没有{{setting}}这一项。请删除，或修改类型。',
    singleValue: '驱动因素{{driver}}全期只有一个数值，请只保留第一个预测年的数值，删去其余。',
    notOfShape: '形状为{{shape}}的分布没有{{setting}}这一项。请删除，或修改形状。',
    badDistribution: '无法按此分布抽样：{{why}}',
    historyNotAllowed: '历史数据只能说明增速和净增量，不能说明驱动因素{{driver}}。请改用其他形状。',
    yearNotAllowed: '驱动因素{{driver}}全期只有一个数值，请删去年份。',
    givenTwice: '与{{first}}处重复，请只保留一个。',
    notUncertain:
      '没有情景将指标{{indicator}}的驱动因素{{driver}}设为不确定，无从相关。请先设为不确定，或删除该相关系数。',
    notUncertainYear:
      '没有情景将指标{{indicator}}的驱动因素{{driver}}在{{year}}年设为不确定，无从相关。请先设为不确定，或删除该相关系数。',
    correlatedWithItself:
      '相关系数的两边是同一个驱动因素{{driver}}。请改写为另一个驱动因素，或写明两个不同的年份。',
    tooManyUncertain:
      '该情景共有{{found}}项（驱动因素×年份）不确定，最多可同时抽样{{limit}}项。请将其中一些设为确定。',
    yearsReversed: '结束年份（{{last}}）早于起始年份（{{first}}），请对调。',
    phasesOverlap: '{{year}}年已属于另一阶段，一年只能属于一个阶段。',
    badFormula: '公式无法使用：{{why}}',
    formulasNotLoaded: 'PlanPath读取公式的部分未能加载，请重新打开该规划。',
    tableMissing: '工作簿中已没有表格{{table}}。请撤消对它的删除或改名，或重新写入工作表。',
    formulaCycle:
      '下列指标在同一年互相依赖：{{cycle}}。请让其中一个引用上一年（如name[-1]），或改换其类型。',
    notAPipeline:
      '指标{{indicator}}的类型不是“项目管线”（pipeline），不能添加项目。请改写指标，或修改其类型。',
    noResult: '在情景{{scenario}}中，指标{{indicator}}在{{year}}年没有数值：{{reason}}',
    overflow:
      '在情景{{scenario}}中，指标{{indicator}}自{{year}}年起的数值超出单元格可容纳的范围。请检查其增速、基期值和目标值。',
  },
  expected: {
    string: '文本',
    number: '数值',
    int: '整数',
    boolean: 'true或false',
    object: '花括号内的对象',
    localizedText: '文本，或按语言分列的{"en": …, "zh-CN": …}',
    array: '方括号内的列表',
    outcomes: '各取值及其概率，在单元格中写作 0.04: 0.3; 0.06: 0.7',
    record: '按年份给出数值的对象',
    null: 'null',
    date: '日期，如2023、2023-12或2023-12-15',
    instant: '世界协调时间的日期和时刻，如2024-01-05T08:00:00Z',
    year: '四位数年份',
  },
  noResult: {
    divisionByZero: '公式中出现除以零。请修改公式或作为除数的数值。',
    undefined: '公式中的开方、对数或乘方没有结果。请修改公式或相关数值。',
    beforeBase: '公式引用了基期年以前的年份，规划不含这些年份。请减少回溯的年数。',
    followsZero: '所跟随的指标在该年为零或负值，没有可跟随的增速。',
    coverageRange: '起点高于上限，或要求在基期年及以前达到上限。请检查基期值、上限和年份。',
  },
  formula: {
    tooLong: '共{{length}}个字符，最多允许{{limit}}个。',
    tooDeep: '嵌套超过{{limit}}层，请拆分为多个指标。',
    tooManyParts: '组成部分超过{{limit}}个，请拆分为多个指标。',
    syntax: '第{{position}}个字符处无法读取。请检查是否缺少或多出括号、逗号或运算符。',
    notAllowed: '公式中不允许使用{{what}}。',
    unknownFunction: '没有名为{{name}}的函数，可用：{{known}}。',
    unknownFunctionNear: '没有名为{{name}}的函数，是否应为{{nearest}}？',
    wrongArgumentCount: '{{name}}需要{{min}}至{{max}}个参数，实际为{{found}}个。',
    laterYear: '{{name}}引用了以后的年份。公式只能引用当年或以前的年份。',
    empty: '公式为空，请写出表达式，如gdp * share。',
    tooFewArguments: '{{name}}至少需要{{min}}个参数，实际为{{found}}个。',
    number: '{{text}}不是单元格可容纳的数值。',
  },
  distribution: {
    notANumber: '{{field}}不是单元格可容纳的数值，请改写。',
    wrongOrder: '{{upper}}为{{upperValue}}，低于{{lower}}的{{lowerValue}}。请对调或更正。',
    noWidth:
      '取值始终为{{value}}，并无不确定性。请拉开取值范围，或删除；如要取消从上级情景沿用的分布，请将形状写作“certain”。',
    tooWide: '两端相差过大，超出单元格可容纳的范围，请缩小。',
    negative: '{{field}}为{{value}}，应大于0。',
    tooLopsided:
      'P50为{{p50}}，过于偏向一侧，无法用一条曲线通过三个点。应在{{above}}与{{below}}之间；否则请改用“triangular”。',
    wrongProbability: '概率{{value}}无效，应大于0且不超过1。',
    probabilitySum: '各概率之和为{{sum}}，应等于1（100%）。',
    tooFewOutcomes: '只有{{found}}个取值，至少需要{{least}}个。',
    tooFewChanges:
      '该指标只有{{found}}个年度变化，至少需要{{least}}个。请补充历史数据，或改用其他形状。',
  },
  to: { indicator: '指标', scenario: '情景', document: '文件' },
  shown: { object: '对象', array: '列表', nothing: '空' },
};
