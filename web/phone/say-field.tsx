import { type FormEvent, useState } from 'react';

/** Words for a bot to hear: as many characters as it takes in one turn. */
export function SayField({ label, help, onSay }: { label: string; help: string; onSay(text: string): void }) {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    onSay(words);
    setText('');
  };
  return (
    <form className="row" onSubmit={submit}>
      <input
        className="grow"
        aria-label={help}
        placeholder={help}
        maxLength={1024}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" disabled={text.trim() === ''}>
        {label}
      </button>
    </form>
  );
}
