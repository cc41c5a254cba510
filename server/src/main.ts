import { serve } from './serve.ts';

serve(import.meta.url);
