import type { Word } from '../shared/words.ts';
import type { Step } from './steps.ts';

/** Walks through a call block by block, forth and back. */
export function Player(properties: { steps: Step[]; place: number; word: (word: Word) => string; onGo(step: Step | undefined): void }) {
  const { steps, place, word, onGo } = properties;
  const blocks = steps.filter(({ kind }) => kind === 'block');
  const ways = [
    { sign: '|◀', name: word('first'), step: blocks[0] },
    { sign: '◀', name: word('back'), step: blocks.findLast((step) => step.place < place) },
    { sign: '▶', name: word('forward'), step: blocks.find((step) => step.place > place) },
    { sign: '▶|', name: word('last'), step: steps.at(-1) },
  ];
  return (
    <div className="row player">
      {ways.map(({ sign, name, step }) => (
        <button key={sign} type="button" aria-label={name} title={name} disabled={!step} onClick={() => onGo(step)}>
          {sign}
        </button>
      ))}
      <span className="soft">
        {blocks.filter((step) => step.place <= place).length} / {blocks.length}
      </span>
    </div>
  );
}
