import * as Clipboard from 'expo-clipboard';
import { Share } from 'react-native';
import { shareAddress } from './share.ts';

jest.mock('expo-clipboard', () => ({ setStringAsync: jest.fn() }));

const address = 'https://thulubazaar.com/ne/listing/kotha-12';

it('offers the address by the phone’s own list of apps', async () => {
  const shared = jest.spyOn(Share, 'share').mockResolvedValue({ action: 'sharedAction' });
  expect(await shareAddress('Kotha', address)).toBe('shared');
  expect(JSON.stringify(shared.mock.lastCall?.[0])).toContain(address);
  expect(Clipboard.setStringAsync).not.toHaveBeenCalled();
});

it('puts it on the clipboard where there is no such list', async () => {
  jest.spyOn(Share, 'share').mockRejectedValue(new Error('not here'));
  expect(await shareAddress('Kotha', address)).toBe('copied');
  expect(Clipboard.setStringAsync).toHaveBeenCalledWith(address);
});
