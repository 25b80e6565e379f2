import type { ApiError } from '@thulubazaar/client';
import type { Photo } from '@thulubazaar/contract';

/** A photo of a listing, wherever it is on its way. */
export interface PhotoItem {
  key: string;
  imageId: string | null;
  state: 'preparing' | 'waiting' | 'sending' | 'processing' | 'ready' | 'failed';
  /** Part that has been sent, 0 to 1. */
  progress: number;
  /** Something to show: from the phone's memory, until the prepared photo is there. */
  preview: string | null;
  photo: Photo | null;
  /** Why it has not arrived: the line failed, not the photo, so trying again may help. */
  error: ApiError | null;
}

/** It had not reached its listing when the API swept it, and this phone has it no more: it has to be chosen again. */
export class PhotoLost extends Error {}

/** A file that is none of the photos, however often it is sent. */
export interface RefusedFile {
  key: string;
  /** What it is called on the phone; empty where that is not known any more. */
  name: string;
  /** Null when the file is no picture at all. */
  error: Error | null;
}

/** One of which nothing is known yet. */
export const blank = { progress: 0, preview: null, photo: null, error: null };
