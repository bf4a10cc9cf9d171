import { strToU8, zipSync } from 'fflate';
import type { DocumentBlock } from '../document-model';
import { loadDocxReader } from './load-docx-reader';
import { readDocument } from '../read-document';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (runs: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
const cell = (text: string, more = ''): string =>
  `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(run(text))}</w:tc>`;

/** A .docx file with a body, a style of headings, one footnote and a header on every page. */
function docx(body: string): Uint8Array {
  const part = (type: string, xml: string): string =>
    `<?xml version="1.0"?><w:${type} ${W}>${xml}</w:${type}>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${REL}/footnotes" Target="footnotes.xml"/><Relationship Id="r3" Type="${REL}/header" Target="header1.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      part(
        'styles',
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>',
      ),
    ),
    'word/footnotes.xml': strToU8(
      part(
        'footnotes',
        `<w:footnote w:id="2">${paragraph(run('Provisional figure of 2023.'))}</w:footnote>`,
      ),
    ),
    'word/header1.xml': strToU8(part('hdr', paragraph(run('Budget 2024, page 17 of 212')))),
    'word/document.xml': strToU8(part('document', `<w:body>${body}</w:body>`)),
  });
}

async function blocksOf(bytes: Uint8Array): Promise<readonly DocumentBlock[]> {
  const read = await loadDocxReader();
  const blocks = await read(bytes);
  if (!blocks.ok) throw new Error(blocks.error);
  return blocks.value;
}

const deleted = (text: string): string =>
  `<w:del w:id="1" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const inserted = (text: string): string => `<w:ins w:id="2" w:author="a">${run(text)}</w:ins>`;

describe('a .docx file', () => {
  it('has headings by their style, and no text that was deleted', async () => {
    const body = [
      paragraph(run('二、2024年主要目标'), 'H1'),
      paragraph(`${run('地区生产总值增长')}${deleted('5%')}${inserted('6%')}${run('左右。')}`),
    ].join('');
    const blocks = await blocksOf(docx(body));
    expect(
      blocks
        .slice(0, 2)
        .map((block) => (block.kind === 'paragraph' ? [block.level, block.text] : [])),
    ).toEqual([
      [1, '二、2024年主要目标'],
      [null, '地区生产总值增长6%左右。'],
    ]);
    const { targets } = readDocument(blocks, { baseYear: 2023 });
    expect(targets.map(({ indicator, value, year }) => [indicator, value, year])).toEqual([
      ['地区生产总值', 0.06, 2024],
    ]);
  });

  it('has tables with their merged cells', async () => {
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const body = `<w:tbl>${[
      row(cell('类别'), cell('指标'), cell('2023年'), cell('2025年')),
      row(
        cell('创新', '<w:vMerge w:val="restart"/>'),
        cell('高新技术企业（家）'),
        cell('800'),
        cell('>1000'),
      ),
      row(cell('', '<w:vMerge/>'), cell('研发投入强度（%）'), cell('2.6'), cell('3')),
    ].join('')}</w:tbl>`;
    const blocks = await blocksOf(docx(body));
    expect(blocks.slice(0, 1)).toEqual([
      {
        kind: 'table',
        rows: [
          ['类别', '指标', '2023年', '2025年'],
          ['创新', '高新技术企业（家）', '800', '>1000'],
          ['创新', '研发投入强度（%）', '2.6', '3'],
        ],
      },
    ]);
    const { targets, known } = readDocument(blocks, { baseYear: 2023 });
    expect(
      targets.map(({ indicator, comparator, value, year }) => [indicator, comparator, value, year]),
    ).toEqual([
      ['高新技术企业', 'moreThan', 1000, 2025],
      ['研发投入强度', 'atLeast', 0.03, 2025],
    ]);
    expect(known.map(({ value }) => value)).toEqual([800, 0.026]);
  });

  it('marks footnotes, so that no number grows by one', async () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>3</w:t></w:r>';
    const body = paragraph(
      `${run('2025年高新技术企业达到3000')}${note}${run('家，绿地达到500万平方米')}${raised}${run('。')}`,
    );
    const blocks = await blocksOf(docx(body));
    expect(blocks.at(-1)).toMatchObject({ isNote: true, text: 'Provisional figure of 2023.' });
    const { targets } = readDocument(blocks, { baseYear: 2023 });
    expect(targets.map(({ value }) => value)).toEqual([3000, 500]);
  });

  it('is read without the header that stands on every page', async () => {
    const section = `<w:sectPr><w:headerReference w:type="default" r:id="r3" xmlns:r="${REL}"/></w:sectPr>`;
    const blocks = await blocksOf(docx(paragraph(run('Revenue will reach 5 in 2026.')) + section));
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      ...['Revenue will reach 5 in 2026.', 'Provisional figure of 2023.'],
    ]);
  });

  it('is refused before it is unpacked where its parts state more than 100 MB', async () => {
    const read = await loadDocxReader();
    const stating = (size: number): Uint8Array => {
      const bytes = docx(paragraph(run('地区生产总值增长6%。')));
      // The entry of the first part in the list at the end of the archive.
      const entry = Buffer.from(bytes).indexOf('PK\u0001\u0002', 'latin1');
      new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, size, true);
      return bytes;
    };
    expect(await read(stating(100_000_000))).toEqual({ ok: false, error: 'tooLarge' });
    expect(await read(stating(90_000_000))).not.toEqual({ ok: false, error: 'tooLarge' });
  });

  it('is refused if it is something else', async () => {
    const read = await loadDocxReader();
    expect(await read(strToU8('no archive'))).toEqual({ ok: false, error: 'notDocx' });
    expect(await read(zipSync({ 'a.txt': strToU8('x') }))).toEqual({ ok: false, error: 'notDocx' });
    expect(await read(docx('').slice(0, 300))).toEqual({ ok: false, error: 'notDocx' });
  });
});
