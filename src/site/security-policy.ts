/**
 * The Content-Security-Policy of every page: nothing inline, nothing from another host. Only the configured contact
 * address may be posted to. WebAssembly is for the search index.
 */
export function securityPolicy(contactAddress: string | null): string {
  const contact = contactAddress === null ? '' : ` ${new URL(contactAddress).origin}`;
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${contact}`,
    "manifest-src 'self'",
    `form-action 'self'${contact}`,
    "base-uri 'none'",
  ].join('; ');
}
