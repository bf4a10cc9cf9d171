import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly title: string;
  readonly why: string;
  readonly next: string;
  readonly reload: string;
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/** Catches errors of the pane itself. Plain markup, so that it uses nothing that may have failed. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { title, why, next, reload, onReload } = this.props;
    return (
      <main role="alert" style={{ padding: 16, font: '14px "Segoe UI", sans-serif' }}>
        <h1 style={{ fontSize: 18 }}>{title}</h1>
        <p>{why}</p>
        <p>{next}</p>
        <button type="button" onClick={onReload}>
          {reload}
        </button>
      </main>
    );
  }
}
