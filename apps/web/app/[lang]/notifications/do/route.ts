import { takeForm } from '@/features/notifications/take-form.ts';
import { plainRoute } from '@/shell/plain-route.ts';

export const POST = plainRoute(takeForm);
