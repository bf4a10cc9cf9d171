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
    flag: 'TRUE or FALSE',
    comparator: '"atLeast", "moreThan", "about", "atMost" or "lessThan"',
    tolerance: 'a number, 0 or more',
    notNegative: 'a number, 0 or more',
    otherThanStart: 'a number other than start',
    otherThanBefore: 'a number other than the one before',
    onPath: 'a number that the path reaches',
    atMostGreen: 'a number not above green',
    label: 'a text or a number',
    method: '"level" or "accumulative"',
  },
  found: {
    number: '{{value}}',
    text: 'the text "{{value}}"',
    numberAsText: 'the text "{{value}}", not a number: enter it without quotes or an apostrophe',
    boolean: '{{value}}',
    blank: 'blank',
    error: 'the error {{value}}',
    other: 'neither a number nor text',
  },
  ragged: '{{argument}} must be a rectangle: its rows are not equally long.',
  notOneCell: '{{argument}} must be a single cell; it is {{size}}.',
  basesNotALine: '{{argument}} must be a single cell, a row or a column; it is {{size}}.',
  notALine:
    '{{argument}} must be one row or one column of {{least}} to {{most}} cells; it is {{size}}.',
  ratesNotALine:
    '{{argument}} must be one rate, or a row or column with one rate per year; it is {{size}}. Rates in a block need as many bases.',
  ratesDoNotFit:
    '{{argument}} must be one list of yearly rates for all bases or one list for each: base is {{bases}} and {{argument}} is {{size}}. Beside a column of bases yearly rates stand in rows, below a row of bases in columns.',
  moreYearsThanRates:
    'years must be at most the number of yearly rates in growth: {{years}} years need {{years}} rates (or one for all), there are {{rates}}.',
  tooManyRates: 'growth must be at most {{limit}} yearly rates; there are {{rates}}.',
  sizesDiffer:
    '{{first}} and {{second}} must be equally large, or one of them a single cell, row or column: {{first}} is {{firstSize}} and {{second}} is {{secondSize}}.',
  tooManyCells:
    'The result would fill {{cells}} cells and at most {{limit}} fit: choose smaller ranges instead of whole rows or columns.',
  overflow: {
    whole:
      'The result is too large for a cell: check {{argument}} and the numbers that go with it.',
    at: 'The result is too large for a cell: check row {{row}}, column {{column}} of {{argument}} and the numbers that go with it.',
  },
  size: '{{rows}} × {{columns}} cells (rows × columns)',
  unexpected: 'PlanPath could not compute this. Please report the formula and its arguments.',
} as const;
