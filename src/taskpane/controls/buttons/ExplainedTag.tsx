import { useId } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTooltip } from './use-tooltip';

const useStyles = makeStyles({
  tag: {
    ...typographyStyles.caption1Strong,
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorPaletteYellowBorder1}`,
    color: tokens.colorPaletteYellowForeground2,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface ExplainedTagProps {
  readonly text: string;
  /** The explanation, shown on hover and focus. */
  readonly why: string;
}

/** A short warning with an explanation in a tooltip. */
export function ExplainedTag({ text, why }: ExplainedTagProps) {
  const styles = useStyles();
  const { handlers, tooltip } = useTooltip(why);
  const whyId = useId();
  return (
    <>
      <span className={styles.tag} tabIndex={0} aria-describedby={whyId} {...handlers}>
        {text}
      </span>
      <span id={whyId} hidden>
        {why}
      </span>
      {tooltip}
    </>
  );
}
