import { Suspense, useState, type ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';

interface DisclosedProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Renders its children only after it has been opened once. */
export function Disclosed({ label, children }: DisclosedProps) {
  const styles = useDisclosedStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.all}>
      <button
        type="button"
        className={styles.disclose}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        {label}
      </button>
      {isOpen && <Suspense fallback={null}>{children}</Suspense>}
    </div>
  );
}

const useDisclosedStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  disclose: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    alignSelf: 'flex-start',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':hover': { color: tokens.colorBrandForeground1 },
  },
});
