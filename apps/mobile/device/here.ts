import * as Location from 'expo-location';

/** Where the phone is, to a kilometre: two decimals, nothing finer leaves it. */
export interface Here {
  lat: number;
  lng: number;
}

const patienceMilliseconds = 12_000;
const fresh = { maxAge: 30 * 60_000, requiredAccuracy: 5000 };

function rounded({ coords }: Location.LocationObject): Here {
  const cut = (degrees: number) => Math.round(degrees * 100) / 100;
  return { lat: cut(coords.latitude), lng: cut(coords.longitude) };
}

/**
 * Asks the phone where it is; it asks the person, the first time. Called when somebody presses for it, and at no other time.
 * @returns null where the phone may not say it, or does not know
 */
export async function whereAmI(): Promise<Here | null> {
  try {
    const { granted } = await Location.requestForegroundPermissionsAsync();
    if (!granted) return null;
    const known = await Location.getLastKnownPositionAsync(fresh);
    if (known) return rounded(known);
    const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMilliseconds));
    const found = await Promise.race([
      Location.getCurrentPositionAsync({ accuracy: Location.Accuracy.Low }),
      patience,
    ]);
    return found && rounded(found);
  } catch {
    return null;
  }
}
