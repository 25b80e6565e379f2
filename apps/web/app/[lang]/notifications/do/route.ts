import { takeForm } from '@/features/notifications/take-form.ts';
import { plainRoute } from '@/forms/plain-route.ts';

export const POST = plainRoute(takeForm);
