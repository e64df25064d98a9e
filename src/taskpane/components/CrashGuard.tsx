import type { ReactElement, ReactNode } from "react";
import { Component } from "react";
import type { PaneMessages } from "../../core";
import { Notice } from "./Notice";

interface CrashGuardProps {
  readonly messages: PaneMessages;
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/** A mistake of ours while drawing leaves a page that says so instead of an empty pane. */
export class CrashGuard extends Component<CrashGuardProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactElement {
    if (!this.state.crashed) return <>{this.props.children}</>;
    const words = this.props.messages.notice;
    return (
      <main>
        <Notice
          tone="problem"
          text={words.crashed}
          dismiss={{ label: words.reload, run: this.props.onReload }}
        />
      </main>
    );
  }
}
