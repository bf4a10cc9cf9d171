import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useDocumentStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '& > *': { flex: '1 1 120px', minWidth: 0 },
    '& input, & select': { minWidth: 0 },
  },
  summary: { ...typographyStyles.body1Strong, cursor: 'pointer' },
});
