import { decodeText } from './decode-text';

/** 锦江 in the encodings of editors. */
const GBK = [0xbd, 0xf5, 0xbd, 0xad];
const bytes = (...values: number[]) => new Uint8Array(values);
const text = (value: string) => ({ ok: true, value });

describe('decodeText', () => {
  it('reads UTF-8, with a byte order mark or without', () => {
    expect(decodeText(new TextEncoder().encode('锦江'))).toEqual(text('锦江'));
    expect(decodeText(new TextEncoder().encode('\uFEFF锦江'))).toEqual(text('锦江'));
    expect(decodeText(bytes())).toEqual(text(''));
  });

  it('reads UTF-16 with a byte order mark', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x26, 0x95, 0x5f, 0x6c))).toEqual(text('锦江'));
    expect(decodeText(bytes(0xfe, 0xff, 0x95, 0x26, 0x6c, 0x5f))).toEqual(text('锦江'));
  });

  it.each([
    ['GBK', GBK],
    ['GB18030', [...GBK, 0x82, 0x30, 0xc6, 0x30]],
    ['Big5', [0xc0, 0x41, 0xa6, 0xbf]],
    ['Shift-JIS', [0x8b, 0xd1, 0x8d, 0x5d]],
    ['Latin-1', [0x43, 0x61, 0x66, 0xe9]],
    ['UTF-16 of which half a character is missing', [0xff, 0xfe, 0x26]],
  ])('refuses text in %s', (_, values) => {
    expect(decodeText(bytes(...values))).toEqual({ ok: false, error: 'otherEncoding' });
  });

  it.each([
    ['an archive', [0x50, 0x4b, 0x03, 0x04, 0x00, 0xff]],
    ['text with a null character', [0x61, 0x00]],
    ['UTF-16 without a mark', [0x26, 0x95, 0x00, 0x6c]],
  ])('refuses %s', (_, values) => {
    expect(decodeText(bytes(...values))).toEqual({ ok: false, error: 'binary' });
  });
});
