import { openService } from './open-service.ts';
import { serve } from './serve.ts';

// The thread that the search has of its own.
serve(globalThis, openService);
