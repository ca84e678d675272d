import { randomInt, randomUUID } from 'node:crypto';
import type { ContactCenter, JournalEntry } from '../../emulator/contact-center.ts';
import { createContactCenter } from '../../emulator/create-contact-center.ts';
import type { Inventory } from '../../emulator/inventory/inventory.ts';
import type { TraceEvent } from '../../emulator/trace.ts';
import type { ClockPort, EncryptionPort, FunctionsPort } from '../../flow-language/ports.ts';

/** The contact centre around an instance's inventory, with the machine's chance and ids. */
export const createCenter = (
  inventory: Inventory,
  ports: {
    clock: ClockPort;
    functions: FunctionsPort;
    encryption: EncryptionPort;
    trace(event: TraceEvent): void;
    contactRecord(record: Record<string, unknown>): void;
    agentEvent(event: Record<string, unknown>): void;
    journal(entry: JournalEntry): void;
  },
): ContactCenter =>
  createContactCenter({ ...ports, random: { integer: (from, to) => randomInt(from, to + 1) }, newId: randomUUID }, inventory);
