import type { Client } from '@thulubazaar/client/create-client';

/** What a field of the form says; empty where there is none. */
export type Say = (name: string) => string;

/** Asks of the API what a form says. Null where the form is none of the page's; else what follows in the address it leads back to. */
export type TakeForm = (
  api: Client,
  say: Say,
  /** Of all its fields. */
  names: readonly string[],
) => Promise<Record<string, string> | null>;
