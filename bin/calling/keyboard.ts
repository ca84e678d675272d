/** Keys of the terminal become keys of the phone; Ctrl-C or `q` hangs up. Returns how to give the terminal back. */
export function listenToKeyboard(onKey: (key: string) => void, onHangUp: () => void): () => void {
  const input = process.stdin;
  if (!input.isTTY) return () => {};
  const listen = (data: Buffer): void => {
    for (const character of data.toString()) {
      if (/[0-9*#]/.test(character)) onKey(character);
      if (character === 'q' || character === '\u0003') onHangUp();
    }
  };
  input.setRawMode(true);
  input.resume();
  input.on('data', listen);
  return () => {
    input.off('data', listen);
    input.setRawMode(false);
    input.pause();
  };
}
