import { IndexFault } from '../index/index-fault.ts';
import type { SearchedSite, SearchService } from './search-service.ts';

/** What the page sends to the thread of the search. */
export type ToService =
  /** The page fetches these files, and gives each over as it comes; without bytes where it does not. */
  | { kind: 'files'; addresses: readonly string[] }
  | { kind: 'file'; address: string; bytes?: ArrayBuffer }
  | { kind: 'open'; site: SearchedSite }
  | { kind: 'ask'; id: number; method: keyof SearchService; question: unknown }
  /** Nobody waits for it any more. */
  | { kind: 'abort'; id: number };

/** What comes back. */
export type FromService =
  | { kind: 'open' }
  | { kind: 'reply'; id: number; reply: unknown }
  | { kind: 'fault'; id: number; fault: SentFault };

/** A fault as data. */
interface SentFault {
  isOfIndex: boolean;
  message: string;
}

/** Makes data of a fault. */
export function sentFault(error: unknown): SentFault {
  return {
    isOfIndex: error instanceof IndexFault,
    message: error instanceof Error ? error.message : String(error),
  };
}

/** Makes a fault again of what was sent. */
export function faultOf({ isOfIndex, message }: SentFault): Error {
  return isOfIndex ? new IndexFault(message) : new Error(message);
}

/** One end of what two threads talk through. */
export interface Channel<Sent, Heard> {
  postMessage: (message: Sent) => void;
  onmessage: ((event: MessageEvent<Heard>) => void) | null;
}
