import { messagesRoute } from '@/features/messages/messages-route.tsx';

export { messagesViewport as viewport } from '@/features/messages/messages-viewport.ts';
export const revalidate = 300;
export const generateStaticParams = async () => [];

export const generateMetadata = messagesRoute.generateMetadata;
export default messagesRoute.Page;
