import {
  bilingual,
  type Lang,
  type Notification,
  type NotificationChannel,
  type NotificationGroup,
} from '@thulubazaar/contract';
import type { MessageKey, Values } from '@thulubazaar/messages/create-translate';
import { z } from 'zod';
import type { Urgency } from './groups.ts';

/** A kind of thing that somebody is told. */
export interface Kind<D> {
  /** What is kept of each; it is all that its words are made of. */
  readonly data: z.ZodType<D>;
  /** Its words, or which of them. */
  readonly text: MessageKey | ((data: D) => MessageKey);
  values(data: D, lang: Lang): Values;
  /** Where it leads on the web, without the language. */
  path(data: D): string | null;
  /** What can be done on the spot, with one tap. */
  readonly action?: NonNullable<Notification['action']>;
  /** The listing it is about. */
  adId?(data: D): number | null;
  /** What it is about: by these people settle what they want to hear of, and groups.ts says what goes otherwise. */
  readonly group: NotificationGroup;
  readonly urgency?: Urgency;
  readonly channels?: readonly NotificationChannel[];
  /** What takes the place of one another on a phone; its listing, or else what it is told once for. */
  collapse?(data: D): string;
  /** Seconds before it leaves: who reads it meanwhile is at it already. */
  readonly delay?: number;
  /** It calls to its listing, and does not leave once that is not live any more. */
  readonly calls?: true;
  /** False for what stands elsewhere (messages in their conversation), and so neither in the list nor in its count. */
  readonly listed?: false;
}

/** Declares a kind, keeping the type of its data. */
export function defineKind<D>(kind: Kind<D>): Kind<D> {
  return kind;
}

/** What is kept of a listing that something is told of: as anyone could read it then. */
export const aboutListing = z.object({ adId: z.int(), title: z.string(), path: z.string() });
export type AboutListing = z.output<typeof aboutListing>;

/** What the kinds that tell no more than of a listing have in common. */
export const ofListing = {
  group: 'own_listings',
  data: aboutListing,
  values: ({ title }: AboutListing) => ({ title }),
  adId: ({ adId }: AboutListing) => adId,
} as const;

/** News of what somebody keeps are told together: of how many, and the newest. Those of the release before are of one. */
export const keptListings = aboutListing.extend({ count: z.int().min(1).optional() });

/** Where one of them is, or all of them. */
export function keptPath({ count = 1, path }: z.output<typeof keptListings>): string {
  return count === 1 ? path : '/favourites';
}

/** Where the owner of a listing has it before them. */
export const ownListings = () => '/my';

/** New listings that are told of together: by what they were found, how many, where they stand, and the newest of them. */
const foundTogether = z.object({
  name: bilingual,
  count: z.int().min(1),
  path: z.string(),
  title: z.string(),
  listing: z.string(),
});
type FoundTogether = z.output<typeof foundTogether>;

/** What the kinds have in common that tell of new listings. */
export const newListings = {
  group: 'alerts',
  calls: true,
  data: foundTogether,
  values: ({ name, count, title }: FoundTogether, lang: Lang) => ({ name: name[lang], count, title }),
  path: ({ count, path, listing }: FoundTogether) => (count === 1 ? listing : path),
} as const;
