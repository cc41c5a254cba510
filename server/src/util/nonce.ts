import { toBase64 } from './base64.ts';

/** A word that nobody can foresee, by which a page's content security policy knows its own style. */
export const newNonce = (): string => toBase64(crypto.getRandomValues(new Uint8Array(18)));
