import { command } from './command.ts';

command(import.meta.url);
