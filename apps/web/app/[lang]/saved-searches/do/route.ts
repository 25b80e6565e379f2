import { takeForm } from '@/features/saved-searches/take-form.ts';
import { plainRoute } from '@/forms/plain-route.ts';

export const POST = plainRoute(takeForm);
