import type { FlowProblem } from '../../flow-language/problem.ts';

/** One line for people: file, block, place, fault, cure. */
export const problemText = (
  file: string,
  { action, path, message, cure }: Pick<FlowProblem, 'action' | 'path' | 'message' | 'cure'>,
): string => {
  const place = [...(action === undefined ? [] : [`block "${action}"`]), ...(path === '' ? [] : [path])].join(', ');
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  return [file, ...(place === '' ? [] : [place]), cure === undefined ? sentence : `${sentence} ${cure}`].join(': ');
};
