import { takeForm } from '@/features/admin/take-form.ts';
import { plainRoute } from '@/shell/plain-route.ts';

// A sentence in Nepali is nine bytes a letter on its way.
export const POST = plainRoute(takeForm, 32_768);
