import { z } from 'zod';
import { invitationDays } from './limits.ts';
import { myShop, shopRoles } from './my-shops.ts';
import { operation } from './operation.ts';
import { shopParams, shopSlug, timestamp, uuid } from './primitives.ts';
import { handle, sellerCard } from './users.ts';

/** Somebody who works in a shop. */
export const shopMember = z
  .object({ person: sellerCard, role: z.enum(shopRoles), joinedAt: timestamp })
  .openapi('ShopMember');
export type ShopMember = z.output<typeof shopMember>;

export const shopTeam = z
  .object({
    members: z.array(shopMember).openapi({ description: 'Whose it is first' }),
    invitations: z.array(z.object({ person: sellerCard, expiresAt: timestamp })),
  })
  .openapi('ShopTeam');
export type ShopTeam = z.output<typeof shopTeam>;

export const getShopTeam = operation({
  id: 'getShopTeam',
  method: 'get',
  path: '/api/shops/{slug}/members',
  tag: 'My shops',
  summary: 'Who works in a shop, and who is invited to',
  access: 'owner',
  right: 'shop.change',
  params: shopParams,
  query: z.strictObject({}),
  response: { status: 200, body: shopTeam },
});

export const inviteToShop = operation({
  id: 'inviteToShop',
  method: 'post',
  path: '/api/shops/{slug}/invitations',
  tag: 'My shops',
  summary: `Invite somebody to work in a shop, for ${invitationDays} days; once more makes it as long again`,
  access: 'owner',
  right: 'shop.own',
  params: shopParams,
  body: z.strictObject({ handle }),
  response: { status: 200, body: shopTeam },
  errors: ['shop_closed'],
});

const personParams = z.strictObject({ slug: shopSlug, handle });

export const withdrawInvitation = operation({
  id: 'withdrawInvitation',
  method: 'delete',
  path: '/api/shops/{slug}/invitations/{handle}',
  tag: 'My shops',
  summary: 'Take an invitation back; one that is not there is no error',
  access: 'owner',
  right: 'shop.own',
  params: personParams,
  response: { status: 204, body: null },
});

const invitationParams = z.strictObject({ id: uuid });

export const acceptInvitation = operation({
  id: 'acceptInvitation',
  method: 'post',
  path: '/api/my/shop-invitations/{id}/accept',
  tag: 'My shops',
  summary: 'Work in a shop that invites',
  access: 'owner',
  right: 'invitation.answer',
  params: invitationParams,
  response: { status: 200, body: myShop },
  errors: ['shop_closed'],
});

export const declineInvitation = operation({
  id: 'declineInvitation',
  method: 'delete',
  path: '/api/my/shop-invitations/{id}',
  tag: 'My shops',
  summary: 'Decline an invitation',
  access: 'owner',
  right: 'invitation.answer',
  params: invitationParams,
  response: { status: 204, body: null },
});

export const removeMember = operation({
  id: 'removeMember',
  method: 'delete',
  path: '/api/shops/{slug}/members/{handle}',
  tag: 'My shops',
  summary:
    'End the work of somebody in a shop, or leave it oneself: rights end at once, and what they posted leaves the shop with them',
  access: 'owner',
  right: 'shop.change',
  params: personParams,
  response: { status: 204, body: null },
  errors: ['shop_owner_stays'],
});

export const transferShop = operation({
  id: 'transferShop',
  method: 'post',
  path: '/api/shops/{slug}/transfer',
  tag: 'My shops',
  summary: 'Make somebody who works in a shop its owner; the caller stays as staff',
  access: 'owner',
  right: 'shop.own',
  recent: true,
  params: shopParams,
  body: z.strictObject({ handle }),
  response: { status: 200, body: shopTeam },
});

export const closeShop = operation({
  id: 'closeShop',
  method: 'post',
  path: '/api/shops/{slug}/close',
  tag: 'My shops',
  summary:
    'Close a shop: its page is gone, and listings stand under the names of who posted them until it is open again',
  access: 'owner',
  right: 'shop.own',
  params: shopParams,
  response: { status: 200, body: myShop },
});

export const reopenShop = operation({
  id: 'reopenShop',
  method: 'post',
  path: '/api/shops/{slug}/reopen',
  tag: 'My shops',
  summary: 'Open a shop again, with the listings it had',
  access: 'owner',
  right: 'shop.own',
  params: shopParams,
  response: { status: 200, body: myShop },
});

export const shopTeamOperations = [
  getShopTeam,
  inviteToShop,
  withdrawInvitation,
  acceptInvitation,
  declineInvitation,
  removeMember,
  transferShop,
  closeShop,
  reopenShop,
] as const;
