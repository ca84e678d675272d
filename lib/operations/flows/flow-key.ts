/** Flows and modules are named apart. */
export type FlowKind = 'flow' | 'module';

/** `flow:main-entry`, `module:set-language`. */
export const flowKey = ({ kind, name }: { kind: FlowKind; name: string }): string => `${kind}:${name}`;
