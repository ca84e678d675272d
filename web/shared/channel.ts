/** A WebSocket that speaks JSON. `onClose` gets the server's reason, empty when the connection was simply lost. */
export interface Channel<Message> {
  send(message: Message): void;
  close(): void;
}

export function openChannel<Message, Event>(
  path: string,
  handlers: { onOpen(): void; onEvent(event: Event): void; onClose(reason: string): void },
): Channel<Message> {
  const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`);
  socket.onopen = handlers.onOpen;
  socket.onmessage = (message) => handlers.onEvent(JSON.parse(String(message.data)) as Event);
  socket.onclose = (closed) => handlers.onClose(closed.reason);
  return {
    send: (message) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    close: () => {
      socket.onclose = null;
      socket.close();
    },
  };
}
