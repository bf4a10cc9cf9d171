import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useDocumentStyles = makeStyles({
  hidden: { display: 'none' },
  target: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  question: { ...typographyStyles.body1, color: tokens.colorStatusWarningForeground3, margin: 0 },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '& > *': { flex: '1 1 120px', minWidth: 0 },
    '& input, & select': { minWidth: 0 },
  },
  summary: { ...typographyStyles.body1Strong, cursor: 'pointer' },
});
