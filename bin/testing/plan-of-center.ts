import type { Center } from '../../lib/center/index.ts';
import type { CenterPlan } from '../../lib/testing/center/center-plan.ts';

/** A definition as tests need it; flows, sounds and functions lie in files of their own. */
export function planOfCenter(center: Center): Omit<CenterPlan, 'flows' | 'prompts' | 'functions'> {
  return {
    hours: center.hours.map(({ name, timeZone, week, holidays, workingDays }) => ({
      name,
      timeZone,
      week,
      // Where both name a day it is worked.
      overrides: [...workingDays, ...holidays],
    })),
    queues: center.queues.map(({ name, hours, capacity }) => ({ name, hours, maxContacts: capacity })),
    routingProfiles: center.routingProfiles.map(({ name, queues }) => ({
      name,
      queues: queues
        .filter(({ channel }) => channel === 'VOICE')
        .map(({ queue, priority, delay }) => ({ queue, priority, delaySeconds: delay })),
    })),
    agents: center.agents.map(({ userName, firstName, lastName, profile }) => ({ userName, firstName, lastName, profile })),
    numbers: center.numbers.map(({ name, flow }) => ({ name, flow })),
    messages: center.messages,
  };
}
