import type {
  DocumentPlace,
  DocumentQuestion,
  DocumentReading,
  ProposedTarget,
  UnusedReason,
} from '../domain/index';
import { documentPlaceText, unusedReasonText } from '../i18n/document-text';
import type { Locale } from '../shared/local-text';

/** Questions after which it is not even known what the number is about. */
const OPEN: readonly DocumentQuestion[] = ['name', 'tense'];

/** Whether a proposal is only a number of which something essential has to be asked. */
export function isOpen({ asks }: { readonly asks: readonly DocumentQuestion[] }): boolean {
  return asks.some((ask) => OPEN.includes(ask));
}

/** The unused numbers of a document, with those of which something essential has to be asked. */
export function unusedOf({ targets, known, unused }: DocumentReading): readonly {
  readonly text: string;
  readonly place: DocumentPlace;
  readonly why: UnusedReason;
}[] {
  const open = [...targets, ...known].filter(isOpen).map(({ phrase, place, asks }) => ({
    ...{ text: phrase, place },
    why: asks.includes('name') ? ('noName' as const) : ('tense' as const),
  }));
  return [...open, ...unused];
}

/** The reading of a document as `plan read --json` prints it. What has to be asked is null. */
export function readingJson(reading: DocumentReading, locale: Locale): string {
  const placed = (place: DocumentPlace): string => documentPlaceText(place, locale);
  const json = {
    indicators: reading.indicators.map(({ name, unit, kind, base, place }) => ({
      ...{ name, unit, kind, base, place: placed(place) },
    })),
    targets: reading.targets
      .filter((each) => !isOpen(each))
      .map((target) => ({
        ...targetJson(target),
        place: placed(target.place),
      })),
    known: reading.known
      .filter((each) => !isOpen(each))
      .map(({ indicator, year, value, measure, unit, phrase, place }) => ({
        ...{ indicator, year, value, unit, measure, phrase, place: placed(place) },
      })),
    // Projects stand among the goals: their investment is no value of an indicator.
    milestones: [
      ...reading.milestones.map(({ statement, place }) => ({ statement, place: placed(place) })),
      ...reading.projects.map(({ phrase, place }) => ({
        ...{ statement: phrase, place: placed(place) },
      })),
    ],
    unused: unusedOf(reading).map(({ text, place, why }) => ({
      ...{ text, place: placed(place), why: unusedReasonText(why, locale) },
    })),
  };
  return JSON.stringify(json, null, 2);
}

function targetJson(target: ProposedTarget) {
  const { asks, indicator, phrase, basis, comparator, value, upper, tolerance, unit } = target;
  const { fromYear, year, nature, stretch, relativeTo } = target;
  return {
    ...{ indicator, phrase },
    basis: asks.includes('basis') ? null : basis,
    comparator: asks.includes('comparator') ? null : comparator,
    ...{ value, upper, tolerance, unit, fromYear },
    year: asks.includes('year') ? null : year,
    ...{ nature, stretch, relativeTo, sure: asks.length === 0 },
  };
}
