// Draws assets/icons/*.png from the SVG files beside them, with the Chromium of the end-to-end
// tests. Run it by hand after changing a drawing: node scripts/icons.mjs
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const folder = fileURLToPath(new URL('../assets/icons/', import.meta.url));
const names = ['planpath', 'open-planner', 'write-sheets'];
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96];
/** Up to this size in pixels the simplified drawing is used. */
const lastSmallSize = 24;

const drawing = (name, size) =>
  readFile(`${folder}${name}${size <= lastSmallSize ? '-small' : ''}.svg`, 'utf8');

function findBrowser() {
  const candidates = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const found = candidates.find((path) => path && existsSync(path));
  return found ? { executablePath: found } : {};
}

const browser = await chromium.launch(findBrowser());
const page = await browser.newPage();
for (const name of names) {
  for (const size of sizes) {
    const svg = await drawing(name, size);
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(`${folder}${name}-${size}.png`, png);
  }
}
await browser.close();
console.log(`Drew ${names.length * sizes.length} icons.`);
