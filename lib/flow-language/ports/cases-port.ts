import type { Refusal } from './refusal.ts';

/** Field id → value: `case_id`, `status`, `title`, `customer_id`, custom ids … (documented). */
export type CaseFields = Readonly<Record<string, unknown>>;

export interface CasesPort {
  create(request: { templateId: string; fields: CaseFields }): CaseFields | Refusal;
  /** Cases whose fields equal all of these, the one updated last first. */
  find(fields: CaseFields): CaseFields[];
  /** Refused: no such case, or a field that cannot be written. */
  update(caseId: string, fields: CaseFields): CaseFields | Refusal;
  /** False: there is no such case, or no related contact. */
  link(caseId: string, contact: 'Current' | 'Related'): boolean;
}
