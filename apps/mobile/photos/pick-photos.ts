import * as ImagePicker from 'expo-image-picker';

/** A photo as it was picked or taken. */
export interface PickedPhoto {
  uri: string;
  /** What it is called on the phone; empty where that is not known. */
  name: string;
  width: number;
  height: number;
}

const asTaken = {
  mediaTypes: ['images'],
  quality: 1,
  exif: false,
} as const satisfies ImagePicker.ImagePickerOptions;

function photosOf({ canceled, assets }: ImagePicker.ImagePickerResult): PickedPhoto[] {
  if (canceled) return [];
  return assets.map(({ uri, fileName, width, height }) => ({ uri, name: fileName ?? '', width, height }));
}

/** Has photos chosen, several at once; the phone's own picker shows them, so that nothing has to be allowed. */
export async function pickPhotos(most: number): Promise<PickedPhoto[]> {
  const many =
    most > 1 ? { allowsMultipleSelection: true, selectionLimit: most, orderedSelection: true } : {};
  return photosOf(await ImagePicker.launchImageLibraryAsync({ ...asTaken, ...many }));
}

/** @returns null where the phone may not use its camera */
export async function takePhoto(): Promise<PickedPhoto[] | null> {
  const { granted } = await ImagePicker.requestCameraPermissionsAsync();
  return granted ? photosOf(await ImagePicker.launchCameraAsync(asTaken)) : null;
}

/** What was picked when the system took the app away meanwhile, as a phone with little memory does. */
export async function photosLeftBehind(): Promise<PickedPhoto[]> {
  const left = await ImagePicker.getPendingResultAsync().catch(() => null);
  return left && 'assets' in left ? photosOf(left) : [];
}
