import { type Span, spanOf } from '../util/span.ts';

/**
 * The first address in what a record says of its source that may be opened: on the web (http, https), with a host, and without a name and a password,
 * which would dress one host up as another. Every other text stays text, a `command:`, `javascript:`, `data:`, `file:` or `vscode:` as well.
 */
export function webLink(text: string): (Span & { readonly href: string }) | null {
  const found = /https?:\/\/[^\s\p{Cc}〇\u3400-\u9fff<>"'`“”‘’（）()【】《》，。；、]+/iu.exec(text);
  if (!found || /[A-Za-z\d+.-]$/.test(text.slice(0, found.index))) return null;
  const address = found[0].replace(/[.,;:!?]+$/, '');
  try {
    const { protocol, host, username, password, href } = new URL(address);
    const isWeb = (protocol === 'http:' || protocol === 'https:') && host !== '' && username === '' && password === '';
    return isWeb ? { ...spanOf(found.index, found.index + address.length), href } : null;
  } catch {
    return null;
  }
}
