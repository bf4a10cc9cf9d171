import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import type { PlannedSheet, PlannedValidation } from '../model';
import { rangeAddress } from '../../shared/a1';
import { cutText } from '../../shared/cut-text';
import { escapeFileText, fittingFileText } from '../../shared/file-text';
import { reference } from './charts';
import { rgb } from './styles';

/** Excel's limits on the words of a rule. */
const LONGEST_TITLE = 32;
const LONGEST_ERROR = 225;
const LONGEST_PROMPT = 255;

/** The rules of the input cells. */
export function validationsOf(
  { validations }: PlannedSheet,
  nameOf: ReadonlyMap<string, string>,
): DataValidation[] {
  return validations.map(({ range, rule, prompt, error }) => ({
    range: rangeAddress(range),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: ruleText(error.title, LONGEST_TITLE),
    errorMessage: ruleText(error.message, LONGEST_ERROR),
    ...(prompt
      ? {
          showInputMessage: true,
          inputTitle: ruleText(prompt.title, LONGEST_TITLE),
          inputMessage: ruleText(prompt.message, LONGEST_PROMPT),
        }
      : {}),
    ...ruleOf(rule, nameOf),
  }));
}

function ruleText(text: string, longest: number): string {
  return fittingFileText(cutText(text, longest), longest);
}

function ruleOf(
  rule: PlannedValidation['rule'],
  nameOf: ReadonlyMap<string, string>,
): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'> {
  if (rule.kind === 'list') return { type: 'list', values: rule.options.map(escapeFileText) };
  if (rule.kind === 'listOf') return { type: 'list', formula1: reference(rule.source, nameOf) };
  const { kind: type, min, max } = rule;
  if (min !== null && max !== null) {
    return { type, operator: 'between', formula1: bound(min), formula2: bound(max) };
  }
  if (max !== null) return { type, operator: 'lessThanOrEqual', formula1: bound(max) };
  return { type, operator: 'greaterThanOrEqual', formula1: bound(min ?? -LARGEST) };
}

function bound(value: number): string {
  return String(value).toUpperCase();
}

/** Accepts any number: a validation needs a bound. */
const LARGEST = 1e300;

/** The formats that depend on a cell's text. */
export function conditionalsOf({ conditionals }: PlannedSheet): ConditionalRule[] {
  return conditionals.map(({ range, whenTextEquals, style }, index) => ({
    type: 'cellIs',
    operator: 'equal',
    priority: index + 1,
    range: rangeAddress(range),
    formula: escapeFileText(`"${whenTextEquals.replaceAll('"', '""')}"`),
    style: {
      font: { color: { rgb: rgb(style.fontColor) } },
      // A differential format fills with its background colour.
      fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: rgb(style.fill) } },
    },
  }));
}
