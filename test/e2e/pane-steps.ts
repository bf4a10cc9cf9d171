import { expect, type Page } from '@playwright/test';
import type { PlanSpec } from '../../src/domain/index';
import { createTranslate } from '../../src/i18n/create-translate';
import { editor as editorEn } from '../../src/i18n/en/editor';
import { taskpane as paneEn } from '../../src/i18n/en/taskpane';
import { editor as editorZh } from '../../src/i18n/zh-CN/editor';
import { taskpane as paneZh } from '../../src/i18n/zh-CN/taskpane';

export type Language = 'en' | 'zh-CN';

/** The texts of the pane in one language. */
export function words(language: Language) {
  return {
    language,
    text: createTranslate({ en: editorEn, 'zh-CN': editorZh }, language),
    t: createTranslate({ en: paneEn, 'zh-CN': paneZh }, language),
  };
}
export type Words = ReturnType<typeof words>;

/** Opens the pane without a workbook and switches it to a language. */
export async function openPane(page: Page, address: string, language: Language): Promise<void> {
  await page.goto(address);
  const label = (each: Language): string => words(each).t('language.switchTo');
  const [own, other] = language === 'en' ? (['en', 'zh-CN'] as const) : (['zh-CN', 'en'] as const);
  const buttons = page.getByRole('button', {
    name: new RegExp(`^(${label(own)}|${label(other)})$`),
  });
  await expect(buttons).toBeVisible();
  const switches = page.getByRole('button', { name: label(other), exact: true });
  if ((await switches.count()) > 0) await switches.click();
  await expect(page.getByRole('button', { name: label(own), exact: true })).toBeVisible();
}

/** The plan as its file has it. */
export async function savedPlan(page: Page, { t }: Words): Promise<PlanSpec> {
  await page.getByRole('button', { name: t('header.more') }).click();
  await page.getByRole('menuitem', { name: t('header.saveFile') }).click();
  const dialog = page.getByRole('dialog');
  const file = await dialog.getByRole('textbox', { name: t('savePlan.text') }).inputValue();
  return JSON.parse(file) as PlanSpec;
}
