import { useEffect } from 'react';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** Twelve keys, by mouse or keyboard (digits, `*`, `#`), except while a field is being typed in. */
export function Keypad({ enabled, onKey }: { enabled: boolean; onKey(key: string): void }) {
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (!typing && KEYS.includes(event.key)) onKey(event.key);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enabled, onKey]);
  return (
    <div className="keypad">
      {KEYS.map((key) => (
        <button type="button" key={key} disabled={!enabled} onClick={() => onKey(key)}>
          {key}
        </button>
      ))}
    </div>
  );
}
