/**
 * Whether a path that is written in a file (`hegao.yaml`) stays below the folder that it counts from. It is relative, leads nowhere up out of that
 * folder, and has no drive, share, scheme or home in front; what it says when percent-encoding is undone is held to the same. Where links lead,
 * only the disk can tell (`node/places.ts`).
 */
export const isInnerPath = (path: string): boolean => [path, decoded(path)].every(staysBelow);

function staysBelow(path: string): boolean {
  if (path.includes('\0') || /^(?:[\\/~]|[a-z][a-z\d+.-]*:)/i.test(path.trimStart())) return false;
  let depth = 0;
  for (const step of path.split(/[\\/]/)) {
    if (step.trim() === '..') depth--;
    else if (step !== '' && step !== '.') depth++;
    if (depth < 0) return false;
  }
  return true;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
