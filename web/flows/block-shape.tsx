import type { DrawnBlock } from '../../lib/local/pages/protocol.ts';

/** Sizes with which the centre has laid the drawing out. */
const HEADER = 30;
const NAME_ROW = 16;
const LINE = 17;
const PORT = 22;
const LEFT = 11;
const RIGHT = 13;

/** One block: head, key parameters, ways out. React escapes every text. */
export function BlockShape({ block, mark }: { block: DrawnBlock; mark: string }) {
  const { x, y, width, height } = block;
  const firstLine = HEADER + (block.name === '' ? 0 : NAME_ROW) + 4;
  const rows = block.lines.map((text, index) => ({ text, y: firstLine + (index + 1) * LINE - 4 }));
  const foot = height === HEADER ? `v${HEADER - 16}q0 8 -8 8h-${width - 16}q-8 0 -8 -8` : `v${HEADER - 8}h-${width}`;
  return (
    <g className={`block ${block.family} ${mark}`} data-block={block.id} transform={`translate(${x} ${y})`}>
      <title>{`${block.id} · ${block.type}`}</title>
      <rect className="box" width={width} height={height} rx="8" />
      <path className="head" d={`M0 8q0 -8 8 -8h${width - 16}q8 0 8 8${foot}z`} />
      <text className="title" x={LEFT} y="20">
        {block.title}
      </text>
      {block.name !== '' && (
        <text className="name" x={LEFT} y={HEADER + 14}>
          {block.name}
        </text>
      )}
      {rows.map((row) => (
        <text key={row.y} x={LEFT} y={row.y}>
          {row.text}
        </text>
      ))}
      {block.ports.map((port) => (
        <g key={port.y} className={`port ${port.kind} ${port.target === null ? 'loose' : ''}`} transform={`translate(0 ${port.y - y})`}>
          <path className="row" d={`M1 ${-PORT / 2}h${width - 2}`} />
          <text x={width - RIGHT} y="4">
            {port.label}
          </text>
          <circle cx={width} r="4" />
        </g>
      ))}
    </g>
  );
}
