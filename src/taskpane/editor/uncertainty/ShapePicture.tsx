import { makeStyles, tokens } from '@fluentui/react-components';
import type { Distribution } from '../../../domain/index';
import { distributionPicture } from './distribution-picture';

/** Size of a picture in its own coordinates, with room for the width of a line. */
const SIZE = { width: 52, height: 30, margin: 3 };

interface ShapePictureProps {
  /** Null draws nothing: the numbers are not complete. */
  readonly distribution: Distribution | null;
  readonly isLarge?: boolean;
}

/** How likely the values of a distribution are: a curve, or a bar for each of a few values. */
export function ShapePicture({ distribution, isLarge = false }: ShapePictureProps) {
  const styles = useShapePictureStyles();
  const picture = distribution && distributionPicture(distribution);
  const { width, height, margin } = SIZE;
  const x = (share: number) => (margin + share * (width - 2 * margin)).toFixed(2);
  const y = (share: number) => (height - margin - share * (height - 2 * margin)).toFixed(2);
  return (
    <svg
      className={isLarge ? styles.large : styles.small}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <line className={styles.axis} x1={margin} x2={width - margin} y1={y(0)} y2={y(0)} />
      {picture?.kind === 'curve' && (
        <polyline
          className={styles.line}
          points={picture.points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')}
        />
      )}
      {picture?.kind === 'bars' &&
        picture.bars.map(({ at, height: share }) => (
          <line key={at} className={styles.bar} x1={x(at)} x2={x(at)} y1={y(0)} y2={y(share)} />
        ))}
    </svg>
  );
}

const stroke = {
  fill: 'none',
  stroke: tokens.colorBrandStroke1,
  vectorEffect: 'non-scaling-stroke',
  '@media (forced-colors: active)': { stroke: 'CanvasText' },
} as const;

const useShapePictureStyles = makeStyles({
  small: { width: '52px', height: '30px', flexShrink: 0 },
  large: { width: '100%', height: '72px' },
  line: { ...stroke, strokeWidth: '2px' },
  bar: { ...stroke, strokeWidth: '4px' },
  axis: { ...stroke, stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
});
