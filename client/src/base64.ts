/** Bytes as text for the server's protocol, on a machine and in a browser alike. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += STRETCH) binary += String.fromCharCode(...bytes.subarray(at, at + STRETCH));
  return btoa(binary);
}

export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** As many arguments as any engine takes. */
const STRETCH = 0x2000;
