/** Options of every subcommand that talks to an instance. */
export const WORKSPACE_OPTIONS = {
  instance: { type: 'string' },
  region: { type: 'string' },
  endpoint: { type: 'string' },
  folder: { type: 'string' },
  definition: { type: 'string' },
  state: { type: 'string' },
} as const;

export type WorkspaceValues = Partial<Record<keyof typeof WORKSPACE_OPTIONS, string>>;

export const WORKSPACE_USAGE = `  --instance NAME   id, ARN or alias of the instance; not needed where there is only one
  --region REGION   its Region, else as the AWS SDK finds it; credentials always are the SDK's
  --endpoint URL    another address than AWS's: a centre on this machine answers on http://127.0.0.1:4400/_aws
  --folder DIR      where flows/ and modules/ lie (contact-flows)
  --definition FILE whose messages and numbers flows name (center.yaml)
  --state DIR       state folder of the centre on this machine (.trunkline/state): its operator's keys lie there`;
