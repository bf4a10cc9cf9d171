import type { Locale } from '../shared/local-text';
import type { Obstacle } from '../workbook/ports/workbook-port';
import { createTranslate } from './create-translate';
import { obstacles as en } from './en/obstacles';
import { obstacles as zhCN } from './zh-CN/obstacles';

/** The text for an obstacle: what is there, and what to do. */
export interface ObstacleText {
  readonly what: string;
  readonly next: string;
}

/** Explains what blocks a write and what the user can do about it. */
export function obstacleText(obstacle: Obstacle, locale: Locale): ObstacleText {
  const translate = createTranslate({ en, 'zh-CN': zhCN }, locale);
  const { kind, sheet, address, detail } = obstacle;
  const facts = { sheet: sheet ?? '', address: address ?? '', detail: detail ?? '' };
  return { what: translate(`${kind}.what`, facts), next: translate(`${kind}.next`, facts) };
}
