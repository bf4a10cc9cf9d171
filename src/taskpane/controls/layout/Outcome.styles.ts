import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useOutcomeStyles = makeStyles({
  bar: { '& .fui-MessageBarBody': { overflowWrap: 'anywhere' } },
  title: { display: 'block' },
  plain: {
    ...typographyStyles.body1,
    padding: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
});
