// npm run render: every printed page of the source plan in both languages, as the pictures of
// docs/images/sheets. Another plan, folder or size: npm run render -- [PLAN.json] [FOLDER] [DPI].
// Needs LibreOffice, pdftoppm and a Chinese font (Debian: poppler-utils, fonts-noto-cjk).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from './root.mjs';

const [
  plan = join(root, 'assets/templates/jinjiang.plan.json'),
  folder = join(root, 'docs/images/sheets'),
  dpi = '48',
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
  for (const picture of readdirSync(out).filter((name) => /^(en|zh-CN)-\d+\.png$/.test(name)))
    rmSync(join(out, picture));
  for (const locale of ['en', 'zh-CN']) {
    const book = join(work, `${locale}.xlsx`);
    run(process.execPath, [
      join(root, 'scripts/plan.mjs'),
      ...['write', resolve(plan), book, '--locale', locale, '--print-all'],
    ]);
    run(process.env.PLANPATH_SOFFICE ?? 'soffice', [
      `-env:UserInstallation=file://${join(work, 'profile')}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', work, book],
    ]);
    run('pdftoppm', ['-r', dpi, '-png', join(work, `${locale}.pdf`), join(out, locale)]);
  }
  for (const picture of readdirSync(out).sort()) console.log(join(out, picture));
} finally {
  rmSync(work, { recursive: true, force: true });
}
