import { useEffect, useRef } from 'react';
import type { Line } from './use-call.ts';

/** What was heard and pressed, newest at the bottom and in view. */
export function Transcript({ lines, empty, heading }: { lines: Line[]; empty: string; heading: string }) {
  const end = useRef<HTMLLIElement>(null);
  // Braces: scrollIntoView gives a promise in newer browsers, and an effect may return nothing but its clean-up.
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <>
      <h2>{heading}</h2>
      {lines.length === 0 && <p className="soft">{empty}</p>}
      <ul className="transcript" aria-live="polite">
        {lines.map((line) => (
          <li key={line.id} className={line.kind} ref={line.id === lines.length - 1 ? end : undefined}>
            {line.text}
          </li>
        ))}
      </ul>
    </>
  );
}
