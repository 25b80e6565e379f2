import type { Ears, Socket } from '@thulubazaar/frontend/chat/live';

/** In a browser there are no headers: the token is a protocol, which what serves the export turns into one. */
export function connect(token: string, { onOpen, onMessage, onClose }: Ears): Socket {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/socket`, ['bearer', token]);
  socket.addEventListener('open', onOpen);
  socket.addEventListener('message', ({ data }) => onMessage(data));
  socket.addEventListener('close', ({ code }) => onClose(code));
  return socket;
}
