import { useEffect, useRef } from 'react';
import type { Word } from '../shared/words.ts';
import { clockTime } from './clock-time.ts';
import type { Step } from './steps.ts';

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const MARKS: Record<Step['kind'], string> = {
  flow: '▸',
  block: '■',
  heard: '“',
  keys: '⌨',
  function: 'λ',
  queue: '≡',
  agent: '☎',
  end: '×',
};

/** What happened, a row a step; the chosen block shows the values it ran with. */
export function StepList(properties: { steps: Step[]; place: number; word: (word: Word) => string; onChoose(step: Step): void }) {
  const { steps, place, word, onChoose } = properties;
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' });
  });
  const current = steps.findLast((step) => step.place <= place);
  if (steps.length === 0) return <p className="soft">{word('noSteps')}</p>;
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step.place} ref={step === current ? here : undefined} className={`${step.kind} ${step.place > place ? 'ahead' : ''}`}>
          <button type="button" aria-current={step === current} onClick={() => onChoose(step)}>
            <time className="soft">{clockTime(step.at)}</time>
            <span className="mark" aria-hidden="true">
              {MARKS[step.kind]}
            </span>
            <span className="grow">{step.text}</span>
            {step.outcome !== '' && <span className={step.isError ? 'outcome bad' : 'outcome'}>{step.outcome}</span>}
          </button>
          {step === current && step.parameters && Object.keys(step.parameters).length > 0 && (
            <dl>
              {Object.entries(step.parameters).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{shown(value)}</dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  );
}
