// What Excel reads of the custom functions: functions.json by Microsoft's own generator from the
// sources, the same in Chinese, and a help page for each. `npm run build` calls this;
// `node scripts/functions-metadata.mjs [FOLDER]` writes the files alone.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

const require = createRequire(import.meta.url);
const definitions = path.join(root, 'src/functions/definitions');
const pagesFolder = path.join(root, 'docs/functions');

/** The line of a page below which it is in Chinese. */
const CHINESE_PART = '<!-- zh-CN -->';

/**
 * Writes functions.json and functions.zh-CN.json and returns both as objects.
 * @param {string} outDir
 * @param {{helpBase?: string}} options - where the help pages are served, without a closing slash
 */
export async function generateFunctionsMetadata(
  outDir,
  { helpBase = 'https://localhost:3000/help' } = {},
) {
  const english = await generate(helpBase);
  const chinese = translate(english, await readChinese());
  mkdirSync(outDir, { recursive: true });
  for (const [name, metadata] of [
    ['functions.json', english],
    ['functions.zh-CN.json', chinese],
  ])
    writeFileSync(path.join(outDir, name), `${JSON.stringify(metadata, null, 2)}\n`);
  return { english, chinese };
}

/** The sources of the functions: the files of src/functions/definitions that document one. */
export function functionSources() {
  return readdirSync(definitions)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => path.join(definitions, name))
    .filter((file) => readFileSync(file, 'utf8').includes('@customfunction'))
    .sort();
}

async function generate(helpBase) {
  const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionSources());
  if (errors.length > 0) throw new Error(`Function metadata: ${errors.join('; ')}`);
  const metadata = JSON.parse(metadataJson);
  return {
    // Errors in a range reach the function, so that only the cells that rest on them fail.
    allowErrorForDataTypeAny: true,
    ...metadata,
    functions: metadata.functions.map((known) => ({
      ...known,
      description: oneLine(known.description),
      helpUrl: `${helpBase}/${known.helpUrl}`,
      parameters: known.parameters.map((parameter) => ({
        ...parameter,
        description: oneLine(parameter.description),
      })),
    })),
  };
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

async function readChinese() {
  const { tsImport } = await import('tsx/esm/api');
  const file = path.join(root, 'src/i18n/zh-CN/functions.ts');
  const { functionDescriptions } = await tsImport(pathToFileURL(file).href, import.meta.url);
  return functionDescriptions;
}

/** The same metadata with other descriptions: ids, names and the order of arguments never change. */
function translate(english, descriptions) {
  return {
    ...english,
    functions: english.functions.map((known) => {
      const words = descriptions[known.id];
      const text = (found, of) => {
        if (found === undefined) throw new Error(`No Chinese description of ${of}`);
        return found;
      };
      return {
        ...known,
        description: text(words?.description, known.id),
        parameters: known.parameters.map((parameter) => ({
          ...parameter,
          description: text(words?.parameters[parameter.name], `${known.id}: ${parameter.name}`),
        })),
      };
    }),
  };
}

/**
 * Writes help/NAME.html for every page of docs/functions and returns the names.
 * @param {string} outDir
 */
export async function writeHelpPages(outDir) {
  const { Marked } = await import('marked');
  const marked = new Marked({
    renderer: {
      // Pages hold no HTML; what looks like it is shown as text.
      html: ({ text }) => escapeHtml(text),
      link({ href, tokens }) {
        const page = href.replace(/^\.\//, '').replace(/\.md(?=$|#)/, '.html');
        return `<a href="${escapeHtml(page)}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  const folder = path.join(outDir, 'help');
  mkdirSync(folder, { recursive: true });
  const pages = readdirSync(pagesFolder).filter((name) => name.endsWith('.md'));
  for (const page of pages) {
    const [english, chinese = ''] = readFileSync(path.join(pagesFolder, page), 'utf8').split(
      CHINESE_PART,
    );
    const title = /^# (.*)$/m.exec(english)?.[1] ?? page;
    writeFileSync(
      path.join(folder, page.replace(/\.md$/, '.html')),
      helpPage(title, marked.parse(english), marked.parse(chinese)),
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
