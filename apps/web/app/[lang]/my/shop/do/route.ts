import { takeForm } from '@/features/shop/take-form.ts';
import { plainRoute } from '@/shell/plain-route.ts';

// Three thousand letters of a description, in Devanagari and percent-encoded.
export const POST = plainRoute(takeForm, 64 * 1024);
