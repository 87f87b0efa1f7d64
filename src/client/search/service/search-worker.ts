import { openService } from './open-service.ts';
import { serve } from './serve.ts';

// WebKit runs a thread's script once more where what is fetched later imports from it.
const thread: typeof globalThis & { isServing?: true } = globalThis;

// The thread that the search has of its own.
if (!thread.isServing) serve(thread, openService);
thread.isServing = true;
