/** What a check of a plan against itself found. `finding-text.ts` fills the placeholders. */
export const findings = {
  title: {
    buoyancy: 'Growth of revenue beside that of the economy',
    incomeGrowth: 'Growth of income beside that of the economy',
    emergingShare: 'Emerging industry beside the whole economy',
    unitsDiffer: 'Different units',
    growthMethods: 'Two methods of average growth',
    phaseShares: 'Shares of a programme that do not make 100%',
    lockedBeyondTotal: 'More than the total',
    totalNotReached: 'Less than the total',
    stockBelowZero: 'A number below zero',
    parts: 'Parts beside their sum',
    targetsExclude: 'Two targets that cannot both be met',
    targetsAcrossYears: 'Targets of several years that do not go together',
    mixedPrices: 'One growth leaves out price changes, the other counts them',
    phraseYears: 'A target and its quotation name different years',
    targetMetFromStart: 'A target that is met from the start',
    targetDirection: 'A target against the direction of good',
    targetSumsLevel: 'A sum of what does not add up over years',
    targetPhrase: 'A target and its quotation contradict each other',
  },
  detail: {
    buoyancy:
      '{{revenue}} grows by {{revenueGrowth}} in {{year}}, {{output}} by {{outputGrowth}}: a buoyancy of {{buoyancy}}. {{verdict}}',
    buoyancyUsual: 'That is within the usual {{low}} to {{high}}.',
    buoyancyLow:
      'That is below the usual {{low}} to {{high}}: revenue would stay behind the economy. Check both growth rates, or say in the note of the assumption what lowers revenue.',
    buoyancyHigh:
      'That is above the usual {{low}} to {{high}}: revenue would outrun the economy. Check both growth rates, or say in the note of the assumption what raises revenue.',
    convertedGrowth: '{{growth}} at current prices ({{real}} at constant prices)',
    incomeGrowth:
      '{{income}} grows by {{incomeGrowth}} a year on average from {{from}} to {{to}}, {{output}} by {{outputGrowth}}. {{verdict}}',
    incomeKeeps: 'Income keeps pace.',
    incomeLags:
      'Income stays {{points}} percentage points behind; up to {{limit}} still count as keeping pace.',
    emergingShare:
      '{{industry}} comes to {{first}} of {{output}} in {{from}} and to {{largest}} in {{to}}; the largest rise within a year is {{rise}} percentage points. {{verdict}}',
    emergingShareFalls:
      '{{industry}} comes to {{first}} of {{output}} in {{from}} and to no more in any later year. {{verdict}}',
    shareUsual: 'Where the scale is gross output, this is a ratio rather than a share.',
    shareOverAll:
      'A part cannot be more than the whole: check the units, and whether the scale is gross output rather than value added.',
    shareLeaps:
      'More than {{limit}} percentage points within a year are unusual: check both paths.',
    unitsDiffer:
      '{{first}} is measured in “{{firstUnit}}”, {{second}} in “{{secondUnit}}”, so they cannot be compared. Give both the same unit on Assumptions, under “Unit”.',
    growthMethods:
      '{{indicator}} grows by {{level}} a year on average from {{from}} to {{to}} by the level method, by {{accumulative}} by the accumulative method. The path is uneven: say in the note of the assumption which average is meant.',
    phaseShares:
      'The shares of {{indicator}} make {{sum}} rather than 100%, the {{startShare}} planned up to {{baseYear}} included. What is left of the total is spread in proportion to them. Correct the shares.',
    lockedBeyondTotal:
      '{{indicator}} stands at {{reached}} in {{year}}, and {{locked}} are locked for later years: {{sum}}, more than the total of {{total}} ({{unit}}). Unlock a year or raise the total.',
    reachedBeyondTotal:
      '{{indicator}} stands at {{reached}} in {{year}}, more than the total of {{total}} ({{unit}}). Raise the total.',
    totalNotReached:
      '{{indicator}} ends at {{reached}} in {{year}}, less than its total of {{total}} ({{unit}}): no free year is left to take the rest. Unlock a year or give a later one a share.',
    stockBelowZero:
      '{{indicator}} falls to {{value}} in {{year}} ({{unit}}), but there cannot be fewer than none. Assume fewer losses or more additions.',
    partsLess:
      'The parts of {{whole}} that the plan has make {{sum}} in {{year}}, {{share}} of {{value}} ({{unit}}). The rest belongs to no part.',
    partsDiffer:
      '{{parts}} make {{sum}} in {{year}}, but {{whole}} is {{value}} ({{unit}}), a difference of {{difference}}. Change the growth of a part or of the whole.',
    targetsExclude:
      'For {{indicator}} in {{year}}, the target {{first}} wants {{firstBand}} and the target {{second}} wants {{secondBand}}. No number meets both: change one of them.',
    targetsAcrossYears:
      'The targets {{targets}} do not go together: those before lead {{indicator}} to {{implied}} in {{year}}, where {{wanted}} is wanted. Change one of them.',
    mixedPrices:
      '{{real}} grows by {{realGrowth}} in {{year}} at constant prices, {{nominal}} by {{nominalGrowth}} at current prices ({{relation}}). {{verdict}}',
    mixedWithoutIndex:
      'Without a price index the two cannot be compared. Plan both at the same prices and say so on Assumptions, under “Prices”; or, where an indicator is a price index, write its ID on About, beside “Price index (ID of the indicator)”.',
    mixedConverted: 'At current prices, {{real}} grows by {{converted}}.',
    mixedInFormula:
      'The formula takes both as they are, although {{real}} grows by {{converted}} at current prices. Bring them to the same prices by the price index.',
    phraseYears:
      'The words {{phrase}}, quoted for a target of {{indicator}} in {{year}}, name {{named}}. Check the year of the target.',
    metFromStart:
      '{{indicator}} stands at {{base}} before the plan begins, and every scenario meets the target {{target}} in {{year}}. As a line to hold that is right.',
    metFromStartFar:
      '{{indicator}} stands at {{base}} before the plan begins, far beyond the target {{target}} in {{year}}, which every scenario meets. Check its number, its unit and what it is measured on.',
    floorAgainst:
      'The target {{target}} wants at least so much of {{indicator}} in {{year}}, though less is better there. Check whether at most is meant, or change what is better for the indicator (“Better when” on Assumptions).',
    limitAgainst:
      'The target {{target}} wants at most so much of {{indicator}} in {{year}}, though more is better there. Check whether at least is meant, or change what is better for the indicator (“Better when” on Assumptions).',
    sumsRatio:
      'The target {{target}} adds up {{yearCount}} years of {{indicator}} ({{unit}}), which do not add up. Choose the level in {{year}}, or the change over the period.',
    sumsOneYear:
      'The target {{target}} adds up {{yearCount}} years of {{indicator}}, but the base year alone reaches it. Check whether the level in {{year}} or the change over the period is meant.',
    phraseSign:
      'The words {{phrase}} and the target of {{indicator}} in {{year}} differ in direction: one is a rise, the other a decline. Check the sign of the target.',
    phraseLevel:
      'The words {{phrase}} speak of a change, the target of {{indicator}} in {{year}} of a level. Check what the target is measured on.',
    phraseComparator:
      'The words {{phrase}} and the target of {{indicator}} in {{year}} differ: one says at least, the other at most. Check the comparator of the target.',
  },
  relation: {
    role: 'the two are compared',
    linked: 'one follows the other',
    formula: 'one formula uses both',
    part: 'one is a part of the other',
  },
  band: {
    atLeast: 'at least {{low}}',
    moreThan: 'more than {{low}}',
    atMost: 'at most {{high}}',
    lessThan: 'less than {{high}}',
    between: '{{low}} to {{high}}',
    exactly: '{{low}}',
    any: 'any number',
  },
  amount: '{{value}} {{unit}}',
  quoted: '“{{words}}”',
  nothing: 'an unknown rate',
};
