import type { CenterAreas, CenterSamples, CenterSurveyQuestion, LocalizedText } from '../../center/center.ts';

/** `settings.json`: the part of the definition that functions need, as docs/architecture.md tells it. */
export interface Settings {
  version: 1;
  company: { name: LocalizedText; languages: string[]; timeZone: string; defaultLanguage: string };
  areas: CenterAreas;
  queues: Record<string, { extension?: string; music?: string; lastAgent?: { days: number; wait: number } }>;
  agents: Record<string, { extension?: string; name: [string, string]; profile: string; queues: string[] }>;
  extensions: Record<string, { agent: string } | { queue: string }>;
  survey: { questions: CenterSurveyQuestion[] };
  blacklist: { onError: 'allow' | 'refuse' };
  crm: { kind: 'table'; screenPop?: string } | { kind: 'http'; url: string; timeoutMs: number; screenPop?: string };
  samples?: CenterSamples;
}
