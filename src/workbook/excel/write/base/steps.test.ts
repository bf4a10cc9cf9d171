import fc from 'fast-check';
import { packSteps } from './steps';

test('blocks keep the order and stay within the limit, but for what is larger alone', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(150)), (sizes) => {
      const steps = sizes.map((bytes, index) => ({ bytes, index }));
      const blocks = packSteps(steps, 100);
      expect(blocks.flat()).toEqual(steps);
      for (const block of blocks) {
        const bytes = block.reduce((sum, step) => sum + step.bytes, 0);
        expect(bytes <= 100 || block.length === 1).toBe(true);
      }
    }),
  );
});
