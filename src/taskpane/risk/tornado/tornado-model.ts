import {
  DRIVERS,
  KIND_FACTS,
  type Driver,
  type DriverRule,
  type Indicator,
  type Plan,
  type RiskReport,
  type Target,
  type Tornado,
  type TornadoMeasure,
} from '../../../domain/index';
import { largest, smallest } from '../../../shared/extremes';
import { targetAmount, targetGoal, amountOf } from '../../targets/target-line-model';
import { driverName, leastSure } from '../answers/risk-sentences';
import type { RiskWording } from '../use-risk-texts';
import { measureKey } from '../worker/risk-messages';

/** Something that a tornado can be about. */
export interface MeasureOption {
  readonly key: string;
  readonly name: string;
  readonly measure: TornadoMeasure;
}

/** Every target, then every indicator in the last year. */
export function measureOptions(plan: Plan, wording: RiskWording): readonly MeasureOption[] {
  const { text, formats } = wording;
  const named = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const year = plan.baseYear + plan.years;
  const targets = plan.targets.flatMap((target): readonly MeasureOption[] => {
    const indicator = named.get(target.indicator);
    if (!indicator) return [];
    const goal = targetGoal(target, { ...wording, plan, indicator });
    const name = text('tornado.target', { indicator: indicator.name[formats.locale], goal });
    return [optionOf({ target: target.id }, name)];
  });
  const paths = plan.indicators.map(({ id, name }) =>
    optionOf(
      { indicator: id, year },
      text('tornado.path', { indicator: name[formats.locale], year }),
    ),
  );
  return [...targets, ...paths];
}

function optionOf(measure: TornadoMeasure, name: string): MeasureOption {
  return { key: measureKey(measure), name, measure };
}

/** What is shown first: the target that is least sure, else the first uncertain indicator. */
export function firstMeasure(plan: Plan, risk: RiskReport): TornadoMeasure | null {
  const target = leastSure(plan, risk);
  if (target) return { target: target.id };
  const uncertain = risk.indicators.find(({ isUncertain }) => isUncertain);
  return uncertain ? { indicator: uncertain.indicator, year: plan.baseYear + plan.years } : null;
}

/** A driver in the picture; places are in percent from the left. */
export interface TornadoBar {
  readonly key: string;
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly swing: string;
  /** Whether it moves what is measured at all. */
  readonly moves: boolean;
  readonly lowBar: readonly [number, number];
  readonly highBar: readonly [number, number];
}

export interface TornadoModel {
  /** Where the scenario as it is stands, in percent. */
  readonly base: number;
  readonly bars: readonly TornadoBar[];
}

/** So many drivers have room in a pane; the table has all of them. */
export const MOST_BARS = 8;

/** Lays out the drivers that move something, the one that moves most on top. */
export function tornadoModel(plan: Plan, tornado: Tornado, wording: RiskWording): TornadoModel {
  const { formats } = wording;
  const shows = measureFormats(plan, tornado.measure, wording);
  const outputs = tornado.rows.flatMap(({ low, high }) => [low.output, high.output]);
  const levels = [tornado.base, ...outputs].filter(Number.isFinite);
  const low = smallest(levels);
  const span = largest(levels) - low;
  const place = (value: number): number => (span === 0 ? 50 : 2 + ((value - low) / span) * 96);
  const base = place(tornado.base);
  const across = (value: number): readonly [number, number] => {
    const at = place(value);
    return [Math.min(base, at), Math.max(base, at)];
  };
  return {
    base,
    bars: tornado.rows.map(({ indicator, driver, from, swing, ...ends }) => {
      const owner = plan.indicators.find(({ id }) => id === indicator);
      const end = ({ input, output }: typeof ends.low): string =>
        wording.text('tornado.cell', {
          input: inputText(input, driver, owner, formats),
          output: shows.level(output),
        });
      const names = driverName(plan, { indicator, driver }, wording);
      const name = names === null ? indicator : wording.text('tornado.driver', names);
      return {
        key: `${indicator} ${driver}`,
        name: from === 'scenarios' ? wording.text('tornado.fromScenarios', { name }) : name,
        ...{ low: end(ends.low), high: end(ends.high), swing: shows.size(swing), moves: swing > 0 },
        ...{ lowBar: across(ends.low.output), highBar: across(ends.high.output) },
      };
    }),
  };
}

interface MeasureFormats {
  readonly level: (value: number) => string;
  readonly size: (value: number) => string;
}

/** Writes values and distances on what the tornado is about. */
function measureFormats(plan: Plan, measure: TornadoMeasure, wording: RiskWording): MeasureFormats {
  const target = 'target' in measure ? plan.targets.find(({ id }) => id === measure.target) : null;
  const id = target?.indicator ?? ('target' in measure ? '' : measure.indicator);
  const indicator = plan.indicators.find((each) => each.id === id);
  if (!indicator) return { level: String, size: String };
  const basis: Pick<Target, 'basis'> = target ?? { basis: 'level' };
  const told: RiskWording & { readonly indicator: Indicator } = { ...wording, indicator };
  return {
    level: (value) => targetAmount(basis, value, told),
    size: (value) => amountOf(basis, value, told),
  };
}

/** A driver's value; one in the unit of the indicator has its decimals. */
export function inputText(
  value: number,
  driver: Driver,
  owner: Indicator | undefined,
  formats: RiskWording['formats'],
): string {
  const { unit, whole }: DriverRule = DRIVERS[driver];
  const isOwn = (unit === 'own' || unit === 'ownPerYear') && !whole;
  if (!owner || !isOwn || KIND_FACTS[owner.kind].isShare) {
    return formats.driver(value, driver, owner?.kind);
  }
  return formats.number(value, owner.decimals);
}
