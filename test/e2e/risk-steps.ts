import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { createTranslate } from '../../src/i18n/create-translate';
import { riskView as riskEn } from '../../src/i18n/en/risk-view';
import { riskView as riskZh } from '../../src/i18n/zh-CN/risk-view';
import { openPane, words, type Language } from './pane-steps';

const around = {
  measuredFrom: 'assumption',
  provenance: { evidence: 'assumed', illustrative: true },
} as const;

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

/** The file of the source plan with growth and firms uncertain around what a scenario assumes. */
export function uncertainPlanFile(): string {
  const plan = JSON.parse(readFileSync('assets/templates/jinjiang.plan.json', 'utf8')) as {
    readonly scenarios: readonly { readonly parent?: string }[];
  };
  const scenarios = plan.scenarios.map((scenario) =>
    scenario.parent === undefined ? { ...scenario, uncertainties } : scenario,
  );
  return JSON.stringify({ ...plan, scenarios, correlations: [] });
}

/** Opens that plan in a pane without a workbook, and its view of risk. */
export async function openRisk(page: Page, language: Language, address = '/taskpane.html') {
  const { t } = words(language);
  const risk = createTranslate({ en: riskEn, 'zh-CN': riskZh }, language);
  await openPane(page, address, language);
  await page.locator('input[type=file]').setInputFiles({
    name: 'uncertain.plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(uncertainPlanFile()),
  });
  await page.getByRole('tab', { name: t('views.risk') }).click();
  const view: Locator = page.getByRole('region', { name: t('views.risk'), exact: true });
  await expect(view.getByRole('img').first()).toBeVisible();
  return { view, t, risk };
}
