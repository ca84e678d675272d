import { type Page, paginate } from '../model/paginate.ts';

/** One page as the API's lists have it: `MaxResults` 1 to 1000 (100 unless said), `NextToken`. */
export const listPage = <T>(items: readonly T[], input: { MaxResults?: number; NextToken?: string }): Page<T> =>
  paginate(items, { token: input.NextToken, size: Math.min(input.MaxResults ?? 100, 1000), code: 'InvalidRequestException' });
