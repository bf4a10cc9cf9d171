// What Excel reads about the custom functions: functions.json from their definitions, the same in
// Chinese, and a help page for each. `npm run build` calls this; `node
// scripts/functions-metadata.mjs [FOLDER]` writes the files alone.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { root } from './root.mjs';

const pagesFolder = path.join(root, 'docs/functions');

/** Below this line a page is in Chinese. */
const CHINESE_PART = '<!-- zh-CN -->';

/** Here the index lists every function. */
const LIST_PLACE = /<!-- functions -->\n+/;

/**
 * Writes functions.json and functions.zh-CN.json and returns both as objects.
 * @param {string} outDir
 * @param {{helpBase?: string}} options - where the help pages are served, without a closing slash
 */
export async function generateFunctionsMetadata(
  outDir,
  { helpBase = 'https://localhost:3000/help' } = {},
) {
  const { ALL_FUNCTIONS } = await readSource('src/functions/registry.ts');
  const read = async (locale) =>
    metadataOf(ALL_FUNCTIONS, await readDescriptions(locale), helpBase);
  const english = await read('en');
  const chinese = await read('zh-CN');
  mkdirSync(outDir, { recursive: true });
  for (const [name, metadata] of [
    ['functions.json', english],
    ['functions.zh-CN.json', chinese],
  ])
    writeFileSync(path.join(outDir, name), `${JSON.stringify(metadata, null, 2)}\n`);
  return { english, chinese };
}

async function readDescriptions(locale) {
  const file = `src/i18n/${locale}/function-descriptions.ts`;
  return (await readSource(file)).functionDescriptions;
}

function readSource(file) {
  return tsImport(pathToFileURL(path.join(root, file)).href, import.meta.url);
}

/** The functions as Excel reads them, in the order of their pages. */
function metadataOf(functions, descriptions, helpBase) {
  return {
    // Errors in a range reach the function, so that only the cells that depend on them fail.
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: true,
    functions: functions
      .map((known) => functionMetadata(known, descriptions[known.id], helpBase))
      .sort((one, other) => (one.helpUrl < other.helpUrl ? -1 : 1)),
  };
}

function functionMetadata({ id, group, parameters }, words, helpBase) {
  return {
    description: words.description,
    helpUrl: `${helpBase}/${pageOf(id)}.html`,
    id,
    name: id,
    ...(group === 'live' ? { options: { stream: true } } : {}),
    parameters: Object.entries(parameters).map(([name, { per, single, optional }]) => ({
      description: words.parameters[name],
      ...(per === 'call' || single ? {} : { dimensionality: 'matrix' }),
      name,
      ...(optional ? { optional } : {}),
      type: 'any',
    })),
    result: { dimensionality: 'matrix' },
  };
}

/** The name of a function's page. */
function pageOf(id) {
  return id.toLowerCase().replaceAll('_', '-');
}

/** The list of all functions in a language, in Markdown. */
async function listFunctions(locale) {
  const { ALL_FUNCTIONS } = await readSource('src/functions/registry.ts');
  const descriptions = await readDescriptions(locale);
  const colon = locale === 'en' ? ': ' : '：';
  return ALL_FUNCTIONS.map(
    ({ id }) => `- [PLAN.${id}](${pageOf(id)}.md)${colon}${descriptions[id].description}\n`,
  ).join('');
}

/**
 * Writes help/NAME.html for every page of docs/functions and returns the names.
 * @param {string} outDir
 */
export async function writeHelpPages(outDir) {
  const { Marked } = await import('marked');
  const marked = new Marked({
    renderer: {
      // Pages contain no HTML; text that looks like HTML is escaped.
      html: ({ text }) => escapeHtml(text),
      link({ href, tokens }) {
        const page = href.replace(/^\.\//, '').replace(/\.md(?=$|#)/, '.html');
        return `<a href="${escapeHtml(page)}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  const folder = path.join(outDir, 'help');
  mkdirSync(folder, { recursive: true });
  const lists = { en: await listFunctions('en'), zh: await listFunctions('zh-CN') };
  const pages = readdirSync(pagesFolder).filter((name) => name.endsWith('.md'));
  for (const page of pages) {
    const [english, chinese = ''] = readFileSync(path.join(pagesFolder, page), 'utf8').split(
      CHINESE_PART,
    );
    const title = /^# (.*)$/m.exec(english)?.[1] ?? page;
    writeFileSync(
      path.join(folder, page.replace(/\.md$/, '.html')),
      helpPage(
        title,
        marked.parse(english.replace(LIST_PLACE, () => lists.en)),
        marked.parse(chinese.replace(LIST_PLACE, () => lists.zh)),
      ),
    );
  }
  return pages.map((page) => page.replace(/\.md$/, '.html'));
}

function escapeHtml(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}

function helpPage(title, english, chinese) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – PlanPath</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.6 'Segoe UI', 'Microsoft YaHei', system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1rem; }
pre, code { font-family: Consolas, 'Cascadia Mono', monospace; }
pre { border: 1px solid; overflow-x: auto; padding: 0.5rem 1rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid; padding: 0.25rem 0.75rem; text-align: start; }
section + section { border-top: 2px solid; margin-top: 3rem; padding-top: 1rem; }
</style>
</head>
<body>
<nav><a href="#en">English</a> · <a href="#zh-CN" lang="zh-CN">中文</a></nav>
<main>
<section id="en" lang="en">
${english}</section>
<section id="zh-CN" lang="zh-CN">
${chinese}</section>
</main>
</body>
</html>
`;
}

const isCommand =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand) {
  const outDir = path.resolve(process.argv[2] ?? path.join(root, '.build/functions'));
  await generateFunctionsMetadata(outDir);
  await writeHelpPages(outDir);
  console.log(`Wrote the metadata and help pages of the functions to ${path.relative('', outDir)}`);
}
