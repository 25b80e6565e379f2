import { attribute } from '../attribute.ts';
import { buildingKinds } from '../item-kinds/building.ts';
import { businessKinds } from '../item-kinds/business.ts';
import { careKinds } from '../item-kinds/care.ts';
import { communityKinds } from '../item-kinds/community.ts';
import { deviceKinds } from '../item-kinds/devices.ts';
import { musicKinds } from '../item-kinds/music.ts';
import { sportsKinds } from '../item-kinds/sports.ts';

const options = [
  ...deviceKinds,
  ...careKinds,
  ...musicKinds,
  ...sportsKinds,
  ...businessKinds,
  ...buildingKinds,
  ...communityKinds,
];

/** What kind of thing it is, where a category has several: each has kinds of its own. */
export const itemKind = attribute({
  id: 'itemKind',
  kind: 'choice',
  label: { en: 'Kind', ne: 'प्रकार' },
  order: 11,
  options,
  in: [...new Set(options.flatMap((option) => option.in ?? []))],
  filter: true,
  search: true,
  card: true,
});
