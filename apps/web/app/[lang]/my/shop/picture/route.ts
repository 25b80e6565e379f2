import { mostPictureBytes, takePicture } from '@/features/shop/take-picture.ts';
import { plainRoute } from '@/shell/plain-route.ts';

export const POST = plainRoute(takePicture, mostPictureBytes);
