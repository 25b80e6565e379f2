/** The contract's codes for a file that is no photo we can use. */
export type PhotoErrorCode = 'photo_too_large' | 'photo_unreadable' | 'photo_animated';

/** The photo itself is at fault: trying again does not help. */
export class PhotoError extends Error {
  readonly code: PhotoErrorCode;

  constructor(code: PhotoErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'PhotoError';
    this.code = code;
  }
}
