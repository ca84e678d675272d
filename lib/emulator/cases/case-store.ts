import type { CaseFields } from '../../flow-language/ports/cases-port.ts';

interface Kept {
  fields: Record<string, unknown>;
  /** Orders changes that fall into the same millisecond. */
  changed: number;
  contacts: string[];
}

const CONTACTS_KEPT = 100;
/** Set by the service only (documented system fields). */
const READ_ONLY = new Set([
  'case_id',
  'reference_number',
  'created_datetime',
  'last_updated_datetime',
  'last_closed_datetime',
  '__proto__',
]);

/** Cases of the instance, in memory. Times are ISO 8601. */
export class CaseStore {
  readonly #newId: () => string;
  readonly #cases = new Map<string, Kept>();
  #changes = 0;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  create(fields: CaseFields, now: number): CaseFields {
    const at = new Date(now).toISOString();
    const kept: Kept = {
      fields: {
        status: 'open',
        case_id: this.#newId(),
        reference_number: String(100_000 + this.#cases.size + 1),
        created_datetime: at,
      },
      changed: 0,
      contacts: [],
    };
    this.#cases.set(String(kept.fields.case_id), kept);
    return this.#write(kept, fields, at);
  }

  /** Cases whose fields equal all of these as text; the one changed last first. */
  find(fields: CaseFields): CaseFields[] {
    const wanted = Object.entries(fields);
    return [...this.#cases.values()]
      .filter((kept) => wanted.every(([name, value]) => Object.hasOwn(kept.fields, name) && String(kept.fields[name]) === String(value)))
      .sort((left, right) => right.changed - left.changed)
      .map((kept) => kept.fields);
  }

  /** Undefined: no such case. */
  update(caseId: string, fields: CaseFields, now: number): CaseFields | undefined {
    const kept = this.#cases.get(caseId);
    return kept && this.#write(kept, fields, new Date(now).toISOString());
  }

  link(caseId: string, contactId: string): boolean {
    const kept = this.#cases.get(caseId);
    if (kept === undefined) return false;
    kept.contacts = [...kept.contacts.filter((id) => id !== contactId), contactId].slice(-CONTACTS_KEPT);
    return true;
  }

  /** Contacts linked to the case, the latest last. */
  contactsOf(caseId: string): readonly string[] {
    return this.#cases.get(caseId)?.contacts ?? [];
  }

  #write(kept: Kept, fields: CaseFields, at: string): CaseFields {
    const wasClosed = kept.fields.status === 'closed';
    for (const [name, value] of Object.entries(fields)) if (!READ_ONLY.has(name)) kept.fields[name] = value;
    kept.fields.last_updated_datetime = at;
    if (kept.fields.status === 'closed' && !wasClosed) kept.fields.last_closed_datetime = at;
    this.#changes += 1;
    kept.changed = this.#changes;
    return kept.fields;
  }
}
