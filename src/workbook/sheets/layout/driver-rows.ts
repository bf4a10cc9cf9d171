import { DRIVERS, driversOf, type Driver, type Indicator, type Plan } from '../../../domain/index';

/** A driver of an indicator that has a row for every scenario. */
export interface DriverRow {
  readonly indicator: Indicator;
  readonly driver: Driver;
}

/**
 * Lists the rows of drivers that each scenario has: those that a scenario has to say, and of the
 * others those that any scenario says, so that big plans stay small.
 */
export function driverRows({ indicators, scenarios }: Plan): readonly DriverRow[] {
  const said = new Set(
    scenarios.flatMap(({ assumptions }) =>
      assumptions
        .filter(({ values }) => values.some((value) => value !== null))
        .map(({ indicator, driver }) => `${indicator}|${driver}`),
    ),
  );
  return indicators.flatMap((indicator) =>
    driversOf(indicator.model)
      .filter((driver) => DRIVERS[driver].required || said.has(`${indicator.id}|${driver}`))
      .map((driver) => ({ indicator, driver })),
  );
}
