import { switchCodes } from '@thulubazaar/contract';
import type { TakeForm } from './taking.ts';

/** Switches something for everybody. */
export const takeSwitch: TakeForm = async (api, say) => {
  const code = switchCodes.find((each) => each === say('code'));
  if (!code) return null;
  await api('PUT /api/admin/switches/{code}', { params: { code }, body: { isOn: say('isOn') === 'yes' } });
  return {};
};
