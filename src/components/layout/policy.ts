/**
 * The content security policy of a page: its own origin only, no inline style, script or handler.
 * Search runs WebAssembly, which a policy has to allow by name; no other page does.
 */
export function toPolicy(usesSearch: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self'${usesSearch ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
