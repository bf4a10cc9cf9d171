import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { createTranslate } from '../../src/i18n/create-translate';
import { riskView as riskEn } from '../../src/i18n/en/risk-view';
import { riskView as riskZh } from '../../src/i18n/zh-CN/risk-view';
import { openPane, words, type Language } from './pane-steps';
import { test } from './workbench';

const illustrative = { evidence: 'assumed', illustrative: true };
const around = { measuredFrom: 'assumption', provenance: illustrative } as const;

/** The source plan with growth, firms and the industry uncertain around what a scenario assumes. */
function uncertainPlan(): string {
  const plan = JSON.parse(readFileSync('assets/templates/jinjiang.plan.json', 'utf8')) as {
    readonly scenarios: readonly { readonly id: string; readonly parent?: string }[];
  };
  const uncertainties = [
    {
      ...{ indicator: 'gdp', driver: 'growth', shape: 'triangular' },
      ...{ low: -0.02, mode: 0, high: 0.01, ...around },
    },
    {
      ...{ indicator: 'high-tech-firms', driver: 'netAdditions', shape: 'normal' },
      ...{ mean: 0, deviation: 20, ...around },
    },
  ];
  const scenarios = plan.scenarios.map((scenario) =>
    scenario.parent === undefined ? { ...scenario, uncertainties } : scenario,
  );
  return JSON.stringify({ ...plan, scenarios });
}

const texts = (language: Language) => ({
  ...words(language),
  risk: createTranslate({ en: riskEn, 'zh-CN': riskZh }, language),
});

/** Opens the plan without a workbook, and its view of risk. */
async function openRisk(page: Page, language: Language, address = '/taskpane.html') {
  const said = texts(language);
  await openPane(page, address, language);
  await page.locator('input[type=file]').setInputFiles({
    name: 'uncertain.plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(uncertainPlan()),
  });
  await page.getByRole('tab', { name: said.t('views.risk') }).click();
  const view = page.getByRole('region', { name: said.t('views.risk'), exact: true });
  await expect(view.getByRole('img').first()).toBeVisible();
  return { ...said, view };
}

test('a slider moves the bands and the probabilities, in either language', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.setViewportSize({ width: 350, height: 900 });
  const { view, risk } = await openRisk(page, 'en');
  expect(workers).toHaveLength(1);
  const card = view.getByRole('region', { name: 'Gross domestic product' });
  const chance = card.getByText(/^In .* of 100 futures/).first();
  const before = await chance.textContent();
  await card.getByRole('button', { name: risk('sliders') }).click();
  const slider = card.getByRole('slider').first();
  await slider.focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  await expect(chance).not.toHaveText(before ?? '');
  const after = await chance.textContent();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByText(/^100 种可能的结果中/).first()).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(chance).toHaveText(after ?? '');
  expect(problems).toEqual([]);
});

test('a drag of a slider never holds up the page for long', async ({ page }) => {
  await page.setViewportSize({ width: 350, height: 900 });
  const { view, risk } = await openRisk(page, 'en');
  const card = view.getByRole('region', { name: 'Gross domestic product' });
  await card.getByRole('button', { name: risk('sliders') }).click();
  const fan = card.getByRole('img');
  const slider = card.getByRole('slider').first();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider has a place');
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  const seen = new Set<string | null>();
  for (let step = 1; step <= 20; step += 1) {
    await page.mouse.move(box.x + box.width / 2 + 2 * step, y);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => drawn(null))));
    seen.add(await fan.getAttribute('aria-label'));
  }
  await page.mouse.up();
  expect(seen.size).toBeGreaterThan(2);
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  // Where nothing else runs there is none above 50 ms; here other tests run beside this one.
  expect(tasks.filter((duration) => duration > 250)).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['en', 'zh-CN'] as const) {
    test(`axe finds nothing and every width is enough in ${language}, ${theme}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 270, height: 900 });
      const { view, risk } = await openRisk(page, language, `/taskpane.html?theme=${theme}`);
      await view.getByRole('button', { name: risk('method.open') }).click();
      await view
        .getByRole('button', { name: risk('fan.numbers') })
        .first()
        .click();
      await view
        .getByRole('button', { name: risk('sliders') })
        .first()
        .click();
      for (const width of [270, 320, 350, 500]) {
        await page.setViewportSize({ width, height: 900 });
        const content = await page.evaluate(() => document.body.scrollWidth);
        expect(content).toBeLessThanOrEqual(width);
      }
      await page.setViewportSize({ width: 270, height: 900 });
      const { violations } = await new AxeBuilder({ page })
        .exclude('[data-tabster-dummy]')
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([]);
    });
  }
}
