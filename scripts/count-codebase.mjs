// npm run count: how large the codebase is, and how many files each kind of change touches. Counts
// the files of a commit as git has them, or those on the disk.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readOptions } from './options.mjs';
import { root } from './root.mjs';

const HELP = `npm run count [-- options]

  --at COMMIT  count this commit instead of the files on the disk; several with commas between
               are shown side by side
  --names      list every kind, function and sheet, not only the medians
  --help       print this
`;

/** What is counted: our own code with its tests and scripts, without data and configuration. */
const CODE = /^(?:src|test)\/.*\.tsx?$|^\.?scripts\/.*\.[cm]?js$/;
/** What is built and shipped or run, without tests and their helpers. */
const SOURCE = /^src\/(?!.*(?:\.test\.|test-support\/)).*\.tsx?$/;
/** Where a change of a function may lead, including its page in the documentation. */
const NAMING = /^(?:src|test|\.?scripts|docs\/functions)\/.*\.(?:tsx?|[cm]?js|json|md)$/;
/** Where these words mean a sheet: elsewhere most of them are parts of a plan. */
const ABOUT_SHEETS = /^src\/workbook\/|^src\/i18n\/[^/]+\/sheets\.ts$/;
/** This file names what it counts. */
const COUNTER = /count-codebase\.mjs$/;
const SMALL = 25;

const KINDS = ['level', 'stock', 'renewable', 'programme', 'coverage', 'linked', 'pipeline'];
const SHEETS = ['about', 'sources', 'targets', 'assumptions', 'milestones'];
const FUNCTIONS = /^\s*"([A-Z][A-Z_]+)": \[/gm;
const FUNCTION_LISTS = ['test/functions/frozen-names.json', 'src/functions/frozen-names.json'];

const { at, names } = readOptions('npm run count', HELP, {
  at: { type: 'string' },
  names: { type: 'boolean', default: false },
});
const counted = (at?.split(',') ?? [null]).map((commit) => ({
  title: commit ?? 'now',
  facts: countAll(readFiles(commit)),
}));
printTable(counted);

/** Every file that may count, by path. */
function readFiles(commit) {
  const wanted = (file) => CODE.test(file) || NAMING.test(file);
  if (commit === null) {
    const listed = String(git(['ls-files', '--cached', '--others', '--exclude-standard']));
    return new Map(
      listed
        .split('\n')
        .filter((file) => wanted(file) && existsSync(path.join(root, file)))
        .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
    );
  }
  const listed = String(git(['ls-tree', '-r', '--name-only', commit]))
    .split('\n')
    .filter(wanted);
  const request = listed.map((file) => `${commit}:${file}`).join('\n');
  let rest = git(['cat-file', '--batch'], request);
  return new Map(
    listed.map((file) => {
      const end = rest.indexOf('\n') + 1;
      const size = Number(rest.subarray(0, end).toString().trim().split(' ')[2]);
      const text = rest.subarray(end, end + size).toString();
      rest = rest.subarray(end + size + 1);
      return [file, text];
    }),
  );
}

function git(words, input = '') {
  return execFileSync('git', words, { cwd: root, input, maxBuffer: 1 << 28 });
}

function countAll(files) {
  const code = [...files].filter(([file]) => CODE.test(file) && !COUNTER.test(file));
  const sheetFiles = code.filter(([file]) => ABOUT_SHEETS.test(file));
  const sources = code.filter(([file]) => SOURCE.test(file));
  const list = FUNCTION_LISTS.map((file) => files.get(file)).find((text) => text !== undefined);
  const functions = [...(list ?? '').matchAll(FUNCTIONS)].map(([, id]) => id);
  return [
    ...sizes('source', sources),
    ...sizes('code with tests and scripts', code),
    ['most source files side by side', mostSideBySide(sources)],
    ...naming('one indicator kind', KINDS, literal, code),
    ...naming('one sheet with a table', SHEETS, literal, sheetFiles),
    ...naming('one function', functions, spellings, [...files]),
  ];
}

function sizes(title, files) {
  const lines = files.map(([, text]) => linesOf(text)).sort((one, other) => one - other);
  return [
    [`${title}: files`, lines.length],
    [`${title}: lines`, lines.reduce((sum, count) => sum + count, 0)],
    [`${title}: lines of the median file`, median(lines)],
    [`${title}: files of at most ${SMALL} lines`, lines.filter((count) => count <= SMALL).length],
  ];
}

function mostSideBySide(files) {
  const folders = new Map();
  for (const [file] of files) {
    const folder = path.posix.dirname(file);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return Math.max(...folders.values());
}

function linesOf(text) {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** How many files name each of these: the median and, on request, each count. */
function naming(title, all, pattern, files) {
  const counts = all.map((name) => {
    const naming = pattern(name);
    const isNaming = ([file, text]) => naming.test(file) || naming.test(text);
    return [`  ${name}`, files.filter(isNaming).length];
  });
  const middle = median(counts.map(([, count]) => count).sort((one, other) => one - other));
  return [[`files that name ${title} (median)`, middle], ...(names ? counts : [])];
}

/** A word of a closed list: quoted, or as a key. */
function literal(word) {
  return new RegExp(`'${word}'|^\\s*${word}: `, 'm');
}

/** A function by its id, its file or its name in code. */
function spellings(id) {
  const words = id.toLowerCase().split('_');
  const camel = words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  const small = camel[0].toLowerCase() + camel.slice(1);
  return new RegExp(`\\b(?:${id}|${words.join('-')}|${camel}|${small})\\b`);
}

function median(sorted) {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function printTable(columns) {
  const [first] = columns;
  const width = Math.max(...first.facts.map(([title]) => title.length));
  const cell = (text) => String(text).padStart(12);
  console.log(' '.repeat(width) + columns.map(({ title }) => cell(title)).join(''));
  first.facts.forEach(([title], index) => {
    const values = columns.map(({ facts }) => facts[index]?.[1] ?? '');
    console.log(title.padEnd(width) + values.map(cell).join(''));
  });
}
