import { Stack } from 'aws-cdk-lib';
import { CfnContactFlow, CfnContactFlowModule } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { FlowDocument, FlowType } from '../../flow-language/document.ts';
import type { InstancePart } from './instance-part.ts';

export interface ContactFlowProps extends InstancePart {
  name: string;
  /** MODULE makes a flow module. */
  type: FlowType;
  description?: string;
  /** With ARNs for names. */
  document: FlowDocument;
}

/** A published flow or module. CloudFormation takes the content inline only. */
export class ContactFlow extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: ContactFlowProps) {
    super(scope, id);
    const { instanceArn, name, description, lanes } = props;
    const content = Stack.of(this).toJsonString(props.document);
    if (props.type === 'MODULE') {
      // What callers of the module may hand over and get back: an API parameter of its own, kept in the file's metadata.
      const { contract } = props.document.Metadata ?? {};
      const settings = contract === undefined ? undefined : JSON.stringify(contract);
      const module = new CfnContactFlowModule(this, 'Resource', { instanceArn, name, description, content, settings, state: 'ACTIVE' });
      lanes.add(module);
      this.arn = module.attrContactFlowModuleArn;
    } else {
      const flow = new CfnContactFlow(this, 'Resource', { instanceArn, name, description, content, type: props.type, state: 'ACTIVE' });
      lanes.add(flow);
      this.arn = flow.attrContactFlowArn;
    }
  }
}
