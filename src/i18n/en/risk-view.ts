/** The pane's view of how sure a plan is. A “future” is one draw of every uncertain driver. */
export const riskView = {
  lead: 'How sure the numbers of {{scenario}} are. Move a slider here, and every answer follows.',
  working: 'Calculating…',
  empty: {
    title: 'No driver is uncertain yet',
    text: 'Give a driver a low, a most likely and a high value. Then this view shows how sure each target is.',
    first: 'Make {{driver}} of {{indicator}} uncertain',
    action: 'Go to all drivers',
    scenario:
      'In {{scenario}} every number is certain: actual values or certain drivers. Choose another scenario, or make a driver uncertain.',
  },
  problem: {
    unknownScenario: 'The scenario is no longer in the plan. Choose another one.',
    wrongPoints:
      'The number of points is not a power of two from {{least}} to {{most}}. Choose one that is.',
    wrongSeed: 'The seed is not a whole number from 0 to {{most}}. Choose one that is.',
    noPaths:
      'The path of {{indicator}} cannot be calculated. Open the plan and correct its numbers.',
  },
  broken: 'The calculation has stopped. Close the pane and open it again.',
  said: {
    title: 'In plain words',
    // What is true of an indicator, after “In 63 of 100 futures”.
    level: '{{indicator}} is {{goal}} {{when}}',
    growth: '{{indicator}} grows {{goal}} {{when}}',
    averageGrowth: '{{indicator}} grows {{goal}} a year on average {{when}}',
    cumulative: '{{indicator}} comes to {{goal}} {{when}}',
    cumulativeChange: '{{indicator}} changes by {{goal}} {{when}}',
    share: '{{indicator}} is {{goal}} {{when}}',
    cut: '{{indicator}} is {{goal}} {{when}}',
    inOneYear: 'in {{year}}',
    everyYear: 'in every year from {{first}} to {{last}}',
    period: 'from {{first}} to {{last}}',
    futures: 'In {{count}} of 100 futures {{what}}.',
    inAll: 'In all futures {{what}}.',
    inNone: 'In no future it comes about that {{what}}.',
    many: 'more than 99',
    few: 'fewer than 1',
    leastSure:
      'The least sure target is {{indicator}}: it is missed in {{count}} of 100 futures{{shortfall}}.',
    byOnAverage: ', by {{size}} on average',
    wants: 'What moves it most: {{driver}} of {{indicator}}.',
    all: 'All {{total}} targets are met together in {{count}} of 100 futures.',
    allBinding: 'All {{total}} binding targets are met together in {{count}} of 100 futures.',
    oneBinding: 'The binding target is met in {{count}} of 100 futures.',
    missedAlways: 'Missed in every future: {{targets}}.',
    noTargets:
      'The plan sets no target, so there is nothing to miss. Add a target to see how sure it is.',
  },
  chances: {
    title: 'How sure each target is',
    all: 'All targets together',
    allBinding: 'All binding targets together',
    error: '± {{points}}',
    exact: 'exact',
    unjudged: 'Cannot be judged',
    shortfall: 'Where it is missed: off by {{size}} on average',
    years: 'Met with 50%: {{year50}}; with 90%: {{year90}}',
    never: 'not by {{last}}',
    certain: 'Certain: no uncertain driver reaches it',
  },
  fan: {
    text: '{{indicator}} ({{unit}}), prediction bands in {{scenario}}. {{years}}',
    year: '{{year}}: 5% of the futures below {{p5}}, half below {{p50}}, 5% above {{p95}}.',
    certainText: '{{indicator}} ({{unit}}) in {{scenario}} is certain.',
    end: 'In {{year}}, nine of ten futures lie between {{p5}} and {{p95}}, half between {{p25}} and {{p75}}.',
    known: 'Known',
    plan: 'Plan',
    median: 'Half of the futures below',
    inner: 'Half of the futures',
    outer: 'Nine of ten',
    target: 'Target',
    numbers: 'Numbers of the bands',
    year5: 'Year',
    planned: 'Plan',
  },
  sliders: 'Drivers',
  fixedBands:
    '{{drivers}}: the distribution gives the values themselves, so the slider moves the plan and not the bands. To move the bands too, let the uncertainty go with the assumption.',
  scenarios: {
    title: 'Scenarios side by side',
    lead: 'The bar holds nine of ten futures, its thick part half of them. ◆ is the plan.',
    indicator: 'Indicator',
    year: 'Year',
    scenario: 'Scenario',
    all: 'All targets',
    bandText: '{{p5}} to {{p95}}, middle {{p50}}',
    label: '{{indicator}} in {{year}}: scenarios side by side',
  },
  tornado: {
    title: 'What matters most',
    lead: 'Each driver is moved alone from its low to its high value (P10 to P90); the others stay. One without a distribution goes from the lowest to the highest scenario. What drivers do together is not in this picture, but it is in the probabilities.',
    measure: 'Measured on',
    target: 'Target: {{indicator}}, {{goal}}',
    path: '{{indicator}} in {{year}}',
    driver: '{{driver}} of {{indicator}}',
    fromScenarios: '{{name}} (across the scenarios)',
    driverColumn: 'Driver',
    low: 'Low',
    high: 'High',
    swing: 'Swing',
    cell: '{{input}} → {{output}}',
    label: 'What matters most for {{measure}}',
    numbers: 'Numbers of the drivers',
    none: 'No driver moves it.',
    legendLow: 'Driver at its low value',
    legendHigh: 'Driver at its high value',
  },
  breakEven: {
    ask: 'What would turn this target?',
    failsLower:
      'The target fails once {{name}} is {{size}} lower in every year ({{value}} in {{year}}).',
    failsHigher:
      'The target fails once {{name}} is {{size}} higher in every year ({{value}} in {{year}}).',
    holdsLower:
      'The target is met once {{name}} is {{size}} lower in every year ({{value}} in {{year}}).',
    holdsHigher:
      'The target is met once {{name}} is {{size}} higher in every year ({{value}} in {{year}}).',
    neverFails: 'No driver alone makes the target fail.',
    neverHolds:
      'No driver alone is enough to meet the target. Change several drivers, or the target.',
    together:
      'If all uncertain drivers go against the target at once, it fails after {{share}} of the way to their adverse P10 or P90.',
    unjudged: 'The target cannot be judged in this scenario. Check the numbers of its indicator.',
  },
  feasible: {
    title: 'Can all targets be met at once?',
    lead: 'Looks for numbers of the drivers that meet every target of {{scenario}} together.',
    ask: 'Find out',
    stop: 'Stop',
    asItIs: 'Yes. {{scenario}} meets every target as it is.',
    path: 'Yes. With these numbers of the drivers every target is met; each was checked.',
    conflict:
      'No. Whatever the drivers are between their lowest and highest numbers, one target or another is missed.',
    undecided: 'Not decided. No way was found, and it is not proved that there is none.',
    alone: '{{target}}: out of reach by itself.',
    exclude: 'These exclude each other. Without any one of them, the others can be met together:',
    excludeOpen:
      'These exclude each other. Whether the others can be met without one of them was not decided:',
    relax: 'The least that has to give way:',
    by: '{{target}}: by {{size}}',
    open: 'Not decided:',
    unjudged: 'Left out, because they cannot be judged:',
    target: '{{indicator}}, {{goal}}',
    numbers: 'Numbers of the drivers',
    driver: 'Driver',
    apply: 'Put these numbers into {{scenario}}',
    applied: 'The numbers are in {{scenario}}. Undo takes them back.',
    method: 'Numbers with which every target is met',
    how: 'How this was decided',
    range:
      'Each driver may be anything between the ends of its uncertainty (P10 to P90 where it has none), else between the lowest and the highest number of any scenario.',
    ranges: 'Lowest and highest numbers of the drivers',
    lowest: 'Lowest',
    highest: 'Highest',
    held: '{{driver}} of {{indicator}} was kept as the scenario has it, though it could vary.',
    left: '{{indicator}} is not calculated in steps that a solver knows, so its targets were only checked.',
  },
  method: {
    open: 'Method and assumptions',
    integrated:
      'Each answer comes from {{points}} scrambled Sobol points, with the last uncertain step calculated exactly.',
    counted:
      'Answers over several targets, and those that do not rise with a driver, are counted over {{points}} points.',
    seed: 'Seed {{seed}}. The same seed gives the same numbers on every computer.',
    error:
      'The ± is one standard error, from eight independent scrambles. It measures the calculation, not the choice of the distributions.',
    bands:
      'The bands are prediction bands: they hold for the distributions of the drivers as entered.',
    drawn: '{{count}} numbers are drawn: one for each uncertain driver and year.',
    held: 'Draws outside of what {{driver}} of {{indicator}} can be were held at the end: {{share}} of them.',
    failed:
      '{{indicator}} had no value in {{count}} draws, such as a division by zero. They are left out.',
    repaired:
      'The correlations contradicted each other and were changed to the nearest valid ones, by {{largest}} at most.',
  },
  bar: {
    one: 'Target met: {{percent}}',
    all: 'All {{total}} targets met: {{percent}}',
    leastSure: 'Least sure target, {{indicator}}: {{percent}}',
    open: 'Open the risk view',
  },
} as const;
