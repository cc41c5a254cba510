import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from './command.ts';
import { serve } from './serve.ts';

// What the language server and the command line are bundled as, for nearly all of one is the other's too. Which of them it is tells the file that was
// started. Both are imported as they stand: an import within either branch makes a function of each module, which the engine would read twice.
const run = basename(fileURLToPath(import.meta.url)) === 'server.cjs' ? serve : command;
run(import.meta.url);
