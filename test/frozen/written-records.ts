import { gunzipSync } from 'node:zlib';
import { stableJson } from './record';

/** The JSON inside the XML of a journal, without the moment at which the write began. */
export function journalText(xml: string): string {
  const [, namespace = '', body = ''] =
    /^<journal xmlns="([^"]*)"[^>]*>([\s\S]*)<\/journal>$/.exec(xml) ?? [];
  const packed = body.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const rest = packed.slice(1);
  const json = packed.startsWith('z')
    ? gunzipSync(Buffer.from(rest, 'base64')).toString('utf8')
    : rest;
  const journal = JSON.parse(json) as { startedAt: string };
  expect(journal.startedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  return `${namespace}\n${stableJson({ ...journal, startedAt: '' }, 1)}`;
}

/**
 * Leaves of the hashes in records and journals only how many there are. A word that changes on
 * purpose changes the hashes of its cell, of its row and of the looks that hold it.
 */
export function withoutHashes(text: string): string {
  return text
    .replaceAll(/"(\[2,(?:[^"\\]|\\.)*\])"/g, (whole) => outline(JSON.parse(whole) as string))
    .replaceAll(/"signatures": \[([^\]]*)\]/g, (_, list: string) => {
      return `"signatures": ${String(list.split(',').length)}`;
    });
}

function outline(record: string): string {
  const [version, columnCount, ...lists] = JSON.parse(record) as (string | number)[];
  const counts = lists.map((list) => String(list).split(' ').length);
  return JSON.stringify([version, columnCount, ...counts.slice(0, -1)]);
}
