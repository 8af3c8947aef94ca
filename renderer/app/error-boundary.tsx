import { Component, type ReactNode } from 'react'

type Props = {
  /** Shown instead of the children after one of them failed; `again` tries once more. */
  readonly fallback: (error: Error, again: () => void) => ReactNode
  readonly children: ReactNode
}
type State = { readonly error: Error | null }

/** Keeps a failing part of the page from taking the rest, and the open document, with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return this.props.fallback(error, () => this.setState({ error: null }))
  }
}
