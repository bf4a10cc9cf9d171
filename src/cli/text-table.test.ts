import { textTable } from './text-table';

test('aligns texts to the left and numbers to the right', () => {
  expect(
    textTable(
      [
        ['Name', '2024'],
        ['GDP', '1'],
        ['Revenue', '10,000'],
      ],
      1,
    ),
  ).toEqual(['Name       2024', 'GDP           1', 'Revenue  10,000']);
});

test('counts a Chinese character as two columns', () => {
  expect(
    textTable(
      [
        ['指标', '1'],
        ['GDP', '2'],
      ],
      1,
    ),
  ).toEqual(['指标  1', 'GDP   2']);
});
