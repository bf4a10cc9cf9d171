import { escapeFileText } from '../../shared/file-text';

/** Anything but the letters and signs that stand in a file as they are. */
const TO_ESCAPE = /[^ -%'-;=?-\uD7FF]|_x/;

/** A text as it stands between two tags of a part that decodes `_xHHHH_`. */
export function fileXml(text: string): string {
  return TO_ESCAPE.test(text) ? escapeXml(escapeFileText(text)) : text;
}

/** Escapes what has a meaning in XML between two tags. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A text element. XML would drop white space at the ends. */
export function textElement(text: string): string {
  const keeps = /^ |[\n\t]| $/.test(text) ? ' xml:space="preserve"' : '';
  return text === '' ? '<t/>' : `<t${keeps}>${fileXml(text)}</t>`;
}
