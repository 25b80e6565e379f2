import type { Ears, Socket } from '@thulubazaar/frontend/chat/live';
import { absolute, appName } from './config.ts';

interface SocketOfPhone extends Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { data?: unknown }) => void) | null;
  onclose: ((event: { code?: number }) => void) | null;
}

/** React Native's own takes headers, which the types of browsers do not know of. */
type Maker = new (
  url: string,
  protocols: string[],
  options: { headers: Record<string, string> },
) => SocketOfPhone;

/** Opens the line on which messages come, as whoever is signed in. */
export function connect(token: string, { onOpen, onMessage, onClose }: Ears): Socket {
  const Made = WebSocket as unknown as Maker;
  const url = absolute('/api/socket').replace(/^http/, 'ws');
  const socket = new Made(url, [], { headers: { authorization: `Bearer ${token}`, 'x-app': appName } });
  socket.onopen = onOpen;
  socket.onmessage = ({ data }) => onMessage(data);
  socket.onclose = ({ code = 0 }) => onClose(code);
  return socket;
}
