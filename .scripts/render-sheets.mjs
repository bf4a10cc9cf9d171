// Writes a plan as .xlsx in both languages and renders every printed page as a picture, to look at.
// Usage: node .scripts/render-sheets.mjs [PLAN.json] [FOLDER]; needs LibreOffice and pdftoppm.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from './root.mjs';

const [
  plan = join(root, 'assets/templates/jinjiang.plan.json'),
  folder = join(root, '.build/sheets'),
] = process.argv.slice(2);
const out = resolve(folder);
const work = mkdtempSync(join(tmpdir(), 'planpath-render-'));

function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', cwd: root });
  if (error) throw new Error(`${command} cannot be started: ${error.message}`);
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
}

try {
  mkdirSync(out, { recursive: true });
  for (const locale of ['en', 'zh-CN']) {
    const book = join(work, `${locale}.xlsx`);
    run(process.execPath, [
      join(root, '.scripts/plan.mjs'),
      ...['write', resolve(plan), book, '--locale', locale],
    ]);
    run(process.env.PLANPATH_SOFFICE ?? 'soffice', [
      `-env:UserInstallation=file://${join(work, 'profile')}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', work, book],
    ]);
    run('pdftoppm', [
      '-r',
      process.env.PLANPATH_DPI ?? '110',
      '-png',
      join(work, `${locale}.pdf`),
      join(out, locale),
    ]);
  }
  for (const picture of readdirSync(out).sort()) console.log(join(out, picture));
} finally {
  rmSync(work, { recursive: true, force: true });
}
