import type { Locale, PlanProblem } from '../domain/index';
import { planPathText } from './plan-path-text';
import { planProblemRuleOf } from './plan-problem-rules';
import { problemFormatterOf } from './problem-formatter';

/**
 * Says one problem of a plan in a sentence that names the place, the value and the rule.
 *
 * @example planProblemText({ kind: 'empty', path: ['indicators', 0, 'name'] }, 'en') // 'indicators[0].name: This must not be empty. Fill it in.'
 */
export function planProblemText(problem: PlanProblem, locale: Locale): string {
  const rule = planProblemRule(problem, locale);
  const path = planPathText(problem.path);
  return path === '' ? rule : problemFormatterOf(locale).text('at', { path, rule });
}

/**
 * Says the value and the rule alone, for a place that is named otherwise: a cell, a field.
 *
 * @example planProblemRule({ kind: 'notWhole', path: [], value: 1.5 }, 'zh-CN') // '1.5不是整数，请去掉小数部分。'
 */
export function planProblemRule(problem: PlanProblem, locale: Locale): string {
  const speaker = problemFormatterOf(locale);
  const [key, parameters] = planProblemRuleOf(problem, speaker);
  return speaker.text(`rule.${key}`, parameters);
}
