import type { LegacyConverter } from '../converted-action.ts';
import { present } from '../converted-action.ts';
import type { ModuleReader } from '../module-reader.ts';
import { OPERATORS } from './operators.ts';
import { queueTarget } from './queue-target.ts';

const yesAndNo = (module: ModuleReader) => ({ yes: module.next('True'), no: module.next('False') });

export const checkHoursOfOperation: LegacyConverter = (module) => {
  const { yes, no } = yesAndNo(module);
  return {
    type: 'CheckHoursOfOperation',
    parameters: present({ HoursOfOperationId: module.resource('hours', 'Hours') }),
    next: no,
    errors: { NoMatchingError: module.branch('Error') ?? no },
    conditions: [
      { operator: 'Equals', operand: 'True', target: yes },
      { operator: 'Equals', operand: 'False', target: no },
    ],
  };
};

const STAFFING: ReadonlyMap<string, string> = new Map([
  ['Available', 'NumberOfAgentsAvailable'],
  ['Staffed', 'NumberOfAgentsStaffed'],
  ['Online', 'NumberOfAgentsOnline'],
]);

export const checkStaffing: LegacyConverter = (module) => {
  const { yes, no } = yesAndNo(module);
  const status = module.required('Status');
  const metric = STAFFING.get(status);
  if (metric === undefined) module.problem(`checks for agents that are "${status}", which is not known`);
  return {
    type: 'CheckMetricData',
    parameters: { MetricType: metric ?? '', ...queueTarget(module) },
    next: no,
    errors: { NoMatchingCondition: no, NoMatchingError: module.branch('Error') ?? no },
    conditions: [{ operator: 'NumberGreaterThan', operand: '0', target: yes }],
  };
};

/** Only the age of the oldest contact was seen in exports; it is compared in milliseconds there and here. */
export const checkQueueStatus: LegacyConverter = (module) => {
  const conditions = module.evaluations().map(({ condition, operator, operand, target }) => {
    if (condition !== 'CheckQueueTime') module.problem(`checks ${condition} of the queue, which is not known`);
    const known = OPERATORS.get(operator);
    if (known === undefined) module.problem(`compares by ${operator}, which is not known`);
    return { operator: known ?? operator, operand, target };
  });
  const noMatch = module.next('NoMatch');
  return {
    type: 'CheckMetricData',
    parameters: { MetricType: 'OldestContactInQueueAgeSeconds', ...queueTarget(module) },
    next: noMatch,
    errors: { NoMatchingCondition: noMatch, NoMatchingError: module.branch('Error') ?? noMatch },
    conditions,
  };
};

export const getMetricData: LegacyConverter = (module) => {
  const next = module.next('Success');
  const channel = module.text('Channel');
  return {
    type: 'GetMetricData',
    parameters: present({ ...queueTarget(module), QueueChannel: channel }),
    next,
    errors: { NoMatchingError: module.branch('Error') ?? next },
  };
};
