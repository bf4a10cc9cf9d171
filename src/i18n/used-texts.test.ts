import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from './en/cli';
import { editor } from './en/editor';
import { documents } from './en/documents';
import { editorList } from './en/editor-list';
import { findings } from './en/findings';
import { formulas } from './en/formulas';
import { functions } from './en/functions';
import { goalSeek } from './en/goal-seek';
import { obstacles } from './en/obstacles';
import { present } from './en/present';
import { problems } from './en/problems';
import { readDocument } from './en/read-document';
import { riskView } from './en/risk-view';
import { selection } from './en/selection';
import { sheets } from './en/sheets';
import { taskpane } from './en/taskpane';
import { uncertainty } from './en/uncertainty';
import { workbench } from './en/workbench';
import { workbook } from './en/workbook';
import { writing } from './en/writing';
import type { Texts } from './base/texts';

/** The folders that use each part; code for several of them is in src/i18n itself. */
const PARTS: readonly { part: string; texts: Texts; rooms: readonly string[] }[] = [
  { part: 'cli', texts: cli, rooms: ['cli'] },
  { part: 'editor', texts: editor, rooms: ['taskpane'] },
  { part: 'documents', texts: documents, rooms: [] },
  { part: 'editorList', texts: editorList, rooms: ['taskpane'] },
  { part: 'findings', texts: findings, rooms: [] },
  { part: 'formulas', texts: formulas, rooms: ['taskpane'] },
  { part: 'functions', texts: functions, rooms: ['functions'] },
  { part: 'goalSeek', texts: goalSeek, rooms: ['taskpane'] },
  { part: 'obstacles', texts: obstacles, rooms: [] },
  { part: 'present', texts: present, rooms: ['taskpane'] },
  { part: 'problems', texts: problems, rooms: [] },
  { part: 'readDocument', texts: readDocument, rooms: ['taskpane'] },
  { part: 'riskView', texts: riskView, rooms: ['taskpane'] },
  { part: 'selection', texts: selection, rooms: ['taskpane'] },
  { part: 'sheets', texts: sheets, rooms: ['workbook'] },
  { part: 'taskpane', texts: taskpane, rooms: ['taskpane'] },
  { part: 'uncertainty', texts: uncertainty, rooms: ['taskpane'] },
  { part: 'workbench', texts: workbench, rooms: ['workbench'] },
  { part: 'workbook', texts: workbook, rooms: ['workbook'] },
  { part: 'writing', texts: writing, rooms: ['taskpane'] },
];

/** Where the last word of a key comes from a value (an id, a kind of problem, a state). */
const CHOSEN_BY_VALUE: Readonly<Record<string, readonly string[]>> = {
  editor: [
    'kind',
    'settings',
    'problem',
    'remove',
    'effects',
    'prices',
    'directions',
    'roles',
    'rollUps',
    'phasings',
    'target',
  ],
  cli: ['help', 'report', 'errors', 'check', 'read', 'made', 'risk', 'feasible'],
  documents: ['ask', 'why', 'newPlan'],
  editorList: ['filters'],
  findings: ['title', 'detail', 'relation'],
  formulas: ['insert', 'native'],
  functions: ['must', 'noPlan', 'listNotALine', 'sizesDiffer'],
  goalSeek: ['method'],
  present: ['headline'],
  readDocument: ['problem'],
  problems: ['rule', 'expected', 'to', 'noResult', 'formula', 'distribution'],
  riskView: ['problem', 'said', 'chances', 'tornado', 'feasible'],
  selection: ['ask', 'option', 'line', 'method', 'formula', 'reason'],
  sheets: [
    ...['names', 'headers', 'words', 'units', 'targets', 'projections', 'sources.group'],
    ...['frozen'],
    ...['risk', 'riskPoints.scalars', 'riskPoints.ends', 'riskPoints.lines'],
    ...['riskPoints.paths', 'riskPoints.results', 'riskPoints.years'],
    ...['about.items', 'about.judge', 'about.kind', 'assumptions.prompts'],
    ...['about.phrase', 'about.phraseFor', 'about.scaled', 'about.sheet'],
  ],
  taskpane: [
    'send',
    ...['host', 'firstRun', 'planFile', 'targets', 'input', 'commands', 'sheets'],
    ...[
      'scenarios',
      'indicators',
      'drivers',
      'views',
      'details',
      'phrase',
      'path',
      'milestones',
      'compare',
    ],
    ...['checks', 'history', 'sources', 'noResult', 'tableProblems'],
  ],
  uncertainty: ['problem', 'shapes', 'shapeText', 'fields'],
  workbench: ['failed'],
  writing: ['preview', 'progress', 'changes', 'interrupted', 'done.refused', 'kept.kind'],
};

function keysOf(texts: Texts, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [before + key] : keysOf(text, `${before}${key}.`),
  );
}

function sourcesOf(folder: string, deep: boolean): string[] {
  return readdirSync(folder, { recursive: deep, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

const everything = [
  ...readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'i18n')
    .flatMap(({ name }) => sourcesOf(`src/${name}`, true)),
  ...sourcesOf('src/i18n', false),
];
const wordsInUse = new Set(everything.join('\n').match(/\w+/g));

/** The value that chooses the key: `live` of `sheets.liveText`, `busy` of `busy.reason`. */
function chosenBy(part: string, key: string): string | null {
  if (part === 'workbook') return key.replace(/\.(reason|next)$/, '');
  if (part === 'obstacles') return key.replace(/\.(what|next)$/, '');
  const prefix = CHOSEN_BY_VALUE[part]?.find((each) => key.startsWith(`${each}.`));
  if (prefix === undefined) return null;
  const last = key.slice(key.lastIndexOf('.') + 1);
  // Of a text that has a column for each language, the language chooses the end.
  return last.replace(/(Title|Text|Action|Near|Nearest|En|Zh)$/, '');
}

test.each(PARTS)('uses every text of $part', ({ part, texts, rooms }) => {
  const source = [
    ...sourcesOf('src/i18n', false),
    ...rooms.flatMap((room) => sourcesOf(`src/${room}`, true)),
  ].join('\n');
  const unused = keysOf(texts).filter((key) => {
    if (source.includes(`'${key}'`)) return false;
    const value = chosenBy(part, key);
    return value === null || !wordsInUse.has(value);
  });
  expect(unused).toEqual([]);
});
