import { Component, type ReactNode } from "react";

interface Properties {
  readonly children: ReactNode;
  /** Shown instead of the children after one of them has failed. */
  readonly fallback: ReactNode;
  /** A change of this value gives the children another try. */
  readonly resetKey: string;
}

/** Keeps a failure inside one part of the page. */
export class ErrorBoundary extends Component<Properties, { readonly failedAt: string | null }> {
  override state: { readonly failedAt: string | null } = { failedAt: null };

  static getDerivedStateFromError(): null {
    return null;
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ failedAt: this.props.resetKey });
  }

  override render(): ReactNode {
    return this.state.failedAt === this.props.resetKey ? this.props.fallback : this.props.children;
  }
}
