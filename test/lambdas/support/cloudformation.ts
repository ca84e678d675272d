import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The place where CloudFormation waits: a server on loopback that keeps what it is put. `refusals`: how often it first answers 500. */
export async function responsePlace(refusals = 0) {
  const puts: { method?: string; url?: string; contentType?: string; body: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      puts.push({
        method: request.method,
        url: request.url,
        contentType: request.headers['content-type'],
        body: JSON.parse(Buffer.concat(chunks).toString()),
      });
      response.statusCode = puts.length > refusals ? 200 : 500;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/place?signature=secret%2F1`, puts, close };
}

export function cloudFormationEvent(RequestType: 'Create' | 'Update' | 'Delete', properties: unknown, more: Record<string, unknown> = {}) {
  return {
    RequestType,
    ResponseURL: 'https://response.example.com/place?signature=secret',
    StackId: 'arn:aws:cloudformation:us-east-1:111122223333:stack/channels/1',
    RequestId: 'request-1',
    LogicalResourceId: 'Settings',
    ResourceType: 'Custom::Something',
    ResourceProperties: properties,
    ...(RequestType === 'Create' ? {} : { PhysicalResourceId: 'physical-1' }),
    ...more,
  };
}
