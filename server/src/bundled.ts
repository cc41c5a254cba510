import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

// What the language server and the command line are bundled as, for nearly all of one is the other's too. Which of them it is tells the file that was
// started; nothing that only the other one needs is run.
if (basename(fileURLToPath(import.meta.url)) === 'server.cjs') void import('./main.ts');
else void import('./cli.ts');
