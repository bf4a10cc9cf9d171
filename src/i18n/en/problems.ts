/** What is wrong with a plan, in words. `plan-problem-text.ts` fills the placeholders. */
export const problems = {
  at: '{{path}}: {{rule}}',
  moreAlike: '… and {{count}} more like it.',
  moreAlikeAt: '… and {{count}} more like it, at {{path}}.',
  moreOthers: '… and {{count}} more of other kinds.',
  rule: {
    notJson:
      'The file is not readable JSON: line {{line}}, column {{column}} holds something that may not stand there. Look for a comma, a quotation mark or a bracket that is missing or too many just before it.',
    truncated:
      'The file ends too early, in line {{line}}, column {{column}}: the rest is missing. Get the whole file and open it again.',
    notText:
      'The file is not a plan file: it holds no text. Choose a file whose name ends in .plan.json.',
    otherEncoding:
      'The file is not saved as UTF-8, so its names cannot be read for certain; older editors save Chinese as GBK (ANSI). Open it in an editor that shows the names as they should be, save it with the encoding UTF-8, and open it here again.',
    duplicateKey:
      'The key {{key}} stands twice in the same braces, again in line {{line}}; only one of them can count. Remove the wrong one.',
    tooLarge:
      'The file has {{size}} MB; a plan file may have {{limit}} MB at most. Check that it is a plan file.',
    planTooLarge:
      'Saved as a file, this plan would have {{size}} MB; a plan file may have {{limit}} MB at most. Shorten notes and quotations, or remove scenarios, targets or old entries of the history.',
    notAPlan:
      'This is not a PlanPath plan file. It must be a JSON object that says "format": "planpath-plan"; found: {{value}}.',
    newerVersion:
      'The plan is written in version {{value}} of the format, made by a newer PlanPath. This one reads up to version {{supported}}. Update PlanPath and open the file again.',
    missing: 'This entry is missing. Add it: {{expected}}.',
    wrongType: '{{value}} does not fit here. It must be {{expected}}.',
    notOneOf: '{{value}} is not one of the choices. It must be {{options}}.',
    unknownKey: 'The format has no entry named {{key}}. Remove it.',
    unknownKeyNearest: 'The format has no entry named {{key}}. Did you mean {{nearest}}?',
    empty: 'This must not be empty. Fill it in.',
    tooLong: 'The text has {{length}} characters; at most {{limit}} are allowed. Shorten it.',
    tooMany: 'There are {{found}} entries; at most {{limit}} are allowed. Remove some.',
    badCharacter:
      '{{value}} holds an invisible character that a cell cannot hold. Type the text again instead of pasting it.',
    badId:
      '{{value}} cannot be an id. An id starts with a letter and goes on with letters, digits, hyphens, underscores or full stops.',
    between: '{{value}} is out of range. It must be from {{min}} to {{max}}.',
    atLeast: '{{value}} is too small. It must be {{min}} or more.',
    above: '{{value}} is too small. It must be above {{min}}.',
    atMost: '{{value}} is too large. It must be {{max}} or less.',
    rateTooLow:
      'A growth of {{value}} ({{percent}}) leaves nothing to grow from. It must be above -1 (−100%); 6% is written 0.06.',
    notWhole: '{{value}} is not a whole number. Write it without decimals.',
    duplicateId:
      '{{value}} stands twice; it is already at {{first}}. Rename or remove one of them: ids must differ by more than upper and lower case.',
    duplicateName:
      'The name {{value}} stands twice, in whichever language; it is already at {{first}}. Give one of them another name.',
    unknownReference: 'There is no {{to}} with the id {{value}}. Add it, or write another id.',
    unknownReferenceNearest: 'There is no {{to}} with the id {{value}}. Did you mean {{nearest}}?',
    parentCycle:
      'The scenario inherits from itself: {{cycle}}. Give one of them another parent, or none.',
    wrongDriver:
      'The driver {{value}} does not move the indicator {{indicator}}. Write {{expected}}.',
    noDriver:
      'The indicator {{indicator}} has no driver {{value}} that could be set: it is calculated from others. Change the drivers of those.',
    wrongYearCount:
      'There are {{found}} values for {{expected}} projected years. Give one value per year; null inherits.',
    yearOutsideHorizon:
      '{{value}} is not a projected year. It must be from {{first}} to {{last}}, or the horizon must be changed.',
    incompleteRoot:
      'The scenario {{scenario}} inherits from nobody, so it must say the driver {{driver}} of the indicator {{indicator}} for every year. Missing: {{years}}.',
    toleranceNotAllowed:
      'A tolerance belongs only to targets of the comparator "about"; this one is {{comparator}}. Remove the tolerance or change the comparator.',
    upperNotAllowed:
      'An upper end belongs only to targets of the comparator "between"; this one is {{comparator}}. Remove the upper end or change the comparator.',
    upperBelowLower: 'The upper end {{value}} lies below the lower end {{lower}}. Exchange them.',
    relativeToItself:
      'The target compares {{indicator}} with itself. Name another indicator, or leave the comparison out.',
    relativeNotAllowed:
      'The comparator {{comparator}} means all of a whole, so it is compared with nothing. Leave the other indicator out, or use "at least" with a margin.',
    knownYear:
      'A known value belongs to a year before the base year {{baseYear}}, not to {{year}}. The value of the base year is the base value, and a later one is an actual.',
    knownTwice: 'The year {{year}} has a known value already. Keep one of them.',
    fullIsOne:
      'The comparator "full" means all of it, so its value is 1 (100%); found: {{value}}. Leave the value out, or use "at least".',
    settingNotAllowed:
      'An indicator of the kind {{kind}} has no {{setting}}. Remove it, or change the kind.',
    singleValue:
      'The driver {{driver}} has one number for all years. Keep it in the first projected year and remove the others.',
    notOfShape:
      'A distribution of the shape {{shape}} has no {{setting}}. Remove it, or change the shape.',
    badDistribution: 'Nothing can be drawn from this distribution: {{why}}',
    historyNotAllowed:
      'Earlier years do not tell the driver {{driver}}; they tell growth and net additions only. Choose another shape.',
    yearNotAllowed: 'The driver {{driver}} has one number for all years. Leave the year out.',
    givenTwice: 'The same stands already at {{first}}. Keep one of them.',
    notUncertain:
      'No scenario makes the driver {{driver}} of the indicator {{indicator}} uncertain, so it goes with nothing. Make it uncertain first, or remove the correlation.',
    notUncertainYear:
      'No scenario makes the driver {{driver}} of the indicator {{indicator}} uncertain in {{year}}, so it goes with nothing. Make it uncertain first, or remove the correlation.',
    correlatedWithItself:
      'The correlation is one of the driver {{driver}} with itself. Name another driver, or two different years.',
    tooManyUncertain:
      '{{found}} drivers and years are uncertain in this scenario; at most {{limit}} can be drawn together. Make some of them certain.',
    yearsReversed: 'The last year ({{last}}) lies before the first ({{first}}). Exchange them.',
    phasesOverlap: 'The year {{year}} already belongs to another phase. A year has one phase.',
    badFormula: 'The formula cannot be used: {{why}}',
    formulasNotLoaded:
      'The part of PlanPath that reads formulas could not be loaded. Open the plan again.',
    tableMissing:
      'The table {{table}} is not in the workbook any more. Undo what deleted or renamed it, or write the sheets again.',
    formulaCycle:
      'These indicators need each other in the same year: {{cycle}}. Let one of them look at the year before, such as name[-1], or give it another kind.',
    notAPipeline:
      'The indicator {{indicator}} is not of the kind "pipeline", so no project can add to it. Name another indicator, or change its kind.',
    noResult:
      'In the scenario {{scenario}}, the indicator {{indicator}} has no value in {{year}}: {{reason}}',
    overflow:
      'In the scenario {{scenario}}, the numbers of the indicator {{indicator}} are too large for a cell from {{year}} on. Check its growth, its base value and its targets.',
  },
  expected: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'an object in braces',
    localizedText: 'a text, or one in each language as {"en": …, "zh-CN": …}',
    array: 'a list in brackets',
    outcomes: 'values with their probabilities, in a cell such as 0.04: 0.3; 0.06: 0.7',
    record: 'an object with a number per year',
    null: 'null',
    date: 'a date such as 2023, 2023-12 or 2023-12-15',
    instant: 'a date and time in UTC such as 2024-01-05T08:00:00Z',
    year: 'a year of four digits',
  },
  noResult: {
    divisionByZero: 'its formula divides by zero. Change the formula or the values it divides by.',
    undefined:
      'its formula has a root, logarithm or power without a value. Change the formula or its values.',
    beforeBase:
      'its formula looks at a year before the base year, which the plan does not cover. Look back by fewer years.',
    followsZero:
      'the indicator that it follows is zero or below there, so it has no growth to follow.',
    coverageRange:
      'it starts above its ceiling, or the year of full coverage is not after the base year. Check the base value, the ceiling and the year.',
  },
  formula: {
    tooLong: 'it has {{length}} characters; at most {{limit}} are allowed.',
    tooDeep: 'it is nested deeper than {{limit}} levels. Split it over several indicators.',
    tooManyParts: 'it has more than {{limit}} parts. Split it over several indicators.',
    syntax:
      'it cannot be read at character {{position}}. Look for a bracket, a comma or an operator that is missing or too many.',
    notAllowed: '{{what}} is not allowed in a formula.',
    unknownFunction: 'there is no function {{name}}. There are: {{known}}.',
    unknownFunctionNear: 'there is no function {{name}}. Did you mean {{nearest}}?',
    wrongArgumentCount: '{{name}} takes {{min}} to {{max}} arguments; there are {{found}}.',
    laterYear: '{{name}} looks at a later year. A formula looks at this year or an earlier one.',
    empty: 'it is empty. Write an expression such as gdp * share.',
    tooFewArguments: '{{name}} takes at least {{min}} arguments; there are {{found}}.',
    number: '{{text}} is no number that a cell can hold.',
  },
  distribution: {
    notANumber: '{{field}} is no number that a cell can hold. Write another one.',
    wrongOrder:
      '{{upper}} is {{upperValue}}, below {{lower}} with {{lowerValue}}. Exchange them or correct one.',
    noWidth:
      'it is always {{value}}, so it is not uncertain. Widen it or remove it; what a scenario inherits is taken back by the shape "certain".',
    tooWide: 'its ends are too far apart for a cell. Narrow it.',
    negative: '{{field}} is {{value}}. It must be above 0.',
    tooLopsided:
      'P50 is {{p50}}, too near to one side for a curve through all three. It must lie between {{above}} and {{below}}; else use the shape "triangular".',
    wrongProbability: 'the probability {{value}} is not one. It must be above 0 and at most 1.',
    probabilitySum: 'the probabilities add up to {{sum}}. They must add up to 1 (100%).',
    tooFewOutcomes: 'there are {{found}} outcomes. Give at least {{least}}.',
    tooFewChanges:
      'the indicator has {{found}} yearly changes. Enter values of earlier years until there are at least {{least}}, or choose another shape.',
  },
  to: { indicator: 'indicator', scenario: 'scenario', document: 'document' },
  shown: { object: 'an object', array: 'a list', nothing: 'nothing' },
} as const;
