/** Messages of the custom functions' errors. */
export const functions = {
  badCell: '{{argument}} must be {{must}}; {{place}} is {{found}}.',
  beyondCell:
    '{{argument}} must fit in a cell, which holds numbers from -9.99E307 to 9.99E307; {{place}} is {{found}}.',
  place: {
    whole: 'it',
    at: 'row {{row}}, column {{column}} of its range',
  },
  must: {
    number: 'a number',
    rate: 'a growth rate above −100%, such as 0.06 for 6%',
    positive: 'a number above 0',
    years: 'a whole number of years from 1 to {{most}}',
    periods:
      'a number of years (or months, or quarters) above 0, at most {{periods}}, not the year itself',
    phases: 'a whole number from 1 to {{most}}',
    flag: 'TRUE or FALSE',
    comparator: '"atLeast", "moreThan", "about", "atMost", "lessThan" or "full"',
    tolerance: 'a number, 0 or more',
    notNegative: 'a number, 0 or more',
    otherThanStart: 'a number other than start',
    otherThanBaseBefore: 'a number other than base_before',
    otherThanWholeBefore: 'a number other than whole_before',
    onPath: 'a number that the path reaches',
    atMostGreen: 'a number not above green',
    label: 'a text or a number',
    method: '"level" or "accumulative"',
    planYear: 'a year of the plan, such as 2025',
    share: 'a share from 0 to 1 (0 to 100%)',
    coveredShare: 'a share from 0 to the ceiling, which is 1 (100%) where none is given',
    rampYears: 'a number of years from 0 to {{longest}}',
    fullIn: 'years from the base year, not the year itself: above 0, at most {{longest}}',
    startIn:
      'years from the base year, not the year itself: at most {{longest}}, 0 or less where it runs already',
    mode: '"growth" or "increment"',
    cap: 'a number, not below floor',
    rateFromLow: 'a growth rate, not below low',
    rateFromMode: 'a growth rate, not below mode',
    seed: 'a whole number from 0 to 2,147,483,647',
    direction: '"atLeast", "moreThan", "atMost" or "lessThan"',
  },
  found: {
    number: '{{value}}',
    text: 'the text "{{value}}"',
    numberAsText: 'the text "{{value}}", not a number: enter it without quotes or an apostrophe',
    digitsAsText:
      'the text "{{value}}", not a number: enter it as a number, in digits alone such as 1234.5 or 5%',
    flagAsText: 'the text "{{value}}": enter it without quotes or an apostrophe',
    boolean: '{{value}}',
    blank: 'blank',
    error: 'the error {{value}}',
    other: 'neither a number nor text',
  },
  shareToCeiling: 'a share from 0 to the ceiling, which is {{ceiling}}',
  ragged: '{{argument}} must be a rectangle: its rows are not equally long.',
  notOneCell: '{{argument}} must be a single cell; it is {{size}}.',
  basesNotALine: '{{argument}} must be a single cell, a row or a column; it is {{size}}.',
  notALine: '{{argument}} must be {{least}} to {{most}} cells in a row or column; it is {{size}}.',
  notALineOf:
    '{{argument}} must be {{most}} cells in a row or column, for green, yellow and red; it is {{size}}.',
  listNotALine: {
    year: '{{argument}} must be one value, or a row or column with one value per year; it is {{size}}. A block needs a column or row of {{base}}, with one value for each of its lists.',
    eachYear:
      '{{argument}} must be a row or column with one value per year; it is {{size}}. A block needs a column or row of {{base}}, with one value for each of its lists.',
    yearFromBase:
      '{{argument}} must be a row or column with one value per year, the base year first; it is {{size}}. A block needs a column or row of {{base}}, with one value for each of its lists.',
  },
  basesDiffer:
    '{{first}} and {{second}} must stand the same way and be equally many, or one of them a single cell: {{first}} is {{firstSize}} and {{second}} is {{secondSize}}.',
  pathsDiffer:
    '{{first}} and {{second}} must hold equally many paths, or one of them a single one: {{first}} is {{firstSize}} and {{second}} is {{secondSize}}.',
  namesCross:
    '{{first}} and {{second}} must both stand in a row or both in a column, since every name brings its years: {{first}} is {{firstSize}} and {{second}} is {{secondSize}}. With year given they may cross.',
  listsDoNotFit:
    '{{argument}} must be one list of yearly values for all paths or one list for each: {{base}} is {{bases}} and {{argument}} is {{size}}. Beside a column the yearly values stand in rows, below a row in columns.',
  listsDiffer: {
    same: '{{first}} and {{second}} must run the same way over the same years: {{first}} is {{firstSize}} and {{second}} is {{secondSize}}.',
    fromBase:
      '{{first}} and {{second}} must run the same way over the same years: {{first}} is {{firstSize}} and {{second}} is {{secondSize}}. {{fromBase}} begins with the base year and so has one value more.',
  },
  moreYearsThanValues:
    'years must be at most the number of yearly values in {{argument}}: {{years}} years need {{years}} values (or one for all), there are {{values}}.',
  yearsNeeded:
    'years must be given here: the path takes {{wanted}} years to its end, and at most {{limit}} are projected. Enter how many to show, 1 to {{limit}}.',
  tooManyValues: '{{argument}} must be at most {{limit}} yearly values; there are {{values}}.',
  tooFewYears:
    '{{argument}} must be a path of two values or more, its base year first; it is {{size}}.',
  sharesSum: {
    whole:
      'shares must add up to 1; they add up to {{sum}}. PLAN.PHASE_SHARES gives shares that do.',
    at: 'shares must add up to 1; those from row {{row}}, column {{column}} add up to {{sum}}. PLAN.PHASE_SHARES gives shares that do.',
  },
  outOfReach: {
    whole: 'in these years',
    at: 'in these years (row {{row}}, column {{column}} of base)',
    cap: 'No path reaches target {{place}}: even at the cap in every year {{missing}} is missing. Give more years, a higher cap or a lower target.',
    floor:
      'No path comes down to target {{place}}: even at the floor in every year it ends {{missing}} above. Give more years, a lower floor or a higher target.',
  },
  sizesDiffer: {
    rows: '{{first}} and {{second}} must have equally many rows, or one of them a single row: {{first}} is {{firstSize}} and {{second}} is {{secondSize}}.',
    columns:
      '{{first}} and {{second}} must have equally many columns, or one of them a single column: {{first}} is {{firstSize}} and {{second}} is {{secondSize}}.',
  },
  tooManyCells:
    'The result would fill {{cells}} cells and at most {{limit}} fit: choose smaller ranges instead of whole rows or columns.',
  overflow: {
    whole:
      'The result is too large for a cell: check {{argument}} and the numbers that go with it.',
    at: 'The result is too large for a cell: check row {{row}}, column {{column}} of {{argument}} and the numbers that go with it.',
  },
  size: '{{rows}} × {{columns}} cells (rows × columns)',
  separator: '; ',
  unknownName: {
    near: '{{argument}} must be a name or id in the plan; {{place}} is "{{name}}". Did you mean "{{nearest}}"? Known: {{known}}.',
    far: '{{argument}} must be a name or id in the plan; {{place}} is "{{name}}". Known: {{known}}.',
    none: 'none',
    withId: '{{name}} ({{id}})',
    more: '{{list}} and {{rest}} more',
  },
  unknownYear: 'year must be a year from {{first}} to {{last}}; {{place}} is {{year}}.',
  noPlan: {
    noRuntime:
      'This Excel runs functions apart from the planner, so no plan reaches them. Use INDEX and MATCH on the sheet Projections, or Excel for Microsoft 365.',
    reading: 'The plan of this workbook is being read.',
    noPlan: 'This workbook has no plan. Choose Home > Open planner, and write its sheets.',
    badTables:
      'The tables of the plan hold a mistake. Home > Open planner shows the cell to correct.',
    unreadable: 'The plan of this workbook could not be read. Home > Open planner says why.',
    otherVersion:
      'The functions and the planner of PlanPath are of different versions. Close Excel and open it again.',
  },
  unexpected: 'PlanPath could not compute this. Please report the formula and its arguments.',
} as const;
