import type { Indicator, Plan } from '../../../domain/index';
import { duplicateIndicator, moveIndicator } from '../../../session/commands/edit/indicator-edits';
import { createTranslate } from '../../../i18n/create-translate';
import { editor as en } from '../../../i18n/en/editor';
import { editor as zhCN } from '../../../i18n/zh-CN/editor';
import type { PaneContextValue } from '../../controls/pane-context';
import { copyName } from '../../plan/scenarios/copy-name';
import type { ShowNotice } from '../../plan/scenarios/scenario-commands';
import { formProblems } from '../edit-problem-text';

interface CommandOptions {
  readonly pane: PaneContextValue;
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly onNotice: ShowNotice;
}

/** Adds a copy of an indicator. */
export function duplicate({ pane, plan, indicator, onNotice }: CommandOptions): void {
  const { t, locale, session } = pane;
  const text = createTranslate({ en, 'zh-CN': zhCN }, locale);
  const taken = plan.indicators.flatMap((each) => Object.values(each.name));
  const name = copyName(indicator.name[locale], taken, t);
  const done = session.edit(duplicateIndicator(indicator.id, name));
  const problem = done.ok ? null : formProblems(done.error, { ...pane, text, plan, fields: [] });
  const copied = text('copied', { name, original: indicator.name[locale] });
  onNotice({ text: problem?.whole ?? copied, canUndo: done.ok });
}

/** Moves an indicator up or down by some places. */
export function move({ pane, plan, indicator }: CommandOptions, by: number): void {
  const { locale, session, announce } = pane;
  const text = createTranslate({ en, 'zh-CN': zhCN }, locale);
  const all = plan.indicators.length;
  const from = plan.indicators.findIndex(({ id }) => id === indicator.id);
  const to = Math.min(Math.max(from + by, 0), all - 1);
  if (!session.edit(moveIndicator(indicator.id, to)).ok) return;
  announce(text('moved', { name: indicator.name[locale], place: to + 1, all }));
}
