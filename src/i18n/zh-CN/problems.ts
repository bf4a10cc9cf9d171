import type { TextsLike } from '../texts';
import type { problems as en } from '../en/problems';

export const problems: TextsLike<typeof en> = {
  at: '{{path}}：{{rule}}',
  rule: {
    notJson:
      '文件不是有效的JSON：第{{line}}行第{{column}}列的内容不应出现在此处。请检查其前面是否缺少或多出逗号、引号或括号。',
    truncated:
      '文件不完整，在第{{line}}行第{{column}}列就结束了，后面的内容缺失。请取得完整文件后重新打开。',
    tooLarge: '文件大小为{{size}} MB，规划文件最大为{{limit}} MB。请确认所选的是规划文件。',
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
    badCharacter: '{{value}}含有单元格无法容纳的控制字符，请不要粘贴，改为重新输入。',
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
    wrongYearCount:
      '预测期共{{expected}}年，却给出了{{found}}个数值。请逐年填写；null表示沿用上级情景。',
    yearOutsideHorizon: '{{value}}不在预测期内，应为{{first}}年至{{last}}年，或调整预测期。',
    incompleteRoot:
      '情景{{scenario}}没有上级情景，须逐年给出指标{{indicator}}的数值。缺少年份：{{years}}。',
    toleranceNotAllowed:
      '只有比较方式为“左右”（about）的目标才有容差；该目标的比较方式为{{comparator}}。请删除容差或修改比较方式。',
    overflow:
      '在情景{{scenario}}中，指标{{indicator}}自{{year}}年起的数值超出单元格可容纳的范围。请检查其增速、基期值和目标值。',
    growthFromZero:
      '在情景{{scenario}}中，指标{{indicator}}在{{year}}年的上一年为0，{{year}}年的增速无法计算。请改用水平值目标，或调整数值。',
  },
  expected: {
    string: '文本',
    number: '数值',
    int: '整数',
    boolean: 'true或false',
    object: '花括号内的对象',
    localizedText: '文本，或按语言分列的{"en": …, "zh-CN": …}',
    array: '方括号内的列表',
    record: '按年份给出数值的对象',
    null: 'null',
    date: '日期，如2023、2023-12或2023-12-15',
    year: '四位数年份',
  },
  to: { indicator: '指标', scenario: '情景', document: '文件' },
  shown: { object: '对象', array: '列表', nothing: '空' },
};
