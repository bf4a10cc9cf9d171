import { sentences } from './sentences';

test.each([
  [['One.', 'Two.'], 'One. Two.'],
  [['文件有误。', '请重试。'], '文件有误。请重试。'],
  [['One.', '', 'Two.'], 'One. Two.'],
  [['', ''], ''],
])('%j are written as %j', (all, text) => {
  expect(sentences(...all)).toBe(text);
});
