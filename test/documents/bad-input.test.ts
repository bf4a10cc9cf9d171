import { readDocument } from '../../src/domain/document/read-document';
import { textBlocks } from '../../src/domain/document/files/text-blocks';
import { lostNumbers } from './judge/lost-numbers';
import { readWithPlanPath } from './judge/read-with-planpath';

/** Texts whose numbers are no figures, and the reasons why. */
const NO_FIGURES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a table of contents full of numbers',
    '目录\n第一章 总体要求 …………… 1\n第二章 主要目标 …………… 12\n2.1 经济增长6%的路径……………… 15\n\nContents\n1 Introduction ............ 3\n2 Our 2030 targets ............ 17\n3.4 Housing ............ 128',
    ['contents', 'heading'],
  ],
  [
    'telephone numbers, addresses and codes',
    '联系电话：0595-85661234，传真：0595-85661235，邮编：362200。手机13805951234。\n\nCall 01632 960 881 or write to plan@example.org. Room 214, 14 Quay Street.\n\n统一社会信用代码：913505820123456789。',
    ['address', 'code', 'phone'],
  ],
  [
    'dates',
    '2025年3月5日印发。会议于12月15日至17日召开，2026年1月8日前报送。\n\nAdopted on 11 March 2025; amended 2025-06-30 and 01/09/2025.',
    ['date'],
  ],
  [
    'laws and numbers of documents',
    '根据《中华人民共和国预算法》第32条和国发〔2023〕12号、闽政办〔2024〕7号文件精神，依照第五十四条第二款规定。\n\nIn accordance with Article 4(2) of Law 118/2013, Regulation 2018/1999 and Section 12.',
    ['code', 'law'],
  ],
  [
    'article numbers',
    '第一条 为规范管理，制定本办法。\n第二条 本办法适用于全市。\n第十五条 违反第12条规定的，依照第3款处理。\n\nArticle 7 applies. Section 3.2 and Annex 4 apply accordingly.',
    ['law'],
  ],
];

describe('numbers that are no figures', () => {
  it.each(NO_FIGURES)('are listed with a reason: %s', (_, text, reasons) => {
    const reading = readDocument(textBlocks(text), { baseYear: 2025 });
    const sure = [...reading.targets, ...reading.known].filter(({ asks }) => asks.length === 0);
    expect(sure.map(({ phrase }) => phrase)).toEqual([]);
    expect(lostNumbers(text, readWithPlanPath(text))).toEqual([]);
    expect([...new Set(reading.unused.map(({ why }) => why))].sort()).toEqual(reasons);
  });
});

describe('a text in two languages', () => {
  const text =
    '清源市2026年工作安排\n\n主要目标 Main targets\n\n地区生产总值增长6%左右。Unemployment will be kept below 5.5%. 新增高新技术企业60家以上。We will build 1,200 homes in 2026.';

  it('is read sentence by sentence', () => {
    const { targets } = readDocument(textBlocks(text), { baseYear: 2025 });
    expect(targets.map(({ comparator, value, year }) => [comparator, value, year])).toEqual([
      ['about', 0.06, 2026],
      ['lessThan', 0.055, 2026],
      ['atLeast', 60, 2026],
      ['atLeast', 1200, 2026],
    ]);
    expect(lostNumbers(text, readWithPlanPath(text))).toEqual([]);
  });
});

describe('a text without any target', () => {
  it.each([
    '去年全市生产总值2313亿元，比上年增长5.2%，城镇化率65.2%。',
    'Last year revenue was £2.3bn, up 5.2%. The rate stood at 65.2%.',
    '让城市更宜居，让人民更幸福。',
    '',
  ])('has none, and its values are known (%#)', (text) => {
    const { targets } = readDocument(textBlocks(text), { baseYear: 2025 });
    expect(targets).toEqual([]);
    expect(lostNumbers(text, readWithPlanPath(text))).toEqual([]);
  });
});
