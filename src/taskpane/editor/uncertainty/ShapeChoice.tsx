import type { Distribution, Shape } from '../../../domain/index';
import { PictureChoice } from '../PictureChoice';
import { ShapePicture } from './ShapePicture';
import { useUncertaintyTexts } from './use-uncertainty-texts';

/** A distribution of each shape, for its small picture. */
const SAMPLES: Readonly<Record<Shape, Distribution>> = {
  triangular: { shape: 'triangular', low: 0, mode: 6, high: 10 },
  pert: { shape: 'pert', low: 0, mode: 6, high: 10 },
  percentiles: { shape: 'percentiles', p10: 2, p50: 4.5, p90: 9 },
  normal: { shape: 'normal', mean: 0, deviation: 1 },
  uniform: { shape: 'uniform', low: 0, high: 1 },
  discrete: {
    shape: 'discrete',
    outcomes: [
      { value: 1, probability: 0.2 },
      { value: 2, probability: 0.5 },
      { value: 4, probability: 0.3 },
    ],
  },
  history: { shape: 'history', changes: [1, 3, 4, 4.5, 5, 7] },
  certain: { shape: 'certain' },
};

interface ShapeChoiceProps {
  readonly shape: Shape;
  readonly shapes: readonly Shape[];
  /** How many changes of earlier years are known. */
  readonly found: number;
  readonly problem: string | undefined;
  readonly onChange: (shape: Shape) => void;
}

/** Asks in plain words how a number may turn out, with a small picture of each shape. */
export function ShapeChoice({ shape, shapes, found, problem, onChange }: ShapeChoiceProps) {
  const text = useUncertaintyTexts();
  return (
    <PictureChoice
      question={text('shape')}
      choices={shapes.map((key) => ({
        key,
        name: text(`shapes.${key}`),
        detail: text(`shapeText.${key}`, { found }),
        picture: <ShapePicture distribution={SAMPLES[key]} />,
      }))}
      chosen={shape}
      problem={problem}
      onChange={onChange}
    />
  );
}
