import { secondsOf } from '../../explore/nature.ts';
import { functionChains } from '../graph/function-chains.ts';
import type { LintRule } from '../lint-rule.ts';
import { warning } from '../warning.ts';

/** What one synchronous call gets, and what all calls in a row get without a prompt in between (documented). */
const CALL_SECONDS = 8;
const CHAIN_SECONDS = 20;

const isSynchronous = (parameters: Readonly<Record<string, unknown>>): boolean => parameters.InvocationType !== 'ASYNCHRONOUS';

export const functionLimit: LintRule = {
  id: 'function-limit',
  about: `A function gets at most ${CALL_SECONDS} s, functions in a row ${CHAIN_SECONDS} s without a prompt in between.`,
  why: 'Beyond that the service stops waiting: the error branch is taken although the function would have answered.',
  check: (flow, set) => {
    const calls = [...flow.graph.reachable].filter(({ nature }) => nature.calls === 'function');
    const long = calls.filter(
      ({ action: { Parameters = {} } }) => isSynchronous(Parameters) && secondsOf(Parameters.InvocationTimeLimitSeconds, 0) > CALL_SECONDS,
    );
    return [
      ...long.map((step) =>
        warning(
          step,
          'function-limit',
          '.Parameters.InvocationTimeLimitSeconds',
          `A limit of ${step.action.Parameters?.InvocationTimeLimitSeconds} s; Connect stops waiting after ${CALL_SECONDS} s`,
          `Write at most "${CALL_SECONDS}", or call it asynchronously.`,
        ),
      ),
      ...functionChains(flow, set, CHAIN_SECONDS).map(({ step, seconds }) =>
        warning(
          step,
          'function-limit',
          '',
          `Functions may take ${Number.isFinite(seconds) ? `${seconds} s` : 'any time'} in a row up to here with nothing heard; Connect gives ${CHAIN_SECONDS} s`,
          'Play a prompt between them, or shorten their limits.',
        ),
      ),
    ];
  },
};
