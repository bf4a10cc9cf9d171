/** The part of a conditional format that can hold formulas. */
export interface ConditionalPart {
  readonly load: (format: Excel.ConditionalFormat) => void;
  readonly read: (format: Excel.ConditionalFormat) => ConditionalRule;
  readonly set: (format: Excel.ConditionalFormat, rule: ConditionalRule) => void;
}

/** What a conditional format's rule consists of; each type of format has one of these. */
export interface ConditionalRule {
  readonly formula?: string;
  readonly cellValue?: Excel.ConditionalCellValueRule;
  readonly text?: Excel.ConditionalTextComparisonRule;
  readonly colors?: Excel.ConditionalColorScaleCriteria;
  readonly lower?: Excel.ConditionalDataBarRule;
  readonly upper?: Excel.ConditionalDataBarRule;
  readonly icons?: readonly Excel.ConditionalIconCriterion[];
}

const PARTS: Readonly<Record<string, ConditionalPart>> = {
  Custom: {
    load: ({ custom }) => void custom.rule.load('formula'),
    read: ({ custom }) => ({ formula: custom.rule.formula }),
    set: ({ custom }, { formula = '' }) => void (custom.rule.formula = formula),
  },
  CellValue: {
    load: ({ cellValue }) => void cellValue.load('rule'),
    read: ({ cellValue }) => ({ cellValue: cellValue.rule }),
    set: (format, { cellValue }) => void (cellValue && (format.cellValue.rule = cellValue)),
  },
  ContainsText: {
    load: ({ textComparison }) => void textComparison.load('rule'),
    read: ({ textComparison }) => ({ text: textComparison.rule }),
    set: ({ textComparison }, { text }) => void (text && (textComparison.rule = text)),
  },
  ColorScale: {
    load: ({ colorScale }) => void colorScale.load('criteria'),
    read: ({ colorScale }) => ({ colors: colorScale.criteria }),
    set: ({ colorScale }, { colors }) => void (colors && (colorScale.criteria = colors)),
  },
  DataBar: {
    load: ({ dataBar }) => void dataBar.load('lowerBoundRule,upperBoundRule'),
    read: ({ dataBar }) => ({ lower: dataBar.lowerBoundRule, upper: dataBar.upperBoundRule }),
    set: ({ dataBar }, { lower, upper }) => {
      if (lower) dataBar.lowerBoundRule = lower;
      if (upper) dataBar.upperBoundRule = upper;
    },
  },
  IconSet: {
    load: ({ iconSet }) => void iconSet.load('criteria'),
    read: ({ iconSet }) => ({ icons: iconSet.criteria }),
    set: ({ iconSet }, { icons }) => void (icons && (iconSet.criteria = [...icons])),
  },
};

/** How the rule of a type of conditional format is read; null for types without formulas. */
export function conditionalRule(type: string): ConditionalPart | null {
  return Object.hasOwn(PARTS, type) ? (PARTS[type] ?? null) : null;
}
