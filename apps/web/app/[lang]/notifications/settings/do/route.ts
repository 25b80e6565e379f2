import { takeSettings } from '@/features/notifications/take-settings.ts';
import { plainRoute } from '@/shell/plain-route.ts';

export const POST = plainRoute(takeSettings);
