/** What Excel and the pane say about the functions and their arguments. */
export const functionDescriptions = {
  ACHIEVEMENT: {
    description:
      'Computes how much of the way from a start to a target is done, for targets above the start and below it.',
    parameters: {
      start: 'Value from which the way began: a cell or a range.',
      target: 'Value at its end, other than start: a cell or a range.',
      actual: 'What was reached: a cell or a range.',
    },
  },
  ASSUMPTION: {
    description:
      "Gives what a scenario of this workbook's plan assumes, inherited or its own, and follows every change of the plan.",
    parameters: {
      scenario: 'Name or id of a scenario of the plan: a cell or a range.',
      indicator: 'Name or id of an indicator of the plan: a cell or a range.',
      driver: 'What is assumed, such as "growth" or "net additions": a cell or a range.',
      year: 'A projected year: a cell or a range. Left out: every projected year, side by side.',
    },
  },
  AVERAGE_GROWTH: {
    description: 'Computes the average growth per year over a path.',
    parameters: {
      path: 'Values of the base year and the years after it, all above 0: a row, a column, or a block with a path in each row.',
      method:
        '"level" compares the last year with the base year; "accumulative" keeps the sum of the years. Left out: "level".',
    },
  },
  BACKCAST_PATH: {
    description:
      'Works back from a target to the path that leads there, with the same growth rate or amount every year, held to a cap and a floor.',
    parameters: {
      base: 'Latest known value; above 0 for growth. A column or a row of several gives a path for each.',
      target: 'Value to reach in the last year, in the unit of base; above 0 for growth.',
      years: 'Years left, 1 to 30, the year of base not counted.',
      method:
        '"growth" for the same rate every year, "increment" for the same amount. Left out: "growth".',
      cap: 'The most that a year may bring, a rate or an amount: one for all years, or one per year; blank is none.',
      floor: 'The least that a year may bring: one for all years, or one per year; blank is none.',
      include_base: 'TRUE puts the year of base first. Left out: FALSE.',
    },
  },
  BUOYANCY: {
    description:
      'Computes the buoyancy of revenue: its percentage change over that of its base, both in current prices.',
    parameters: {
      revenue_before: 'Earlier revenue, above 0: a cell or a range.',
      revenue_after: 'Later revenue: a cell or a range.',
      base_before:
        'Earlier value of what it is raised on, above 0, such as nominal GDP: a cell or a range.',
      base_after: 'Later value of the base, other than the earlier one: a cell or a range.',
    },
  },
  CHANCE: {
    description:
      'Computes how probable it is that a target is met in the last year when yearly growth is uncertain.',
    parameters: {
      base: 'Value of the base year: a cell or a range.',
      low: 'Lowest growth of a year (0.02 or 2%), above -100%: a cell or a range.',
      mode: 'Likeliest growth of a year, not below low: a cell or a range.',
      high: 'Highest growth of a year, not below mode: a cell or a range.',
      years: 'Years until the target, 1 to 30: a cell or a range.',
      target: 'Value wanted in the last year, in the unit of base: a cell or a range.',
      comparator:
        '"atLeast", "moreThan", "atMost" or "lessThan", or one of >= > <= <. Left out: "atLeast".',
      seed: 'A whole number, 0 or more; the same seed draws the same paths. Left out: 0.',
    },
  },
  CONTRIBUTION: {
    description:
      'Computes what a part brings to the growth of its whole: in points of that growth, or as a share of it where the later value of the whole is given.',
    parameters: {
      part_before: 'Earlier value of the part: a cell or a range.',
      part_after: 'Later value of the part: a cell or a range.',
      whole_before: 'Earlier value of the whole, above 0: a cell or a range.',
      whole_after:
        'Later value of the whole, other than the earlier one, for the share. Left out: the result is in points.',
    },
  },
  COVERAGE_PATH: {
    description: 'Carries a covered share to its ceiling, in even steps or slowly at both ends.',
    parameters: {
      base: 'Share covered at the end of the base year (0.7 or 70%). A column or a row of several gives a path for each.',
      full_in:
        'Years from the base year until the ceiling is reached, above 0 and at most 100; not the year itself.',
      ceiling: 'Share at which it ends, 0 to 1. Left out: 1, full coverage.',
      years: 'Years to project, 1 to 30. Left out: until the ceiling is reached.',
      steepness:
        'Steepness of a logistic, such as 6: slow at both ends. Left out or 0: even steps.',
      include_base: 'TRUE puts the base year first. Left out: FALSE.',
    },
  },
  FAN: {
    description:
      'Computes prediction intervals of a value whose yearly growth is uncertain: a row of years for each percentile.',
    parameters: {
      base: 'Value of the base year.',
      low: 'Lowest growth of a year (0.02 or 2%), above -100%.',
      mode: 'Likeliest growth of a year, not below low.',
      high: 'Highest growth of a year, not below mode.',
      years: 'Years to project, 1 to 30. Left out: 3.',
      percentiles:
        'What share of the paths stays below: one fraction, or a row or column of them. Left out: 10%, 50% and 90%.',
      seed: 'A whole number, 0 or more; the same seed draws the same paths. Left out: 0.',
    },
  },
  GROWTH_PATH: {
    description:
      'Projects a level year by year: every year is the year before times one plus its growth rate.',
    parameters: {
      base: 'Value of the base year. A column or a row of several values gives a path for each.',
      growth:
        'Growth per year (0.06 or 6%): one rate for all years, or a row or column with one rate per year.',
      years: 'Years to project, 1 to 30. Left out: as many as there are rates, or 3 with one rate.',
      include_base: 'TRUE puts the base year first. Left out: FALSE.',
    },
  },
  INCREMENT_PATH: {
    description:
      'Projects a stock year by year: every year is the year before plus its net additions.',
    parameters: {
      base: 'Value at the end of the base year. A column or a row of several gives a path for each.',
      increments:
        'Net additions per year (new less gone): one number for all years, or a row or column with one per year.',
      years: 'Years to project, 1 to 30. Left out: as many as there are increments, or 3 with one.',
      include_base: 'TRUE puts the base year first. Left out: FALSE.',
      whole:
        'TRUE rounds each value to a whole number; the path itself goes on unrounded. Left out: FALSE.',
    },
  },
  LINKED_PATH: {
    description:
      "Projects what follows another path: every year is the year before times the driver's change, raised to the elasticity.",
    parameters: {
      base: 'Value of the base year. A column or a row of several gives a path for each.',
      driver_path:
        'The path that is followed, its base year first, every value above 0: a row or a column.',
      elasticity:
        'Percent of change per percent of the driver: one for all years, or one per projected year. Left out: 1.',
      include_base: 'TRUE puts the base year first. Left out: FALSE.',
    },
  },
  NOMINAL_PATH: {
    description: 'Turns a path in prices of its first year into current prices, or back.',
    parameters: {
      path: 'The path in prices of its first year, with back TRUE in current prices, base year first: a row, a column, or a block with a path in each.',
      price_index:
        'A price index for the same years, above 0, with any value in the first: one for all paths or one for each.',
      back: 'TRUE takes the path for one in current prices and gives it in prices of its first year. Left out: FALSE.',
    },
  },
  PEER_STATUS: {
    description:
      'Tells the status of a growth by the rule of municipal red-yellow-green lists: green at or above plan and peers, yellow below either, red where it shrinks.',
    parameters: {
      growth: 'Growth that was reached or is projected, as a fraction: a cell or a range.',
      target: 'Growth that the plan wants: a cell or a range.',
      peers: 'Average growth of those it is compared with: a cell or a range.',
      labels:
        'What is shown for green, yellow and red: three cells in a row or column. Left out: the English names of the colours.',
    },
  },
  PHASE_SHARES: {
    description:
      'Splits a whole into equal phases, evenly or on a logistic that is slow at both ends: shares for PLAN.PHASED_PATH, which add up to 1.',
    parameters: {
      phases: 'How many equal phases there are, 1 to 30.',
      steepness:
        'Steepness of a logistic, such as 6: little at both ends. Left out or 0: equal shares.',
    },
  },
  PHASED_PATH: {
    description:
      'Carries a programme to its total: what is still to do is spread over the years by their shares, and added up.',
    parameters: {
      total:
        'What is to be reached in the end. A column or a row of several gives a path for each.',
      shares:
        'Share of what is still to do for each year, in a row or column; they add up to 1 (100%).',
      done: 'What is there at the end of the base year, added up. Left out: 0.',
      include_base: 'TRUE puts the base year first. Left out: FALSE.',
    },
  },
  RAMP_PATH: {
    description:
      'Computes what a project puts out year by year while it ramps up to its full capacity.',
    parameters: {
      capacity:
        'Output per year once the ramp is done. A column or a row of several projects gives a path for each.',
      start:
        'Years from the base year to the start of operation, at most 100, not the year itself; 0 or below where it runs already.',
      ramp_years: 'Years from the start to the full capacity, 0 to 100.',
      years: 'Years to project, 1 to 30. Left out: until the last project is at full capacity.',
      steepness:
        'Steepness of a logistic, such as 6: slow at both ends. Left out or 0: even steps.',
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
      "Gives what a scenario of this workbook's plan still lacks to a target, and follows every change of the plan.",
    parameters: {
      scenario: 'Name or id of a scenario of the plan: a cell or a range.',
      target: 'Id of a target, or the indicator that has a single target: a cell or a range.',
    },
  },
  SCENARIO: {
    description:
      "Gives the path or a value of an indicator in a scenario of this workbook's plan, and follows every change of the plan.",
    parameters: {
      scenario: 'Name or id of a scenario of the plan: a cell or a range.',
      indicator: 'Name or id of an indicator of the plan: a cell or a range.',
      year: 'The base year or a projected year: a cell or a range. Left out: every year, side by side.',
    },
  },
  STOCK_PATH: {
    description:
      'Projects a stock of things that expire: new ones are added, and of those that expire a share is renewed.',
    parameters: {
      base: 'Things there are at the end of the base year, 0 or more. A column or a row of several gives a path for each.',
      additions:
        'New things per year, renewals not counted: one number for all years, or a row or column with one per year.',
      renewal: 'Share of what expires that is renewed, 0 to 1: one for all years, or one per year.',
      validity:
        'Years after which what was added or renewed expires, 1 to 30. The base expires evenly over so many years.',
      years: 'Years to project, 1 to 30. Left out: as many as the lists have, or 3 without a list.',
      include_base: 'TRUE puts the base year first. Left out: FALSE.',
      whole:
        'TRUE rounds each value to a whole number; the path itself goes on unrounded. Left out: FALSE.',
    },
  },
  TARGET_GAP: {
    description:
      'Computes what is still missing to a target: positive is short of it, zero or negative is met, but zero does not meet "moreThan" and "lessThan".',
    parameters: {
      value: 'What is projected or was reached: a cell or a range.',
      target: 'What is wanted, in the unit of value: a cell or a range.',
      comparator:
        '"atLeast", "moreThan", "about", "atMost", "lessThan" or "full"; also >=, >, ~, <=, < and =. Left out: "atLeast".',
      tolerance: 'For "about": how far off still counts. Left out: 0.005, half a percentage point.',
    },
  },
  TARGET_MET: {
    description:
      'Tells whether a target is met: TRUE or FALSE. A difference of rounding does not decide.',
    parameters: {
      value: 'What is projected or was reached: a cell or a range.',
      target: 'What is wanted, in the unit of value: a cell or a range.',
      comparator:
        '"atLeast", "moreThan", "about", "atMost", "lessThan" or "full"; also >=, >, ~, <=, < and =. Left out: "atLeast".',
      tolerance: 'For "about": how far off still counts. Left out: 0.005, half a percentage point.',
    },
  },
  TARGET_STATUS: {
    description:
      'Tells the status of an achievement: green, yellow or red, by the thresholds given.',
    parameters: {
      achievement:
        'Share of the target or of the phased path that is reached, as a fraction: a cell or a range.',
      green: 'From here on green, as a fraction: a cell or a range. Left out: 0.9.',
      yellow:
        'From here on yellow and below it red, not above green: a cell or a range. Left out: 0.75, or green where that is lower.',
      labels:
        'What is shown for green, yellow and red: three cells in a row or column. Left out: the English names of the colours.',
    },
  },
  TIME_DISTANCE: {
    description:
      'Computes by how many periods what was reached is ahead of a path: negative is behind.',
    parameters: {
      path: 'Planned values in a row or column, the first for period 0.',
      actual: 'What was reached, a value that the path has somewhere: a cell or a range.',
      now: 'When it was reached, in periods since period 0: a cell or a range.',
    },
  },
} as const;
