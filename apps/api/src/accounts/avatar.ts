import type { Avatar } from '@thulubazaar/contract';

/** SQL of the photo somebody shows of themselves, as the API has it; null where there is none. @param users alias of `users` */
export const avatarSql = (users: string) =>
  `case when ${users}.avatar_image_id is not null then
    (select json_build_object('id', i.id, 'base', '/media/' || i.media_key, 'widths', i.widths, 'thumbhash', i.thumbhash)
       from images i where i.id = ${users}.avatar_image_id and i.state = 'ready') end`;

export interface AvatarRow {
  avatar: Avatar | null;
}
