import { z } from 'zod';
import { operation } from './operation.ts';
import { bilingual, fieldIssue, line, timestamp, uuid } from './primitives.ts';

/** How much it matters: `warning` is for what may cost somebody something. */
export const announcementLevels = ['info', 'warning'] as const;
export type AnnouncementLevel = (typeof announcementLevels)[number];
export const longestAnnouncement = 300;
/** More at once would leave no page. */
export const mostAnnouncements = 3;

const shown = z
  .object({
    id: z.uuid(),
    level: z.enum(announcementLevels),
    text: bilingual,
    until: timestamp.nullable(),
  })
  .openapi('ShownAnnouncement');
export type ShownAnnouncement = z.output<typeof shown>;

const announcement = z
  .object({
    id: z.uuid(),
    level: z.enum(announcementLevels),
    text: bilingual,
    from: timestamp,
    until: timestamp.nullable().openapi({ description: 'Null: until it is removed' }),
  })
  .openapi('Announcement');
export type Announcement = z.output<typeof announcement>;

const sentence = line(1, longestAnnouncement);
const body = z
  .strictObject({
    level: z.enum(announcementLevels),
    en: sentence,
    ne: sentence,
    from: timestamp.optional().openapi({ description: 'Left out: now' }),
    until: timestamp.optional(),
  })
  .refine(({ from, until }) => until === undefined || from === undefined || until > from, {
    ...fieldIssue('invalid_range'),
    path: ['until'],
  });

export const listShownAnnouncements = operation({
  id: 'listShownAnnouncements',
  method: 'get',
  path: '/api/announcements',
  tag: 'Admin',
  summary: 'What everybody is told at the moment, above every page; warnings first',
  access: 'public',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(shown) }).openapi('ShownAnnouncements') },
  cache: 'public, max-age=0, s-maxage=30',
});

export const listAnnouncements = operation({
  id: 'listAnnouncements',
  method: 'get',
  path: '/api/admin/announcements',
  tag: 'Admin',
  summary: 'What is shown or will be, and the last hundred that were',
  access: 'role',
  right: 'announcement.write',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(announcement) }).openapi('Announcements') },
});

export const createAnnouncement = operation({
  id: 'createAnnouncement',
  method: 'post',
  path: '/api/admin/announcements',
  tag: 'Admin',
  summary: 'Tell everybody something, in both languages, from a time until a time',
  access: 'role',
  right: 'announcement.write',
  body,
  response: { status: 201, body: announcement },
  idempotent: true,
});

export const updateAnnouncement = operation({
  id: 'updateAnnouncement',
  method: 'put',
  path: '/api/admin/announcements/{id}',
  tag: 'Admin',
  summary:
    'Say it in other words or at another time; who has put it away sees it again where the words are others',
  access: 'role',
  right: 'announcement.write',
  params: z.strictObject({ id: uuid }),
  body,
  response: { status: 200, body: announcement },
  errors: ['not_found'],
});

export const removeAnnouncement = operation({
  id: 'removeAnnouncement',
  method: 'delete',
  path: '/api/admin/announcements/{id}',
  tag: 'Admin',
  summary: 'Take an announcement away',
  access: 'role',
  right: 'announcement.write',
  params: z.strictObject({ id: uuid }),
  response: { status: 204, body: null },
});

export const announcementOperations = [
  listShownAnnouncements,
  listAnnouncements,
  createAnnouncement,
  updateAnnouncement,
  removeAnnouncement,
] as const;
