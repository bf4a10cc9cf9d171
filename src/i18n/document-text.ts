import type { DocumentPlace, DocumentQuestion, NewPlanWords, UnusedReason } from '../domain/index';
import type { Locale } from '../shared/local-text';
import { createTranslate } from './create-translate';
import { documents as en } from './en/documents';
import { wordList } from './sentences';
import { documents as zhCN } from './zh-CN/documents';

const wordsIn = (locale: Locale) => createTranslate({ en, 'zh-CN': zhCN }, locale);

/** Says where something stands in a document. */
export function documentPlaceText(place: DocumentPlace, locale: Locale): string {
  const words = wordsIn(locale);
  const { block, row, heading } = place;
  const where = row === null ? words('place.block', { block }) : words('place.row', { block, row });
  return heading === null ? where : words('place.under', { place: where, heading });
}

/** Says why a number of a document is not used. */
export function unusedReasonText(why: UnusedReason, locale: Locale): string {
  return wordsIn(locale)(`why.${why}`);
}

/** Says what has to be asked about a proposal; empty if nothing has. */
export function documentQuestionsText(asks: readonly DocumentQuestion[], locale: Locale): string {
  const words = wordsIn(locale);
  return wordList(
    asks.map((ask) => words(`ask.${ask}`)),
    locale,
  );
}

/** Gives the words of a plan that is made from a document, in both languages. */
export function newPlanWords(): NewPlanWords {
  const [english, chinese] = [wordsIn('en'), wordsIn('zh-CN')];
  const both = (key: keyof NewPlanWords) => ({
    en: english(`newPlan.${key}`),
    'zh-CN': chinese(`newPlan.${key}`),
  });
  return {
    name: both('name'),
    scenario: both('scenario'),
    index: both('index'),
    standIn: both('standIn'),
    fromStart: both('fromStart'),
    carriedOn: both('carriedOn'),
    computed: both('computed'),
    width: both('width'),
  };
}
