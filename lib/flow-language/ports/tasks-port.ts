import type { Refusal } from './refusal.ts';

export interface TaskRequest {
  name: string;
  description?: string;
  /** Inbound flow that the task runs; the template's when absent. */
  flowId?: string;
  templateId?: string;
  attributes: Readonly<Record<string, string>>;
  references: Readonly<Record<string, { Type: string; Value: string }>>;
  /** Milliseconds since 1970 at which it starts; absent: now. */
  startsAt?: number;
  /** Minutes until it expires; 7 days unless given (documented). */
  expiresAfterMinutes?: number;
}

export interface TasksPort {
  /** Refused: no such flow or template, or the limits of the instance are reached. */
  create(request: TaskRequest): { contactId: string } | Refusal;
  /** Resumes the contact of this flow; false: it is not paused. */
  resume(): boolean;
}
