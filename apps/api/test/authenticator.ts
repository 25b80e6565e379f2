import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import type {
  Asked,
  addPasskey,
  askForNewPasskey,
  askForPasskey,
  Result,
  signInByPasskey,
} from '@thulubazaar/contract';

type Registration = Asked<typeof addPasskey>['body']['credential'];
type Assertion = Asked<typeof signInByPasskey>['body']['credential'];

/** How an authenticator may misbehave. */
interface Odd {
  origin?: string;
  rpId?: string;
  /** Signs for nobody in particular: no finger, no PIN. */
  unverified?: boolean;
  counter?: number;
  challenge?: string;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const flagsOf = (unverified: boolean | undefined, more = 0) =>
  0x01 | (unverified ? 0 : 0x04) | 0x08 | 0x10 | more;

/** CBOR, as much of it as authenticators write. */
function cbor(value: number | string | Buffer | [unknown, unknown][]): Buffer {
  const head = (major: number, size: number) =>
    size < 24
      ? Buffer.of((major << 5) | size)
      : size < 256
        ? Buffer.of((major << 5) | 24, size)
        : Buffer.of((major << 5) | 25, size >> 8, size & 255);
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const parts = value.flat().map((part) => cbor(part as Parameters<typeof cbor>[0]));
  return Buffer.concat([head(5, value.length), ...parts]);
}

/** A passkey of a phone that syncs its passkeys, in software: one key, for one account. */
export class Authenticator {
  readonly id = randomBytes(20).toString('base64url');
  private readonly key: { publicKey: KeyObject; privateKey: KeyObject };
  private readonly origin: string;
  private counter = 0;
  private userHandle: string | null = null;

  constructor(origin = 'http://localhost:3333') {
    this.origin = origin;
    this.key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  private clientData(type: string, challenge: string, { origin = this.origin, ...odd }: Odd): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge: odd.challenge ?? challenge, origin, crossOrigin: false }),
    );
  }

  private data(rpId: string, flags: number, { counter = ++this.counter, ...odd }: Odd): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(odd.rpId ?? rpId), Buffer.of(flags), count]);
  }

  /** Makes the passkey. */
  create({ challenge, rp, user }: Result<typeof askForNewPasskey>, odd: Odd = {}): Registration {
    this.userHandle = user.id;
    const { x = '', y = '' } = this.key.publicKey.export({ format: 'jwk' });
    const id = Buffer.from(this.id, 'base64url');
    const publicKey: [number, number | Buffer][] = [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ];
    const attested = Buffer.concat([
      Buffer.alloc(16),
      Buffer.of(id.length >> 8, id.length & 255),
      id,
      cbor(publicKey),
    ]);
    const authData = Buffer.concat([this.data(rp.id, flagsOf(odd.unverified, 0x40), odd), attested]);
    const attestation = cbor([
      ['fmt', 'none'],
      ['attStmt', []],
      ['authData', authData],
    ]);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      response: {
        clientDataJSON: this.clientData('webauthn.create', challenge, odd).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal', 'hybrid'],
      },
    };
  }

  /** Signs in with it. */
  get({ challenge, rpId }: Result<typeof askForPasskey>, odd: Odd = {}): Assertion {
    const clientData = this.clientData('webauthn.get', challenge, odd);
    const authenticatorData = this.data(rpId, flagsOf(odd.unverified), odd);
    const signature = createSign('sha256')
      .update(authenticatorData)
      .update(sha256(clientData))
      .sign(this.key.privateKey);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: this.userHandle,
      },
    };
  }
}
