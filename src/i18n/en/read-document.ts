/** Texts for reading a document: loaded when somebody reads one. */
export const readDocument = {
  title: 'Read a document',
  lead: 'Paste the text of a plan or a report, or choose a file (.docx, .txt, .md). It is read on this computer and goes nowhere else.',
  baseYear: 'Base year',
  baseYearHint: 'The last year that is over. Leave it blank if the document says it.',
  baseYearWrong: 'Write a year like 2025.',
  paste: 'Text of the document',
  choose: 'Choose a file',
  read: 'Read the text',
  reading: 'Reading the document…',
  cancel: 'Stop',
  back: 'Read another document',
  problem: {
    tooLarge:
      'The file has {{megabytes}} MB; at most {{limit}} MB are read. Save the parts with the targets as a text and choose that.',
    otherFile:
      'This kind of file cannot be read. Copy its text and paste it here, or save it as .docx, .txt or .md.',
    otherEncoding:
      'The letters of this file cannot be told for certain. Save it as UTF-8, or copy its text and paste it here.',
    noText:
      'There is no text in it. A scan holds pictures only: have its text recognised first, then paste it here.',
    notFetched:
      'The reader of Word documents could not be loaded. Check the connection, or copy the text and paste it here.',
    unreadable: 'The file could not be read. Check that it is still there and choose it again.',
  },
  found:
    'Found in “{{title}}”: {{targets}} targets, {{indicators}} indicators, {{known}} known values, {{milestones}} milestones. What is sure is ticked; the rest waits for your answer.',
  foundUntitled:
    'Found: {{targets}} targets, {{indicators}} indicators, {{known}} known values, {{milestones}} milestones. What is sure is ticked; the rest waits for your answer.',
  targets: 'Targets',
  noTargets: 'No target was found. Every number of the text is listed below with the reason.',
  newIndicator: 'new',
  inPlan: 'in the plan',
  notUnderstood: 'Not understood completely',
  quote: '“{{phrase}}”, {{place}}',
  open: 'Before you accept it: {{what}}?',
  correct: 'Correct',
  done: 'Done',
  name: 'Indicator',
  basis: 'What it is about',
  comparator: 'It should be',
  year: 'Year',
  pick: 'Choose…',
  line: '{{name}}: {{goal}}',
  lineWithUnit: '{{name}} ({{unit}}): {{goal}}',
  known: 'Known values',
  knownText:
    'Past values are never taken as targets. Those of the base year become base values, those before it the history of an indicator.',
  knownOnly: 'Keep indicators of which only a value is known ({{count}})',
  milestones: 'Milestones',
  milestonesText: 'Goals without a number.',
  unused: 'Numbers that are not used',
  showMore: 'Show {{count}} more ({{left}} left)',
  makePlan: 'Make a plan of it',
  addToPlan: 'Add to the plan',
  nothingChosen: 'Tick at least one target or milestone.',
  noPlan: 'A plan needs a target with a year that it can compute. Tick one, or correct one first.',
  refused: 'This cannot be added: {{why}}',
  added: 'From the document: {{targets}} targets added.',
  asMilestones:
    '{{count}} are kept as milestones, because of their unit, their year or what they are compared with.',
  repeated: '{{count}} were in the plan already.',
  unheld:
    '{{count}} known values are not in the plan: type those that you need under the indicator’s history.',
} as const;
