import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { readPlanText, reportPlan, simulatePlan } from '../../src/domain/index';
import { createFormats } from '../../src/taskpane/controls/format/create-formats';
import { fanModel } from '../../src/taskpane/risk/fan/fan-model';
import { chancePercent } from '../../src/taskpane/risk/answers/target-words';
import { openRisk, uncertainPlanFile } from './risk-steps';
import { test } from './workbench';

test.beforeEach(async ({ page }) => page.setViewportSize({ width: 350, height: 900 }));

test('a slider moves the bands and the probabilities, in either language', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const { view, risk } = await openRisk(page, 'en');
  expect(workers).toHaveLength(1);
  const card = view.getByRole('region', { name: 'Gross domestic product' });
  const chance = card.getByText(/^In .* of 100 futures/).first();
  const before = await chance.textContent();
  await card.getByRole('button', { name: risk('sliders') }).click();
  const slider = card.getByRole('slider').first();
  await slider.focus();
  // One step: of several, an answer to an earlier one may be shown first.
  await page.keyboard.press('ArrowRight');
  await expect(chance).not.toHaveText(before ?? '');
  const after = await chance.textContent();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByText(/^100 种可能的结果中/).first()).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(chance).toHaveText(after ?? '');
  expect(problems).toEqual([]);
});

test('the worker of the browser has the numbers of Node', async ({ page }) => {
  const { view, t, risk: text } = await openRisk(page, 'en');
  const read = await readPlanText(uncertainPlanFile());
  const report = read.ok ? reportPlan(read.value) : null;
  const risk = read.ok ? simulatePlan(read.value, { scenario: 'base' }) : null;
  if (!report?.ok || !risk?.ok) throw new Error('The plan is valid');
  const wording = { t, text, formats: createFormats('en') };
  const path = report.value.scenarios[0]?.indicators[0];
  const bands = risk.value.indicators[0];
  if (!path || !bands) throw new Error('The plan has an indicator');
  const card = view.getByRole('region', { name: 'Gross domestic product' });
  const said = fanModel(path, bands, 'Base', wording).text;
  await expect(card.getByRole('img')).toHaveAttribute('aria-label', said);
  const probability = risk.value.targets[0]?.probability ?? NaN;
  await expect(card.getByText(chancePercent(probability, wording.formats))).toBeVisible();
});

test('the worker answers whether all targets can be met at once, and what turns one', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  const { view, risk } = await openRisk(page, 'en');
  const card = view.getByRole('region', { name: risk('feasible.title') });
  await card.getByRole('button', { name: risk('feasible.ask') }).click();
  await expect(card.getByText(/^(Yes|No|Not decided)\./)).toBeVisible();
  await view.getByRole('button', { name: risk('breakEven.ask') }).click();
  await expect(
    view.getByText(/^(The target (fails|is met) once|No driver alone)/).first(),
  ).toBeVisible();
  expect(problems).toEqual([]);
});

test('the bands move while a slider is held and dragged', async ({ page }) => {
  const { view, risk } = await openRisk(page, 'en');
  const card = view.getByRole('region', { name: 'Gross domestic product' });
  await card.getByRole('button', { name: risk('sliders') }).click();
  const fan = card.getByRole('img');
  const slider = card.getByRole('slider').first();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider has a place');
  const at = (step: number) =>
    [box.x + box.width / 2 + (step % 20), box.y + box.height / 2] as const;
  await page.mouse.move(...at(0));
  await page.mouse.down();
  const seen = new Set<string | null>();
  for (let step = 1; seen.size < 3 && step < 500; step += 1) {
    await page.mouse.move(...at(step));
    seen.add(await fan.getAttribute('aria-label'));
  }
  await page.mouse.up();
  expect(seen.size).toBeGreaterThanOrEqual(3);
});

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['en', 'zh-CN'] as const) {
    test(`axe finds nothing and every width is enough in ${language}, ${theme}`, async ({
      page,
    }) => {
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
      for (const width of [500, 350, 320, 270]) {
        await page.setViewportSize({ width, height: 900 });
        const beyond = await view.evaluate((element) => {
          const end = element.getBoundingClientRect().right;
          const parts = [...element.querySelectorAll('select, svg, p, li, table, button')];
          return parts
            .filter((part) => !part.closest('[role=group][tabindex]'))
            .filter((part) => part.getBoundingClientRect().right > end + 1)
            .map((part) => part.outerHTML.slice(0, 80));
        });
        expect([width, ...beyond]).toEqual([width]);
      }
      const { violations } = await new AxeBuilder({ page })
        .exclude('[data-tabster-dummy]')
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([]);
    });
  }
}
