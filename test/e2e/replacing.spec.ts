import { readFileSync } from 'node:fs';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import type { PlanSpec } from '../../src/domain/index';
import { type CellInput, plainInput } from '../../src/workbook/excel/write/base/cell-input';
import { withMoreParts } from '../support/plans/more-parts';
import { sampleOf } from '../support/seed';
import { paneFrame, test } from './workbench';

/** Template buttons and titles in the order of the first page, which both languages share. */
const TEMPLATES = ['jinjiang', 'five-year', 'helsinki', 'fiscal', 'blank'] as const;
type Template = (typeof TEMPLATES)[number];
type Language = 'en' | 'zh-CN';

/** Every template over every template, each in the one language over the other. */
const pairs = TEMPLATES.flatMap((old) =>
  TEMPLATES.flatMap((next) =>
    (['en', 'zh-CN'] as const).map((language) => ({ old, next, language })),
  ),
);
const chosen = sampleOf(pairs, 1);

const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh-CN' : 'en');

/** Opens a template on the first page of the pane, which lists them in a fixed order. */
async function openTemplate(pane: FrameLocator, template: Template): Promise<void> {
  const names = {
    jinjiang: /^(Open the source plan|打开示例规划)$/,
    'five-year': /^(Open the five-year plan|打开五年规划)$/,
    helsinki: /^(Open the climate plan|打开气候规划)$/,
    fiscal: /^(Open the fiscal plan|打开财政规划)$/,
    blank: /^(Start a blank plan|新建空白规划)$/,
  };
  await pane.getByRole('button', { name: names[template] }).click();
}

async function toFirstPage(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: /^(More commands|更多命令)$/ }).click();
  await pane.getByRole('menuitem', { name: /^(Open another plan…|打开其他规划…)$/ }).click();
}

/** Opens the plan of a template with one more scenario, indicator and target, as a plan file. */
async function openWithMore(pane: FrameLocator, template: Template): Promise<void> {
  const text = readFileSync(`assets/templates/${template}.plan.json`, 'utf8');
  const file = JSON.stringify(withMoreParts(JSON.parse(text) as PlanSpec));
  await toFirstPage(pane);
  await pane.locator('input[type=file]').setInputFiles({
    ...{ name: `${template}.plan.json`, mimeType: 'application/json' },
    buffer: Buffer.from(file),
  });
}

async function openAnother(pane: FrameLocator, template: Template): Promise<void> {
  await toFirstPage(pane);
  await openTemplate(pane, template);
}

/** Writes the sheets after the preview; every formula has the result that the plan expects. */
async function write(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: /^(Write sheets( again)?|(重新)?写入工作表)$/ }).click();
  const dialog = pane.getByRole('dialog');
  await dialog.getByRole('button', { name: /^(Write|写入)$/ }).click();
  await expect(dialog).toContainText(/The sheets are written|工作表已写入/, { timeout: 180_000 });
  await expect(dialog).not.toContainText(/calculates another result|计算结果/);
}

async function close(pane: FrameLocator): Promise<void> {
  await pane
    .getByRole('button', { name: /^(Close|关闭)$/ })
    .first()
    .click();
}

/**
 * The formula and the value of every cell that is not blank, by sheet and place. The grid quotes the
 * names of sheets sometimes more than it has to.
 */
async function everyCell(page: Page): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const sheets = await paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const used = worksheets.items.map((sheet) =>
        sheet.getUsedRange().load('address,formulas,values'),
      );
      await context.sync();
      return used.map(({ address, formulas, values }) => ({ address, formulas, values }));
    }),
  );
  return Object.fromEntries(
    sheets.flatMap(({ address, formulas, values }) =>
      formulas.flatMap((row: readonly unknown[], at: number) =>
        row.flatMap((formula, column) =>
          formula === ''
            ? []
            : [
                [
                  `${address} ${String(at + 1)}:${String(column + 1)}`,
                  [plainInput(formula as CellInput), values[at]?.[column]],
                ] as const,
              ],
        ),
      ),
    ),
  );
}

/** Expects the same cells, and shows only those that differ. */
function expectCells(
  now: Readonly<Record<string, readonly unknown[]>>,
  expected: Readonly<Record<string, readonly unknown[]>>,
): void {
  const places = new Set([...Object.keys(expected), ...Object.keys(now)]);
  const differing = [...places].filter(
    (place) => JSON.stringify(now[place]) !== JSON.stringify(expected[place]),
  );
  const shown = (cells: typeof now) => differing.map((place) => [place, cells[place]]);
  expect(shown(now)).toEqual(shown(expected));
}

async function inEmptyWorkbook(page: Page, template: Template, language: Language) {
  await page.goto(`/?empty&lang=${language}`);
  const pane = page.frameLocator('iframe');
  await openTemplate(pane, template);
  await write(pane);
  return pane;
}

/** What a plan's sheets hold in an empty workbook, by plan and language. */
const written = new Map<string, Readonly<Record<string, readonly unknown[]>>>();

async function cellsInEmptyWorkbook(page: Page, template: Template, language: Language) {
  const key = `${template} ${language}`;
  const known = written.get(key);
  if (known) return known;
  await inEmptyWorkbook(page, template, language);
  const cells = await everyCell(page);
  written.set(key, cells);
  return cells;
}

/** Writes the plan with a scenario, an indicator and a target more, then without them again. */
async function addAndRemove(page: Page, pane: FrameLocator, template: Template): Promise<void> {
  const before = await everyCell(page);
  await openWithMore(pane, template);
  await write(pane);
  await close(pane);
  expect(await everyCell(page)).not.toEqual(before);
  await openAnother(pane, template);
  await write(pane);
  await close(pane);
  expectCells(await everyCell(page), before);
}

for (const { old, next, language } of chosen) {
  test(`${next} over ${old} in ${language}, in the other language, and back`, async ({ page }) => {
    test.setTimeout(900_000);
    const expected = await cellsInEmptyWorkbook(page, next, otherLanguage(language));
    const pane = await inEmptyWorkbook(page, old, language);
    await close(pane);
    await addAndRemove(page, pane, old);
    const before = await everyCell(page);
    if (old !== next) await openAnother(pane, next);
    await pane.getByRole('button', { name: /^(中文|English)$/ }).click();
    await write(pane);
    if (old !== next) expectCells(await everyCell(page), expected);
    await pane.getByRole('button', { name: /^(Undo this write…|撤消本次写入…)$/ }).click();
    await pane.getByRole('button', { name: /^(Undo the write|撤消写入)$/ }).click();
    await expect(pane.getByRole('dialog')).toContainText(/The write is undone|已撤消写入/, {
      timeout: 180_000,
    });
    expectCells(await everyCell(page), before);
  });
}
