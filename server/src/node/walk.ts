import { join } from 'node:path';
import { readdir } from './disk.ts';

/**
 * Names of all files below a folder that are wanted, relative to it and sorted. Links are not followed, and hidden folders and those of tools
 * not looked at; what can't be read is taken for empty.
 */
export async function walk(folder: string, isWanted: (name: string) => boolean): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    await Promise.all(
      entries.map(async (entry) => {
        if (entry.name.startsWith('.')) return;
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isFile() && isWanted(name)) found.push(name);
        else if (entry.isDirectory() && !TOOLS.test(entry.name)) await look(name);
      }),
    );
  };
  await look('');
  return found.sort();
}

const TOOLS = /^(?:node_modules|dist)$/i;
