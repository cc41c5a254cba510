/**
 * One spelling for each file: percent-encoded as VS Code does, the drive letter in lower case. Clients spell the same
 * path differently (`目标.yaml`, `%E7%9B%AE…`, `C:`, `c%3A`); inside the server URIs are compared as text.
 */
export function normalUri(uri: string): string {
  if (!uri.startsWith('file:')) return uri;
  const [, authority = '', path = ''] = /^file:(?:\/\/([^/]*))?(.*)$/s.exec(uri) ?? [];
  const decoded = path.split('/').map(decode).join('/');
  const drive = decoded.replace(/^\/([A-Za-z]):/, (_, letter: string) => `/${letter.toLowerCase()}:`);
  return `file://${authority.toLowerCase()}${drive.split('/').map(encode).join('/')}`;
}

/** Whether a URI lies in a folder or is that folder. */
export function isBelow(uri: string, folder: string): boolean {
  const parent = folder.replace(/\/+$/, '');
  return uri === parent || uri.startsWith(`${parent}/`);
}

/** Whether a file lies in a subfolder that holds no one's reports: a hidden one, or one of the tools'. */
export function isIgnored(uri: string, folder: string): boolean {
  return isBelow(uri, folder) && /\/(?:\.[^/]+|node_modules|dist|out)\//.test(uri.slice(folder.replace(/\/+$/, '').length));
}

/** The folder that a file lies in. */
export const parentUri = (uri: string): string => uri.replace(/\/[^/]*$/, '');

/** Half a surrogate pair, which no file is named by, can't be encoded. */
const encode = (segment: string) =>
  encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
