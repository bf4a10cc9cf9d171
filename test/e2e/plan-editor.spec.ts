import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import type { AssumptionSpec, IndicatorSpec, PlanSpec, TargetSpec } from '../../src/domain/index';
import { sampleOf } from '../support/seed';
import { type Language, openPane, savedPlan, type Words, words } from './pane-steps';
import { test } from './workbench';

const source = JSON.parse(readFileSync('assets/templates/jinjiang.plan.json', 'utf8')) as PlanSpec;
const base = source.scenarios[0]?.assumptions ?? [];

const PERCENT: ReadonlySet<string> = new Set(['growth', 'share', 'startShare']);

/** A number as a person types it. */
function typed(value: number, isPercent = false): string {
  return String(isPercent ? Number((value * 100).toPrecision(14)) : value);
}

function nameOf(indicator: IndicatorSpec | undefined, language: Language): string {
  const name = indicator?.name ?? '';
  return typeof name === 'string' ? name : name[language];
}

/** Enters an indicator with its settings and the base scenario's numbers. */
async function addIndicator(page: Page, indicator: IndicatorSpec, { text, t, language }: Words) {
  await page.getByRole('button', { name: t('indicators.add'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: text('add') });
  const unit = typeof indicator.unit === 'string' ? indicator.unit : indicator.unit[language];
  const field = (name: string): Locator => dialog.getByRole('textbox', { name, exact: true });
  await field(text('name')).fill(nameOf(indicator, language));
  await field(text('unit')).fill(unit);
  await dialog.getByRole('radio', { name: text(`kind.${indicator.kind}`), exact: true }).check();
  const isShare = indicator.kind === 'coverage';
  const year = source.horizon.baseYear;
  await field(text('base', { year })).fill(typed(indicator.base?.value ?? 0, isShare));
  if (indicator.phasing !== undefined) {
    await dialog
      .getByRole('combobox', { name: text('settings.phasing') })
      .selectOption(indicator.phasing);
  }
  if (indicator.startShare !== undefined) {
    await field(text('settings.startShare', { year })).fill(typed(indicator.startShare, true));
  }
  for (const row of base.filter((each) => each.indicator === indicator.id)) {
    await fillDriver(dialog, row, t(`drivers.${row.driver}.legend`, { unit }));
  }
  await dialog.getByRole('button', { name: text('save') }).click();
  await expect(dialog).toHaveCount(0);
}

async function fillDriver(dialog: Locator, { driver, values }: AssumptionSpec, label: string) {
  if (typeof values === 'number') {
    await dialog
      .getByRole('textbox', { name: label, exact: true })
      .fill(typed(values, PERCENT.has(driver)));
    return;
  }
  const years = dialog.getByRole('group', { name: label });
  const isYearly = (await years.count()) > 0;
  for (const [year, value] of Object.entries(values)) {
    if (isYearly) {
      await years
        .getByRole('textbox', { name: year, exact: true })
        .fill(typed(value ?? 0, PERCENT.has(driver)));
    }
  }
}

/** Types the numbers of single years on the card, where the form has one number for all of them. */
async function fillYears(page: Page, { indicator, driver, values }: AssumptionSpec, own: Words) {
  if (typeof values === 'number' || driver === 'share') return;
  const name = nameOf(
    source.indicators.find(({ id }) => id === indicator),
    own.language,
  );
  const card = await openCard(page, name);
  for (const [year, value] of Object.entries(values)) {
    const label = own.t(`drivers.${driver}.label`, { indicator: name, year });
    const input = card.getByRole('textbox', { name: label, exact: true });
    await input.fill(typed(value ?? 0, PERCENT.has(driver)));
    await input.press('Enter');
  }
}

async function openCard(page: Page, name: string): Promise<Locator> {
  const card = page.getByRole('region', { name, exact: true });
  const toggle = card.getByRole('button', { name, exact: true });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  return card;
}

/** Enters a target field by field. */
async function addTarget(page: Page, target: TargetSpec, { text, t, language }: Words) {
  const indicator = source.indicators.find(({ id }) => id === target.indicator);
  const card = await openCard(page, nameOf(indicator, language));
  await card.getByRole('button', { name: t('phrase.add'), exact: true }).click();
  const form = card.getByRole('form');
  await form.getByRole('button', { name: text('target.byFields') }).click();
  const { basis = 'level', comparator, value = 1, tolerance, year, fromYear } = target;
  await form.getByRole('combobox', { name: text('target.basis') }).selectOption(basis);
  await form.getByRole('combobox', { name: text('target.comparator') }).selectOption(comparator);
  const isPercent = basis === 'growth' || basis === 'share';
  const unit = isPercent ? '%' : ownUnit(indicator, language);
  if (comparator !== 'full') {
    await form
      .getByRole('textbox', { name: text('target.value', { unit }) })
      .fill(typed(value, isPercent));
  }
  if (tolerance !== undefined) {
    await form
      .getByRole('textbox', { name: text('target.tolerance', { unit }) })
      .fill(typed(tolerance, isPercent));
  }
  await form
    .getByRole('combobox', { name: t('phrase.year'), exact: true })
    .selectOption(String(year));
  if (fromYear !== undefined) {
    await form
      .getByRole('combobox', { name: t('phrase.fromYear'), exact: true })
      .selectOption(String(fromYear));
  }
  await form.getByRole('button', { name: t('phrase.addAction'), exact: true }).click();
  await expect(form).toHaveCount(0);
}

function ownUnit(indicator: IndicatorSpec | undefined, language: Language): string {
  const unit = indicator?.unit ?? '';
  return typeof unit === 'string' ? unit : unit[language];
}

const NUMBERS = ['basis', 'comparator', 'value', 'upper', 'tolerance', 'year', 'fromYear'] as const;

/** Every number of a plan, in the order of the source plan; to twelve digits, as people type them. */
function numbersOf(plan: PlanSpec): unknown {
  const rounded = (value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value;
  const values = ({ values: given }: AssumptionSpec) =>
    typeof given === 'number' ? rounded(given) : Object.values(given).map(rounded);
  const places = new Map(plan.indicators.map(({ id }, index) => [id, index]));
  return {
    horizon: plan.horizon,
    indicators: plan.indicators.map(({ kind, base: known, phasing, startShare }) =>
      [kind, known?.value, phasing, startShare].map(rounded),
    ),
    assumptions: (plan.scenarios[0]?.assumptions ?? [])
      .map((row) => [places.get(row.indicator), row.driver, values(row)] as const)
      .map((row) => JSON.stringify(row))
      .sort(),
    targets: (plan.targets ?? [])
      .map((target) => [
        places.get(target.indicator),
        ...NUMBERS.map((key) => rounded(key === 'value' ? (target.value ?? 1) : target[key])),
      ])
      .map((row) => JSON.stringify(row))
      .sort(),
  };
}

/** Nothing that axe finds, and nothing wider than a narrow pane. */
async function expectFits(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .disableRules(['page-has-heading-one'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(270);
}

for (const language of sampleOf<Language>(['en', 'zh-CN'], 1)) {
  const own = words(language);
  const { text, t } = own;

  test(`the source plan is entered by hand from nothing, in ${language}`, async ({ page }) => {
    test.setTimeout(600_000);
    await page.setViewportSize({ width: 270, height: 900 });
    await openPane(page, '/taskpane.html', language);
    await page.getByRole('button', { name: t('firstRun.templates.blank.action') }).click();
    const guide = page.getByRole('form', { name: text('start.title', { step: 1 }) });
    await guide.getByRole('textbox', { name: text('plan.name') }).fill('Source plan');
    await guide.getByRole('button', { name: text('start.next') }).click();
    await expectFits(page);
    await page.getByRole('button', { name: text('start.leave') }).click();
    for (const indicator of source.indicators) await addIndicator(page, indicator, own);
    const example = language === 'en' ? 'Example indicator' : '示例指标';
    await openCard(page, example);
    await page.getByRole('button', { name: t('indicators.actionsFor', { name: example }) }).click();
    await page.getByRole('menuitem', { name: t('indicators.remove') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: text('remove.action') })
      .click();
    for (const row of base) await fillYears(page, row, own);
    for (const target of source.targets ?? []) await addTarget(page, target, own);
    expect(numbersOf(await savedPlan(page, own))).toEqual(numbersOf(source));
  });
}
