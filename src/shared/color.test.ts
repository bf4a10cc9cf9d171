import { hexColor, themeColor } from './color';

describe('hexColor', () => {
  test.each([
    ['#33564A', '#33564A'],
    ['33564a', '#33564A'],
    ['#abc', '#AABBCC'],
    ['#33564aff', '#33564A'],
    ['FF33564A', '#33564A'],
    ['rgb(51,86,74)', '#33564A'],
    ['RGB(51, 86, 74)', '#33564A'],
    ['rgba(51,86,74,0.5)', '#33564A'],
    ['rgb(100%,0%,50%)', '#FF0080'],
    [' Green ', '#008000'],
    ['rebeccapurple', '#663399'],
    ['Accent1', '#4472C4'],
    ['text1', '#000000'],
    ['theme:1', '#FFFFFF'],
  ])('reads %s as %s', (text, hex) => {
    expect(hexColor(text)).toBe(hex);
  });

  test.each([
    ...['', '#', '#12345', 'nocolour', 'rgb()', 'rgb(1,2)', 'rgb(1,2,3,4,5)', 'rgb(a,b,c)'],
    ...['rgb(1,,3)', 'theme:99', 'constructor'],
  ])('finds no colour in %p', (text) => {
    expect(hexColor(text)).toBeNull();
  });

  test('finds none in a long text, at once', () => {
    const texts = ['rgb('.repeat(50_000), ' '.repeat(100_000), `rgb(${'1'.repeat(100_000)})`];
    expect(texts.map(hexColor)).toEqual([null, null, null]);
  });
});

test('a colour of the theme is found by its number', () => {
  expect(themeColor(4)).toBe('#4472C4');
  expect(themeColor(40)).toBeNull();
});
