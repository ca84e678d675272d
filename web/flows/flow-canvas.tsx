import { useEffect, useMemo, useRef } from 'react';
import type { FlowView } from '../../lib/local/pages/protocol.ts';
import { BlockShape } from './block-shape.tsx';
import { takenEdges } from './taken-edges.ts';
import type { FlowTrail } from './walk.ts';

const markOf = (id: string, trail: FlowTrail | undefined, current: string | null, chosen: string | null): string =>
  [id === current ? 'current' : trail?.blocks.has(id) ? 'visited' : '', id === chosen ? 'chosen' : ''].join(' ');

/** The block that a call is at: the first one while the flow has only begun. */
const currentOf = (view: FlowView, trail: FlowTrail | undefined): string | null =>
  trail?.isRunning ? (trail.current ?? view.document.StartAction) : null;

/** The drawing of a flow with the way of a call on it. The block under way, or the chosen one, is kept in view. */
export function FlowCanvas(properties: {
  view: FlowView;
  trail: FlowTrail | undefined;
  chosen: string | null;
  zoom: number;
  onChoose(block: string | null): void;
}) {
  const { view, trail, chosen, zoom, onChoose } = properties;
  const { drawing } = view;
  const frame = useRef<HTMLDivElement>(null);
  const current = currentOf(view, trail);
  const taken = useMemo(() => takenEdges(drawing, trail?.taken ?? []), [drawing, trail]);
  const inView = chosen ?? current;

  useEffect(() => {
    const block = drawing.blocks.find(({ id }) => id === inView);
    const element = frame.current;
    if (!element || !block) return;
    const left = (block.x + block.width / 2) * zoom - element.clientWidth / 2;
    const top = (block.y + block.height / 2) * zoom - element.clientHeight / 2;
    element.scrollTo({ left, top, behavior: 'smooth' });
  }, [drawing, inView, zoom]);

  // One listener for all blocks; the list of steps does the same for the keyboard.
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    const element = frame.current;
    const listen = (event: Event) => {
      const group = event.target instanceof Element ? event.target.closest('[data-block]') : null;
      choose.current(group?.getAttribute('data-block') ?? null);
    };
    element?.addEventListener('click', listen);
    return () => element?.removeEventListener('click', listen);
  }, []);

  // What the call has done lies above the other edges.
  const order = drawing.edges
    .map((edge, index) => ({ edge, index }))
    .sort((left, right) => Number(taken.has(left.index)) - Number(taken.has(right.index)));
  return (
    <div className="canvas" ref={frame}>
      <svg
        width={drawing.width * zoom}
        height={drawing.height * zoom}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="img"
        aria-label={view.name}
      >
        <title>{view.name}</title>
        <defs>
          {['plain', 'error', 'taken'].map((kind) => (
            <marker
              key={kind}
              id={`arrow-${kind}`}
              className={kind}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0L8 4L0 8z" />
            </marker>
          ))}
        </defs>
        {drawing.start && (
          <g className="start">
            <path className="edge" d={drawing.start.path} markerEnd="url(#arrow-plain)" />
            <circle cx={drawing.start.x} cy={drawing.start.y} r="15" />
            <text x={drawing.start.x} y={drawing.start.y + 4}>
              ▶
            </text>
          </g>
        )}
        {order.map(({ edge, index }) => {
          const kind = taken.has(index) ? 'taken' : edge.kind === 'error' ? 'error' : 'plain';
          return <path key={index} className={`edge ${kind}`} d={edge.path} markerEnd={`url(#arrow-${kind})`} />;
        })}
        {drawing.blocks.map((block) => (
          <BlockShape key={`${block.x} ${block.y}`} block={block} mark={markOf(block.id, trail, current, chosen)} />
        ))}
      </svg>
    </div>
  );
}
