import { ApiError } from '@thulubazaar/client';
import type { Image, PhotoTarget } from '@thulubazaar/contract';

type Resume = PhotoTarget['resume'];

/** After a line broke, in milliseconds; anew after each go that got further. */
const pauses = [1000, 3000, 9000];

/** What sending asks of the world. */
export interface Goes {
  /**
   * Sends a photo from there to its end.
   * @returns how much of it has arrived then
   * @throws ApiError when the line breaks
   */
  sendFrom(resume: Resume): Promise<number>;
  getImage(id: string): Promise<Image>;
  /** Throws where nobody wants the photo any more. */
  pause(milliseconds: number): Promise<void>;
}

/**
 * Sends what has not arrived of an announced photo, in as many goes as the line needs, each from where the one before got to.
 * @returns the image as it was known before the last go
 */
export async function sendRest(announced: Image, size: number, goes: Goes): Promise<Image> {
  let image = announced;
  let furthest = -1;
  for (let inVain = 0; ; inVain += 1) {
    const resume = image.state === 'pending' ? image.upload?.resume : undefined;
    if (!resume || resume.offset >= size) return image;
    if (resume.offset > furthest) inVain = 0;
    furthest = Math.max(furthest, resume.offset);
    try {
      if ((await goes.sendFrom(resume)) >= size) return image;
    } catch (error) {
      const pause = pauses[inVain];
      if (pause === undefined || !isOfLine(error)) throw error;
      await goes.pause(pause);
    }
    image = await goes.getImage(image.id);
  }
}

/** What another go may get over, as soon as there is a line at all. */
function isOfLine(error: unknown): boolean {
  return error instanceof ApiError && error.code !== 'offline' && (error.status === 0 || error.status >= 500);
}
