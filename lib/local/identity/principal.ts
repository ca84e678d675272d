/** Who calls: a function under its role, or the operator of the laptop (deployment and tests), who may do all. */
export type Principal = { kind: 'operator' } | { kind: 'role'; roleArn: string; sessionName: string };
