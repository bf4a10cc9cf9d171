import { INDICATOR_KINDS, type IndicatorKind } from '../../../domain/index';
import { largest, smallest } from '../../../shared/extremes';
import { useEditorStyles } from '../editor.styles';
import { PictureChoice } from '../PictureChoice';
import { useEditorTexts } from '../use-editor-texts';
import { kindSample } from './kind-sample';

interface KindChoiceProps {
  readonly kind: IndicatorKind | null;
  readonly problem: string | undefined;
  readonly onChange: (kind: IndicatorKind) => void;
}

/** Asks in plain words how an indicator changes, with a picture of each kind of path. */
export function KindChoice({ kind, problem, onChange }: KindChoiceProps) {
  const text = useEditorTexts();
  return (
    <PictureChoice
      question={text('kind.question')}
      choices={INDICATOR_KINDS.map((key) => ({
        key,
        name: text(`kind.${key}`),
        detail: text(`kind.${key}Text`),
        picture: <KindPicture kind={key} />,
      }))}
      chosen={kind}
      problem={problem}
      onChange={onChange}
    />
  );
}

/** Size of a picture, with room for the line's width. */
const SIZE = { width: 52, height: 30, margin: 3 };

/** A path of a kind, computed from the numbers of a small plan. */
function KindPicture({ kind }: { readonly kind: IndicatorKind }) {
  const styles = useEditorStyles();
  return (
    <svg className={styles.picture} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden>
      <polyline className={styles.line} points={pointsOf(kind)} />
    </svg>
  );
}

const drawn = new Map<IndicatorKind, string>();

function pointsOf(kind: IndicatorKind): string {
  const known = drawn.get(kind);
  if (known !== undefined) return known;
  const values = kindSample(kind);
  const low = smallest(values);
  const span = largest(values) - low || 1;
  const { width, height, margin } = SIZE;
  const points = values.map((value, index) => {
    const x = margin + (index / (values.length - 1)) * (width - 2 * margin);
    const y = height - margin - ((value - low) / span) * (height - 2 * margin);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  drawn.set(kind, points.join(' '));
  return points.join(' ');
}
