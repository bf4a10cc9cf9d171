/** What Excel and the pane say about the functions and their arguments. */
export const functionDescriptions = {
  ACHIEVEMENT: {
    description:
      'Computes how much of the way from a start to a target is done, whether the target is above or below the start.',
    parameters: {
      start: 'Starting value: a cell or a range.',
      target: 'Target value, different from start: a cell or a range.',
      actual: 'What was reached: a cell or a range.',
    },
  },
  ASSUMPTION: {
    description:
      "Gives an assumption of a scenario of this workbook's plan, its own or inherited, and updates with the plan.",
    parameters: {
      scenario: 'Name or id of a scenario of the plan: a cell or a range.',
      indicator: 'Name or id of an indicator of the plan: a cell or a range.',
      driver: 'What is assumed, such as "growth" or "net additions": a cell or a range.',
      year: 'A projected year: a cell or a range. If omitted: every projected year, side by side.',
    },
  },
  AVERAGE_GROWTH: {
    description: 'Computes the average growth per year over a path.',
    parameters: {
      path: 'Values of the base year and the years after it, all above 0: a row, a column, or a block with a path in each row.',
      method:
        '"level" compares the last year with the base year; "accumulative" keeps the sum of the years. If omitted: "level".',
    },
  },
  BACKCAST_PATH: {
    description:
      'Works back from a target to the path that leads there, with the same growth rate or amount every year, within a cap and a floor.',
    parameters: {
      base: 'Latest known value; above 0 for growth. A column or a row of several gives a path for each.',
      target: 'Value to reach in the last year, in the unit of base; above 0 for growth.',
      years: 'Years left, 1 to 30, the year of base not counted.',
      method:
        '"growth" for the same rate every year, "increment" for the same amount. If omitted: "growth".',
      cap: 'The most that a year may add, a rate or an amount: one for all years, or one per year; blank is none.',
      floor: 'The least that a year may add: one for all years, or one per year; blank is none.',
      include_base: 'TRUE puts the year of base first. If omitted: FALSE.',
    },
  },
  BUOYANCY: {
    description:
      'Computes the buoyancy of revenue: its percentage change over that of its base, both in current prices.',
    parameters: {
      revenue_before: 'Earlier revenue, above 0: a cell or a range.',
      revenue_after: 'Later revenue: a cell or a range.',
      base_before:
        'Earlier value of the revenue base, above 0, such as nominal GDP: a cell or a range.',
      base_after: 'Later value of the base, other than the earlier one: a cell or a range.',
    },
  },
  CHANCE: {
    description:
      'Computes the probability that a target is met in the last year if yearly growth is uncertain.',
    parameters: {
      base: 'Value of the base year: a cell or a range.',
      low: 'Lowest growth in a year (0.02 or 2%), above -100%: a cell or a range.',
      mode: 'Most likely growth in a year, at least low: a cell or a range.',
      high: 'Highest growth in a year, at least mode: a cell or a range.',
      years: 'Years until the target, 1 to 30: a cell or a range.',
      target: 'Value wanted in the last year, in the unit of base: a cell or a range.',
      comparator:
        '"atLeast", "moreThan", "atMost" or "lessThan", or one of >= > <= <. If omitted: "atLeast".',
      seed: 'A whole number, 0 or more; the same seed draws the same paths. If omitted: 0.',
    },
  },
  CONTRIBUTION: {
    description:
      'Computes how much a part contributes to the growth of its whole: in percentage points, or as a share of the growth if the later value of the whole is given.',
    parameters: {
      part_before: 'Earlier value of the part: a cell or a range.',
      part_after: 'Later value of the part: a cell or a range.',
      whole_before: 'Earlier value of the whole, above 0: a cell or a range.',
      whole_after:
        'Later value of the whole, other than the earlier one, for the share. If omitted: the result is in points.',
    },
  },
  COVERAGE_PATH: {
    description:
      'Projects a coverage share up to its ceiling, in even steps or slowly at both ends.',
    parameters: {
      base: 'Share covered at the end of the base year (0.7 or 70%). A column or a row of several gives a path for each.',
      full_in:
        'Years from the base year until the ceiling is reached, above 0 and at most 100; not the year itself.',
      ceiling: 'Final share, 0 to 1. If omitted: 1, full coverage.',
      years: 'Years to project, 1 to 30. If omitted: until the ceiling is reached.',
      steepness:
        'Steepness of a logistic, such as 6: slow at both ends. If omitted or 0: even steps.',
      include_base: 'TRUE puts the base year first. If omitted: FALSE.',
    },
  },
  FAN: {
    description:
      'Computes prediction intervals of a value whose yearly growth is uncertain: a row of years for each percentile.',
    parameters: {
      base: 'Value of the base year.',
      low: 'Lowest growth in a year (0.02 or 2%), above -100%.',
      mode: 'Most likely growth in a year, at least low.',
      high: 'Highest growth in a year, at least mode.',
      years: 'Years to project, 1 to 30. If omitted: 3.',
      percentiles:
        'Share of the paths that stay below: one fraction, or a row or column of them. If omitted: 10%, 50% and 90%.',
      seed: 'A whole number, 0 or more; the same seed draws the same paths. If omitted: 0.',
    },
  },
  GROWTH_PATH: {
    description:
      'Projects a level year by year: each year equals the year before times (1 + its growth rate).',
    parameters: {
      base: 'Value of the base year. A column or a row of several values gives a path for each.',
      growth:
        'Growth per year (0.06 or 6%): one rate for all years, or a row or column with one rate per year.',
      years:
        'Years to project, 1 to 30. If omitted: as many as there are rates, or 3 with one rate.',
      include_base: 'TRUE puts the base year first. If omitted: FALSE.',
    },
  },
  INCREMENT_PATH: {
    description:
      'Projects a stock year by year: each year equals the year before plus its net additions.',
    parameters: {
      base: 'Value at the end of the base year. A column or a row of several gives a path for each.',
      increments:
        'Net additions per year (new less gone): one number for all years, or a row or column with one per year.',
      years:
        'Years to project, 1 to 30. If omitted: as many as there are increments, or 3 with one.',
      include_base: 'TRUE puts the base year first. If omitted: FALSE.',
      whole:
        'TRUE rounds each value to a whole number; the calculation itself stays unrounded. If omitted: FALSE.',
    },
  },
  LINKED_PATH: {
    description:
      "Projects a value that follows another path: each year equals the year before times the driver's change, raised to the elasticity.",
    parameters: {
      base: 'Value of the base year. A column or a row of several gives a path for each.',
      driver_path:
        'The path that is followed, its base year first, every value above 0: a row or a column.',
      elasticity:
        'Percent of change per percent of the driver: one for all years, or one per projected year. If omitted: 1.',
      include_base: 'TRUE puts the base year first. If omitted: FALSE.',
    },
  },
  NOMINAL_PATH: {
    description: 'Turns a path in prices of its first year into current prices, or back.',
    parameters: {
      path: 'The path in prices of its first year, with back TRUE in current prices, base year first: a row, a column, or a block with a path in each.',
      price_index:
        'A price index for the same years, above 0, with any value in the first: one for all paths or one for each.',
      back: 'TRUE takes the path for one in current prices and gives it in prices of its first year. If omitted: FALSE.',
    },
  },
  PEER_STATUS: {
    description:
      'Rates growth by the rule of municipal red-yellow-green lists: green at or above plan and peers, yellow below either, red if it is negative.',
    parameters: {
      growth: 'Actual or projected growth, as a fraction: a cell or a range.',
      target: 'Planned growth: a cell or a range.',
      peers: 'Average growth of the peers: a cell or a range.',
      labels:
        'Labels for green, yellow and red: three cells in a row or column. If omitted: the English names of the colours.',
    },
  },
  PHASE_SHARES: {
    description:
      'Splits a whole into equal phases, evenly or on a logistic that is slow at both ends: shares for PLAN.PHASED_PATH, which add up to 1.',
    parameters: {
      phases: 'How many equal phases there are, 1 to 30.',
      steepness:
        'Steepness of a logistic, such as 6: little at both ends. If omitted or 0: equal shares.',
    },
  },
  PHASED_PATH: {
    description:
      'Projects a programme to its total: what remains is spread over the years by their shares and accumulated.',
    parameters: {
      total: 'Final total. A column or a row of several gives a path for each.',
      shares: 'Share of the remainder for each year, in a row or column; they add up to 1 (100%).',
      done: 'Total done by the end of the base year. If omitted: 0.',
      include_base: 'TRUE puts the base year first. If omitted: FALSE.',
    },
  },
  RAMP_PATH: {
    description: "Computes a project's output year by year while it ramps up to full capacity.",
    parameters: {
      capacity:
        'Output per year once the ramp is done. A column or a row of several projects gives a path for each.',
      start:
        'Years from the base year to the start of operation, at most 100, not the year itself; 0 or less if it already operates.',
      ramp_years: 'Years from the start to the full capacity, 0 to 100.',
      years: 'Years to project, 1 to 30. If omitted: until the last project is at full capacity.',
      steepness:
        'Steepness of a logistic, such as 6: slow at both ends. If omitted or 0: even steps.',
    },
  },
  REQUIRED_GROWTH: {
    description: 'Computes the growth per year that leads from the latest known value to a target.',
    parameters: {
      base: 'Latest known value, above 0: a cell or a range.',
      target: 'Level to reach, above 0, in the unit of base: a cell or a range.',
      years:
        'Years left, above 0, the year of base not counted; months or quarters give a rate for each: a cell or a range.',
    },
  },
  REQUIRED_INCREMENT: {
    description:
      'Computes the equal increment per year that leads from the latest known value to a target.',
    parameters: {
      base: 'Latest known value: a cell or a range.',
      target: 'Level to reach, in the unit of base: a cell or a range.',
      years:
        'Years left, above 0, the year of base not counted; months or quarters give an amount for each: a cell or a range.',
    },
  },
  RUN_RATE: {
    description:
      'Computes the amount per period that is still needed to reach a cumulative target.',
    parameters: {
      target: 'Total wanted over all periods: a cell or a range.',
      done: 'Total so far, in the unit of target: a cell or a range.',
      periods_left: 'Periods left, above 0; months, quarters or years: a cell or a range.',
    },
  },
  SCENARIO_GAP: {
    description:
      "Gives the gap to a target in a scenario of this workbook's plan, and updates with the plan.",
    parameters: {
      scenario: 'Name or id of a scenario of the plan: a cell or a range.',
      target: 'Id of a target, or the indicator that has a single target: a cell or a range.',
    },
  },
  SCENARIO: {
    description:
      "Gives the path or a value of an indicator in a scenario of this workbook's plan, and updates with the plan.",
    parameters: {
      scenario: 'Name or id of a scenario of the plan: a cell or a range.',
      indicator: 'Name or id of an indicator of the plan: a cell or a range.',
      year: 'The base year or a projected year: a cell or a range. If omitted: every year, side by side.',
    },
  },
  STOCK_PATH: {
    description:
      'Projects a stock of items that expire: new ones are added, and a share of those that expire is renewed.',
    parameters: {
      base: 'Stock at the end of the base year, 0 or more. A column or a row of several gives a path for each.',
      additions:
        'New items per year, without renewals: one number for all years, or a row or column with one per year.',
      renewal: 'Share of what expires that is renewed, 0 to 1: one for all years, or one per year.',
      validity:
        'Years after which what was added or renewed expires, 1 to 30. The base expires evenly over so many years.',
      years:
        'Years to project, 1 to 30. If omitted: as many as the lists have, or 3 without a list.',
      include_base: 'TRUE puts the base year first. If omitted: FALSE.',
      whole:
        'TRUE rounds each value to a whole number; the calculation itself stays unrounded. If omitted: FALSE.',
    },
  },
  TARGET_GAP: {
    description:
      'Computes the gap to a target: positive means short of it, zero or negative means met, but zero does not meet "moreThan" or "lessThan".',
    parameters: {
      value: 'Projected or actual value: a cell or a range.',
      target: 'Target value, in the unit of value: a cell or a range.',
      comparator:
        '"atLeast", "moreThan", "about", "atMost", "lessThan" or "full"; also >=, >, ~, <=, < and =. If omitted: "atLeast".',
      tolerance:
        'For "about": the largest deviation that still counts. If omitted: 0.005, half a percentage point.',
    },
  },
  TARGET_MET: {
    description: 'Tests whether a target is met: TRUE or FALSE. Rounding differences are ignored.',
    parameters: {
      value: 'Projected or actual value: a cell or a range.',
      target: 'Target value, in the unit of value: a cell or a range.',
      comparator:
        '"atLeast", "moreThan", "about", "atMost", "lessThan" or "full"; also >=, >, ~, <=, < and =. If omitted: "atLeast".',
      tolerance:
        'For "about": the largest deviation that still counts. If omitted: 0.005, half a percentage point.',
    },
  },
  TARGET_STATUS: {
    description: 'Rates an achievement as green, yellow or red by thresholds.',
    parameters: {
      achievement:
        'Share of the target or of the phased path that is reached, as a fraction: a cell or a range.',
      green: 'Green from this value up, as a fraction: a cell or a range. If omitted: 0.9.',
      yellow:
        'Yellow from this value up and red below it, at most green: a cell or a range. If omitted: 0.75, or green where that is lower.',
      labels:
        'Labels for green, yellow and red: three cells in a row or column. If omitted: the English names of the colours.',
    },
  },
  TIME_DISTANCE: {
    description:
      'Computes by how many periods an actual value is ahead of a path; negative means behind.',
    parameters: {
      path: 'Planned values in a row or column, the first for period 0.',
      actual: 'Actual value, within the range of the path: a cell or a range.',
      now: 'When it was reached, in periods after period 0: a cell or a range.',
    },
  },
} as const;
