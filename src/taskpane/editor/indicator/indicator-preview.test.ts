import { loadFormulaParser, INDICATOR_KINDS, type PlanReport } from '../../../domain/index';
import { createTranslate } from '../../../i18n/create-translate';
import { editor as en } from '../../../i18n/en/editor';
import { editor as zhCN } from '../../../i18n/zh-CN/editor';
import { mustReport } from '../../../../test/support/plans/build-plan';
import { everyKindPlan } from '../../../../test/support/plans/small-every-kind-plan';
import { fieldOfPath } from '../../../session/commands/edit/edit-plan';
import {
  entryOf,
  type IndicatorEntry,
  NEW_ENTRY,
  shownDrivers,
  shownSettings,
} from './indicator-entry';
import { editOf, type FormContext, previewOf } from './indicator-preview';
import { kindSample } from './kind-sample';

const text = createTranslate({ en, 'zh-CN': zhCN }, 'en');
const report = mustReport(everyKindPlan());

function context(id: string | null, before: IndicatorEntry = NEW_ENTRY): FormContext {
  return { report, id, before, parse: null, locale: 'en', text };
}

function entryFor(id: string): IndicatorEntry {
  const indicator = report.plan.indicators.find((each) => each.id === id);
  if (!indicator) throw new Error(id);
  return entryOf(indicator, 'en');
}

const NAMED: IndicatorEntry = {
  ...NEW_ENTRY,
  name: { own: 'Output', other: '产值' },
  unit: { own: 'million', other: null },
};

describe('the form of a new indicator', () => {
  it('draws the path as soon as a kind and a base value are there', () => {
    const entry: IndicatorEntry = {
      ...{ ...NAMED, kind: 'level', base: '1,200' },
      drivers: { growth: ['10'] },
    };
    const preview = previewOf(entry, context(null), null);
    expect(preview.report?.values.map((value) => Number(value.toFixed(6)))).toEqual([
      1200, 1320, 1452, 1597.2,
    ]);
    expect(preview.report?.indicator).toMatchObject({
      id: 'output',
      name: { en: 'Output', 'zh-CN': '产值' },
    });
  });

  it('names the field that holds no number, and the one that is missing', () => {
    const entry: IndicatorEntry = { ...NAMED, kind: 'level', base: 'many' };
    expect(previewOf(entry, context(null), null).unread).toEqual({
      base: '“many” is not a number. Write it like 1200 or 6.5.',
    });
    const missing = previewOf({ ...NAMED, kind: 'stock' }, context(null), null).problem;
    expect(
      missing?.kind === 'rules' && missing.problems.map(({ path }) => fieldOfPath(path)),
    ).toEqual(['base']);
    expect(previewOf(NAMED, context(null), null).unread).toEqual({ kind: 'Choose one' });
  });

  it('is an index where its base value is left empty', () => {
    const entry: IndicatorEntry = { ...NAMED, kind: 'level', drivers: { growth: ['10'] } };
    const { report: path } = previewOf(entry, context(null), null);
    expect(path?.values.map(Math.round)).toEqual([100, 110, 121, 133]);
    expect(path?.indicator).toMatchObject({ base: null, ownUnit: { en: 'million' } });
  });

  it('asks for what its kind needs', () => {
    const of = (kind: IndicatorEntry['kind'], settings = {}): readonly string[] => {
      const entry = { ...NAMED, kind, settings };
      return [...shownSettings(entry), ...shownDrivers(entry)];
    };
    expect(of('level')).toEqual(['growth']);
    expect(of('renewable')).toEqual(['validity', 'grossAdditions', 'renewal']);
    expect(of('linked')).toEqual(['follows', 'lag', 'elasticity']);
    expect(of('linked', { lag: '1' })).toContain('outsideGrowth');
    expect(of('programme', { phasing: 'given' })).toContain('share');
    expect(of('coverage', { phasing: 'logistic' })).toContain('steepness');
  });

  it('reads a formula with its parser and gives its values', async () => {
    const parse = await loadFormulaParser();
    const entry: IndicatorEntry = { ...NAMED, kind: 'formula', settings: { formula: 'level * 2' } };
    const preview = previewOf(entry, { ...context(null), parse }, null);
    const level = report.scenarios[0]?.indicators.find(({ indicator }) => indicator.id === 'level');
    expect(preview.report?.values).toEqual(level?.values.map((value) => value * 2));
    const wrong = { ...entry, settings: { formula: 'levle * 2' } };
    expect(previewOf(wrong, { ...context(null), parse }, null).problem).toMatchObject({
      problems: [{ kind: 'unknownReference', nearest: 'level' }],
    });
  });
});

describe('the form of an indicator of the plan', () => {
  it.each(report.plan.indicators.map(({ id }) => id))(
    'of %s changes nothing when nothing is typed',
    (id) => {
      const before = entryFor(id);
      const made = editOf(before, context(id, before));
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      const edited = made.value.edit(report.plan);
      expect(edited.ok && edited.value.indicators).toEqual(report.plan.indicators);
      expect(edited.ok && edited.value.scenarios).toEqual(report.plan.scenarios);
    },
  );

  it('says what another kind carries over, and draws its path', () => {
    const before = entryFor('stock');
    const preview = previewOf({ ...before, kind: 'given' }, context('stock', before), null);
    expect(preview).toMatchObject({
      isSamePath: true,
      effects: { lost: ['netAdditions'], derived: ['value'] },
    });
    expect(valuesOf(report, 'stock')).toEqual(preview.report?.values);
  });

  it('takes values of earlier years and names a year that is none', () => {
    const before = entryFor('level');
    const row = (year: string) => ({ id: year, texts: { year, value: '90' } });
    const of = (...years: readonly string[]) => ({ ...before, known: years.map(row) });
    const preview = previewOf(of('2021', '2022'), context('level', before), null);
    expect(preview.report?.indicator.known.map(({ year, value }) => [year, value])).toEqual([
      [2021, 90],
      [2022, 90],
    ]);
    const wrong = previewOf(of('2022', '2024'), context('level', before), null).problem;
    expect(wrong?.kind === 'rules' && wrong.problems.map(({ path }) => fieldOfPath(path))).toEqual([
      'known.1.year',
    ]);
    expect(previewOf(of(''), context('level', before), null).unread).toEqual({
      'known.0.year': 'Fill this in.',
    });
  });

  it('keeps the source of a base value that was not touched', () => {
    const before = entryFor('level');
    const made = editOf({ ...before, decimals: '3' }, context('level', before));
    const edited = made.ok ? made.value.edit(report.plan) : null;
    const find = (plan = report.plan) => plan.indicators.find(({ id }) => id === 'level');
    expect(edited?.ok && find(edited.value)?.base).toEqual(find()?.base);
    expect(edited?.ok && find(edited.value)?.decimals).toBe(3);
  });
});

it.each(INDICATOR_KINDS)('draws a picture of the kind %s that is no flat line', (kind) => {
  const values = kindSample(kind);
  expect(values).toHaveLength(7);
  expect(new Set(values).size).toBeGreaterThan(2);
});

function valuesOf({ scenarios }: PlanReport, id: string): readonly number[] | undefined {
  return scenarios[0]?.indicators.find(({ indicator }) => indicator.id === id)?.values;
}
