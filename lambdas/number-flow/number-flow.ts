import { check } from '../shared/check.ts';
import type { CustomResource } from '../shared/custom-resource/custom-resource.ts';
import { NumberFlowPropertiesSchema } from './number-flow-properties.ts';
import type { PhoneNumbers } from './phone-numbers.ts';

/**
 * The flow that answers a number: CloudFormation has no resource for it (documented). The physical id names the number, so another number
 * is a replacement, and CloudFormation has the old number's association removed afterwards.
 */
export function numberFlow(numbers: PhoneNumbers): CustomResource {
  return {
    apply: async (properties) => {
      const { InstanceArn: instance, PhoneNumberArn: number, ContactFlowArn: flow } = read(properties);
      await numbers.associate(instance, number, flow);
      return { physicalId: physicalId(number) };
    },
    remove: async (id, properties) => {
      const { InstanceArn: instance, PhoneNumberArn: number } = read(properties);
      // A creation that failed, or properties of another number: that association is not ours to remove.
      if (id !== physicalId(number)) return;
      try {
        await numbers.disassociate(instance, number);
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'ResourceNotFoundException') throw error;
      }
    },
  };
}

function read(properties: unknown) {
  return check(NumberFlowPropertiesSchema, properties, "The resource's properties", 'BAD_EVENT');
}

function physicalId(phoneNumberId: string): string {
  return `number-flow-${phoneNumberId}`;
}
