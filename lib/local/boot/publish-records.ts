import type { JournalEntry } from '../../emulator/contact-center.ts';
import type { Activity } from '../aws/activity.ts';
import type { Kinesis } from '../aws/kinesis/kinesis.ts';
import type { ConnectSite, InstanceStream } from '../cloud/connect-site.ts';
import type { Journal } from '../state/journal.ts';

export interface Publisher {
  contactRecord(record: Record<string, unknown>): void;
  agentEvent(event: Record<string, unknown>): void;
  journal(entry: JournalEntry): void;
}

/**
 * Sends contact records and agent events to the instance's streams. A contact is closed in the journal only when its
 * record is on disk in the stream: a process killed in between publishes it again at the next start, which AWS may do too.
 */
export const createPublisher = (options: {
  site: ConnectSite;
  kinesis: Pick<Kinesis, 'append'>;
  journal: Journal;
  activity: Activity;
  onFault(line: string): void;
}): Publisher => {
  const { site, kinesis, journal, activity, onFault } = options;
  const underWay = new Map<string, Promise<boolean>>();

  const append = async (kind: InstanceStream, partitionKey: string, value: Record<string, unknown>): Promise<boolean> => {
    const streamArn = site.streams.get(kind);
    if (streamArn === undefined) return true;
    const over = activity.begin();
    try {
      await kinesis.append(streamArn, { partitionKey, data: JSON.stringify(value) });
      return true;
    } catch (cause) {
      onFault(`${kind} could not be written to ${streamArn}: ${(cause as Error).message}`);
      return false;
    } finally {
      over();
    }
  };

  return {
    contactRecord: (record) => {
      const contactId = String(record.ContactId);
      const before = underWay.get(contactId) ?? Promise.resolve(true);
      const sent = before.then(() => append('CONTACT_TRACE_RECORDS', contactId, record));
      underWay.set(contactId, sent);
      void sent.finally(() => {
        if (underWay.get(contactId) === sent) underWay.delete(contactId);
      });
    },
    agentEvent: (event) => {
      void append('AGENT_EVENTS', String(event.AgentARN ?? 'agent'), event);
    },
    journal: (entry) => {
      const pending = entry.state === 'closed' ? underWay.get(entry.contactId) : undefined;
      if (!pending) return journal.append(entry);
      const over = activity.begin();
      void pending.then((sent) => sent && journal.append(entry)).finally(over);
    },
  };
};
