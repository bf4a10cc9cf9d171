import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { IndicatorSpec, PlanSpec, TargetSpec } from '../../src/domain/index';
import { createTranslate } from '../../src/i18n/create-translate';
import { readDocument as readEn } from '../../src/i18n/en/read-document';
import { readDocument as readZh } from '../../src/i18n/zh-CN/read-document';
import { type Language, openPane, savedPlan, words } from './pane-steps';
import { test } from './workbench';

const source = JSON.parse(readFileSync('assets/templates/jinjiang.plan.json', 'utf8')) as PlanSpec;

/** What the source report says, in the sentences of a report and in the table of a plan. */
const DOCUMENTS: Readonly<Record<Language, string>> = {
  'zh-CN': `青湾市推进三年行动方案

实施三年行动，2023年打实基础，2024年纵深推进，2025年全面见效。

一、2023年工作回顾

全年高新技术企业突破800家，经营主体突破300000户，上市挂牌企业突破百家。

二、2024年目标

地区生产总值增长6%左右，一般公共预算总收入增长6%，城乡居民人均可支配收入增长6%。

三、三年行动

三年内盘活低效用地超20000亩，建设产业空间超2000万平方米，其中2024年全年新增产业空间超600万平方米。到2025年，实现新兴产业规模超1000亿元，高企突破1000家，规上企业数字化改造全覆盖，三年内培育百个乡村振兴示范村，村集体经营性收入超百万的村达到百个。`,
  en: `Greenbay Plan 2024 to 2025

## Targets of the action plan

| Indicator | Unit | 2023 | 2024 | 2025 |
| --- | --- | --- | --- | --- |
| Gross domestic product growth | % | | about 6 | |
| General public budget total revenue growth | % | | 6 | |
| Per-capita disposable income, urban and rural growth | % | | 6 | |
| High-tech firms | firms | 800 | | >1000 |
| Emerging-industry scale | 100 million yuan | | | >1000 |
| Inefficient land revitalised | mu | | | >20000 |
| Industrial space built | 10,000 m² | | >600 | >2000 |
| Digital transformation of above-scale firms | % | | | 100 |
| Rural revitalisation demonstration villages | villages | | | at least 100 |
| Villages whose collective operating income exceeds 1 million yuan | villages | | | at least 100 |
| Business entities | entities | 300000 | | |
| Listed companies | companies | 100 | | |`,
};

function nameOf({ name }: IndicatorSpec, language: Language): string {
  return typeof name === 'string' ? name : name[language];
}

/** A target with what it is about; all of a share is the same whether it is written 1 or 100 %. */
function targetOf(target: TargetSpec, { unit }: IndicatorSpec): string {
  const { comparator, value = 1, year, basis = 'level', tolerance = 0 } = target;
  const isPercent = (typeof unit === 'string' ? unit : unit.en) === '%';
  const size = isPercent && basis === 'level' ? value / 100 : value;
  const isAll = comparator === 'full' || (isPercent && size === 1);
  const isAmount = basis === 'level' || basis === 'cumulative' || basis === 'share';
  const about = isAmount ? 'amount' : basis;
  return [about, isAll ? 'full' : comparator, isAll ? 1 : size, tolerance, year].join(' ');
}

/** The targets of each indicator, and the base values that a document states. */
function statedOf(plan: PlanSpec, language: Language): unknown {
  const stated = plan.indicators.map((indicator) => {
    const { id, base } = indicator;
    const isStated = base?.provenance.evidence === 'stated';
    const targets = (plan.targets ?? [])
      .filter((target) => target.indicator === id)
      .map((target) => targetOf(target, indicator))
      .sort();
    return [nameOf(indicator, language), isStated ? base.value : null, targets] as const;
  });
  return {
    baseYear: plan.horizon.baseYear,
    stated: stated.map((row) => JSON.stringify(row)).sort(),
  };
}

for (const language of ['en', 'zh-CN'] as const) {
  const own = words(language);
  const read = createTranslate({ en: readEn, 'zh-CN': readZh }, language);

  test(`the source plan is read from a document, from nothing, in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 350, height: 900 });
    const requests: string[] = [];
    await openPane(page, '/taskpane.html', language);
    await page.getByRole('button', { name: own.t('firstRun.documentAction') }).click();
    const dialog = page.getByRole('dialog', { name: read('title') });
    await dialog.getByRole('textbox', { name: read('paste') }).fill(DOCUMENTS[language]);
    page.on('request', (request) => requests.push(request.url()));
    await dialog.getByRole('button', { name: read('read'), exact: true }).click();
    const targets = dialog.getByRole('region', { name: read('targets') });
    await expect(targets.getByRole('checkbox', { checked: true })).toHaveCount(11);
    expect(requests.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([]);
    await dialog.getByRole('button', { name: read('makePlan') }).click();
    await expect(dialog).toHaveCount(0);
    expect(statedOf(await savedPlan(page, own), language)).toEqual(statedOf(source, language));
  });
}
