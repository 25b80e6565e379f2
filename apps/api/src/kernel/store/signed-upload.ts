import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** How long a signed upload may be begun, in seconds. */
export const uploadSeconds = 3600;

/** What a signature of the file store allows. */
export interface UploadPolicy {
  key: string;
  byteCount: number;
  /** Milliseconds since 1970. */
  expires: number;
}

const policySchema = z.object({ key: z.string(), byteCount: z.int(), expires: z.int() });

function macOf(policy: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`upload ${policy}`).digest();
}

/** Form fields that prove the policy, under the names S3 gives its own. */
export function signPolicy(policy: UploadPolicy, secret: string): Record<string, string> {
  const encoded = Buffer.from(JSON.stringify(policy)).toString('base64url');
  return { key: policy.key, Policy: encoded, 'X-Signature': macOf(encoded, secret).toString('hex') };
}

/** The policy that form fields prove, or null when they prove none or it has expired. */
export function verifyPolicy(fields: Map<string, string>, secret: string, now: number): UploadPolicy | null {
  const encoded = fields.get('Policy') ?? '';
  const given = Buffer.from(fields.get('X-Signature') ?? '', 'hex');
  const right = macOf(encoded, secret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const policy = policySchema.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString()));
  return policy.key === fields.get('key') && policy.expires > now ? policy : null;
}
