import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './workbench';

test('in presentation mode the plan is shown in large type and keys change the scenario', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('/taskpane.html?plan=jinjiang');
  const way = page.getByRole('button', { name: 'Present' });
  await way.click();
  const room = page.getByRole('dialog', { name: /^Presentation of Jinjiang/ });
  await expect(room.getByRole('heading', { level: 1, name: 'Base' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(room.getByRole('heading', { level: 1, name: 'Optimistic' })).toBeVisible();
  await expect(room.getByText('11 of 11 targets met')).toBeVisible();
  await page.keyboard.press('3');
  await expect(room.getByRole('region', { name: 'What is missing' })).toContainText(
    'Short of the target by 49.5',
  );

  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  for (const width of [1280, 500, 350, 320, 270]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await room.evaluate(({ scrollWidth }) => scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  }

  await page.keyboard.press('Escape');
  await expect(room).toHaveCount(0);
  await expect(way).toBeFocused();
});
