import type { HeaderFooterPart, PageState } from './book';

/** The print settings of a new sheet; margins in points. */
export function createPage(): PageState {
  return {
    orientation: 'Portrait',
    paperSize: 'Letter',
    zoom: { scale: 100 },
    printArea: null,
    titleRows: null,
    titleColumns: null,
    margins: {
      LeftMargin: 50.4,
      RightMargin: 50.4,
      TopMargin: 54,
      BottomMargin: 54,
      HeaderMargin: 21.6,
      FooterMargin: 21.6,
    },
    flags: {
      BlackAndWhite: false,
      CenterHorizontally: false,
      CenterVertically: false,
      DraftMode: false,
      PrintGridlines: false,
      PrintHeadings: false,
      UseSheetMargins: true,
      UseSheetScale: true,
    },
    printOrder: 'DownThenOver',
    printComments: 'NoComments',
    printErrors: 'ErrorsDisplayed',
    firstPageNumber: '',
    headerFooterState: 'Default',
    headerFooter: {
      DefaultForAllPages: emptyTexts(),
      EvenPages: emptyTexts(),
      FirstPage: emptyTexts(),
      OddPages: emptyTexts(),
    },
  };
}

function emptyTexts(): Record<HeaderFooterPart, string> {
  return {
    LeftHeader: '',
    CenterHeader: '',
    RightHeader: '',
    LeftFooter: '',
    CenterFooter: '',
    RightFooter: '',
  };
}
