import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { createTranslate } from '../../src/i18n/create-translate';
import { uncertainty as english } from '../../src/i18n/en/uncertainty';
import { uncertainty as chinese } from '../../src/i18n/zh-CN/uncertainty';
import { type Language, openPane, savedPlan, words } from './pane-steps';
import { test } from './workbench';

const NAMES = { en: 'Gross domestic product', 'zh-CN': '地区生产总值' } as const;

/** Opens the form of the growth of output in the source plan. */
async function openForm(page: Page, language: Language) {
  await openPane(page, '/taskpane.html?plan=jinjiang', language);
  const wording = words(language);
  const text = createTranslate({ en: english, 'zh-CN': chinese }, language);
  const { t } = wording;
  const indicator = NAMES[language];
  const card = page.getByRole('region', { name: indicator });
  const toggle = card.getByRole('button', { name: indicator, exact: true });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  const driver = t('drivers.growth.name');
  const place = { indicator, driver };
  const named = (key: 'certainFor' | 'uncertainFor') =>
    card.getByRole('button', { name: t(`assumptions.${key}`, place), exact: true });
  const link = named('certainFor').or(named('uncertainFor'));
  await link.focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: text('title', place) });
  await expect(form).toBeVisible();
  return { form, text, link, wording };
}

for (const language of ['en', 'zh-CN'] as const) {
  test(`a driver is made uncertain by keyboard in a pane of 270 px, in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 270, height: 900 });
    const { form, text, link, wording } = await openForm(page, language);
    await form.getByRole('radio', { name: text('shapes.pert') }).focus();
    await page.keyboard.press('Space');
    for (const [setting, typed] of [
      ['low', '4'],
      ['mode', '6'],
      ['high', '7'],
    ] as const) {
      await form.getByRole('textbox', { name: text(`fields.${setting}`) }).fill(typed);
    }
    const picture = text('picture', { low: '5.07%', mid: '5.87%', high: '6.54%' });
    await expect(form.getByText(picture)).toBeVisible();
    const edges = await form.evaluate((dialog) => {
      const right = dialog.getBoundingClientRect().right;
      return [...dialog.querySelectorAll('label, input, select, button, p')].filter(
        (each) => each.getBoundingClientRect().right > right,
      ).length;
    });
    expect(edges).toBe(0);
    const fields = await form.getByRole('textbox').all();
    const boxes = await Promise.all(fields.map((field) => field.boundingBox()));
    const [low, mode] = boxes;
    expect((low?.x ?? 0) + (low?.width ?? Infinity)).toBeLessThanOrEqual(mode?.x ?? 0);
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
    expect(violations).toEqual([]);
    await form.getByRole('textbox', { name: text('fields.high') }).press('Enter');
    await expect(form).toBeHidden();
    await expect(link).toBeFocused();
    const plan = await savedPlan(page, wording);
    const growth = plan.scenarios[0]?.uncertainties?.filter(
      ({ indicator, driver, year }) =>
        indicator === 'gdp' && driver === 'growth' && year === undefined,
    );
    expect(growth).toMatchObject([{ shape: 'pert', low: 0.04, mode: 0.06, high: 0.07 }]);
  });
}
