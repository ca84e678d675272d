import { Stack } from 'aws-cdk-lib';
import { CfnTestCase } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { readEntryPoint } from '../../flow-language/testing-language/read-entry-point.ts';
import { testMetadata } from '../sources/test-case-source.ts';
import type { InstancePart } from './instance-part.ts';

export interface TestCaseProps extends InstancePart {
  name: string;
  description?: string;
  /** The file's content, with ARNs for names. */
  document: Record<string, unknown>;
}

/**
 * A test case: saved, so that the service's verdict on a young language can never hold up the deployment of a center, or published, and so
 * validated, with `-c publishTests=true`. Entry point and initialization data are members of the API; the
 * document keeps its copies, as the console does.
 */
export class TestCase extends Construct {
  constructor(scope: Construct, id: string, { instanceArn, name, description, document, lanes }: TestCaseProps) {
    super(scope, id);
    const { entryPoint, initializationData } = testMetadata(document);
    lanes.add(
      new CfnTestCase(this, 'Resource', {
        instanceArn,
        name,
        description,
        content: Stack.of(this).toJsonString(document),
        entryPoint: entryPointOf(entryPoint),
        initializationData: typeof initializationData === 'string' ? initializationData : undefined,
        status: this.node.tryGetContext('publishTests') === 'true' ? 'PUBLISHED' : 'SAVED',
      }),
    );
  }
}

function entryPointOf(value: unknown): CfnTestCase.EntryPointProperty | undefined {
  const read = readEntryPoint(value, 'Metadata.entryPoint');
  if (!read.ok || read.value === undefined) return undefined;
  const { type, flowId } = read.value;
  if (read.value.type === 'CHAT') return { type, chatEntryPointParameters: { flowId } };
  // No numbers: the pattern of the resource's own schema asks for a backslash before the plus sign and so refuses every E.164 number
  // (seen from the template validator). The test starts its flow all the same; the numbers stay in the document's metadata.
  return { type, voiceCallEntryPointParameters: { flowId } };
}
