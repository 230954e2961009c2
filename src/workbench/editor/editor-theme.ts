import { EditorView } from '@codemirror/view';

/**
 * The colours of the site. The editor lives in a shadow root, where its rules come as constructed style sheets, which the security
 * policy allows; the page's own rules do not reach it, its custom properties do. No image is used: the policy allows none as text.
 */
export const editorTheme = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    background: 'var(--panel)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--round)',
    fontSize: '0.8125rem',
    height: 'var(--editor-height)',
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: 'var(--space-s) 0', caretColor: 'var(--ink)' },
  '.cm-gutters': { background: 'var(--panel)', color: 'var(--soft)', border: 'none' },
  '.cm-key': { color: 'var(--accent)' },
  '.cm-comment': { color: 'var(--soft)' },
  '.cm-gutter-lint': { width: '1.25rem' },
  '.cm-lint-marker': {
    width: '1em',
    height: '1em',
    textAlign: 'center',
    fontWeight: '700',
    lineHeight: '1.2',
  },
  '.cm-lint-marker-error': { content: 'none', color: 'var(--critical)' },
  '.cm-lint-marker-warning': { content: 'none', color: 'var(--medium)' },
  '.cm-lint-marker-error::after': { content: '"✕"' },
  '.cm-lint-marker-warning::after': { content: '"▲"', fontSize: '0.75em' },
  '.cm-lintRange': {
    backgroundImage: 'none !important',
    textDecoration: 'underline wavy',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-error': { textDecorationColor: 'var(--critical)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--medium)' },
  '.cm-tooltip': {
    background: 'var(--ground)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--round)',
    maxWidth: 'min(30rem, 90vw)',
    fontFamily: 'system-ui, sans-serif',
    fontSize: 'var(--text-s)',
  },
  '.cm-tooltip a': { color: 'var(--accent)' },
  '.cm-tooltip p': { margin: '0.25rem 0' },
  '.cm-meaning': { padding: 'var(--space-s)' },
  '.cm-diagnostic': {
    padding: 'var(--space-s)',
    borderLeft: '4px solid var(--medium)',
    whiteSpace: 'normal',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--critical)' },
  '.cm-diagnostic .hint': { color: 'var(--soft)', whiteSpace: 'pre-wrap' },
  '.cm-diagnosticAction': {
    font: 'inherit',
    background: 'var(--accent)',
    color: 'var(--on-accent)',
    border: 'none',
    borderRadius: 'var(--round)',
    padding: '0.25rem 0.5rem',
    cursor: 'pointer',
  },
  '.cm-completion ul': { maxHeight: '14rem', overflow: 'auto', margin: '0', padding: '0', listStyle: 'none' },
  '.cm-completion li': { padding: '0.125rem 0.5rem', fontFamily: 'var(--mono)', cursor: 'pointer' },
  '.cm-completion [aria-selected=true]': { background: 'var(--accent)', color: 'var(--on-accent)' },
});
