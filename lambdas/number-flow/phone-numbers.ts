import { AssociatePhoneNumberContactFlowCommand, ConnectClient, DisassociatePhoneNumberContactFlowCommand } from '@aws-sdk/client-connect';

/** Which flow answers a number. Ids, not ARNs. */
export interface PhoneNumbers {
  associate(instanceId: string, phoneNumberId: string, flowId: string): Promise<void>;
  /** Rejects with `ResourceNotFoundException` when number, instance or association are gone. */
  disassociate(instanceId: string, phoneNumberId: string): Promise<void>;
}

/** Connect allows two requests a second for the whole account (documented), and a deployment makes many: the client slows down by itself. */
export function connectPhoneNumbers(): PhoneNumbers {
  const client = new ConnectClient({ retryMode: 'adaptive', maxAttempts: 10 });
  return {
    associate: async (InstanceId, PhoneNumberId, ContactFlowId) => {
      await client.send(new AssociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId, ContactFlowId }));
    },
    disassociate: async (InstanceId, PhoneNumberId) => {
      await client.send(new DisassociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId }));
    },
  };
}
