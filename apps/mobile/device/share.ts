import * as Clipboard from 'expo-clipboard';
import { Platform, Share } from 'react-native';

/**
 * Sends an address on by the phone's own list of apps.
 * @returns copied: there is no such list here, and the address is on the clipboard instead
 */
export async function shareAddress(title: string, address: string): Promise<'shared' | 'copied'> {
  try {
    // Android has the text alone; iOS makes a preview of the address.
    const content =
      Platform.OS === 'ios' ? { message: title, url: address } : { message: `${title}\n${address}` };
    await Share.share({ title, ...content }, { dialogTitle: title });
    return 'shared';
  } catch {
    await Clipboard.setStringAsync(address);
    return 'copied';
  }
}
