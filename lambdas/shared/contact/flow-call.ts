import { check } from '../check.ts';
import { ConnectEventSchema } from './connect-event.ts';

/** One call of a function by a flow. Values that Connect left empty are absent. */
export interface FlowCall {
  contactId: string;
  initialContactId?: string;
  previousContactId?: string;
  initiationMethod?: string;
  /** Number as the network delivered it; absent for chats and tasks. */
  customerNumber?: string;
  dialedNumber?: string;
  queue: { name?: string; arn?: string };
  attributes: ReadonlyMap<string, string>;
  parameters: ReadonlyMap<string, string>;
}

/** @throws FunctionError `BAD_EVENT` when the event is not one of a flow. */
export function readFlowCall(event: unknown): FlowCall {
  const { ContactData: data, Parameters: parameters } = check(
    ConnectEventSchema,
    event,
    'The event is not one that a Connect flow sends',
    'BAD_EVENT',
  ).Details;
  return {
    contactId: data.ContactId,
    initialContactId: filled(data.InitialContactId),
    previousContactId: filled(data.PreviousContactId),
    initiationMethod: filled(data.InitiationMethod),
    customerNumber: telephone(data.CustomerEndpoint),
    dialedNumber: telephone(data.SystemEndpoint),
    queue: { name: filled(data.Queue?.Name), arn: filled(data.Queue?.ARN) },
    attributes: filledEntries(data.Attributes),
    parameters: filledEntries(parameters),
  };
}

function filled(text: string | null | undefined): string | undefined {
  return text === null || text === undefined || text.trim() === '' ? undefined : text;
}

/** An endpoint without a type counts as a telephone: only other types are known to be something else. */
function telephone(endpoint: { Address?: string | null; Type?: string | null } | null | undefined): string | undefined {
  return (endpoint?.Type ?? 'TELEPHONE_NUMBER') === 'TELEPHONE_NUMBER' ? filled(endpoint?.Address) : undefined;
}

/** A reference that resolves to nothing arrives as an empty string or not at all (exported). */
function filledEntries(record: Record<string, string> | null | undefined): Map<string, string> {
  return new Map(Object.entries(record ?? {}).filter(([, value]) => value.trim() !== ''));
}
