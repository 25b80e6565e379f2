import type { Image } from '@thulubazaar/contract';
import type { PhotoType } from '@thulubazaar/contract/limits';
import type { PhotoToSend } from './send-photo.ts';

/** What is remembered of a photo across a reload. */
export interface KnownPhoto {
  key: string;
  imageId: string | null;
}

/** A photo as it is sent. */
export interface PhotoBytes {
  blob: Blob;
  type: PhotoType;
}

/** One on its way: how far it is, and what ends it. */
export interface Sending extends PhotoToSend {
  signal: AbortSignal;
  onAnnounced(imageId: string): void;
  onProgress(part: number): void;
}

/** What photos ask of the world; `Picked` is one as it was chosen. */
export interface PhotoMeans<Picked> {
  /** Makes it small enough for a slow line; null when it is no kind of picture that is taken. */
  prepare(picked: Picked, key: string): Promise<(PhotoBytes & { visible: boolean }) | null>;
  nameOf(picked: Picked): string;
  /** On this phone until its listing has it, so that neither a reload nor days without a line lose one. */
  keep(key: string, photo: PhotoBytes): Promise<void>;
  read(key: string): Promise<PhotoBytes | null>;
  drop(key: string): Promise<void>;
  /** An address under which it can be shown, and what gives back the memory of it. */
  show(photo: PhotoBytes): string;
  hide(preview: string): void;
  send(sending: Sending): Promise<Image>;
  get(id: string): Promise<Image>;
  /** Waits until a photo is prepared, or turns out to be none. */
  wait(id: string, signal: AbortSignal): Promise<Image>;
  /** Gives up one that is in no listing. */
  forget(id: string): Promise<void>;
  /** How many share the line that carries so many bytes a second; null where none has gone up. */
  atOnce(bytesPerSecond: number | null): number;
}
