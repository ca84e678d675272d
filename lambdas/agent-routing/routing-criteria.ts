/** Parameter of UpdateContactRoutingCriteria: one step that only this agent meets, then anybody of the queue (documented). */
export interface RoutingCriteria {
  Steps: [
    {
      Expression: {
        AttributeCondition: { ComparisonOperator: 'Match'; MatchCriteria: { AgentsCriteria: { AgentIds: [string] } } };
      };
      Expiry: { DurationInSeconds: number };
    },
  ];
}

/** `agentArn` ends with the agent's id. */
export function routingCriteria(agentArn: string, waitSeconds: number): RoutingCriteria {
  const id = agentArn.slice(agentArn.lastIndexOf('/') + 1);
  return {
    Steps: [
      {
        Expression: { AttributeCondition: { ComparisonOperator: 'Match', MatchCriteria: { AgentsCriteria: { AgentIds: [id] } } } },
        Expiry: { DurationInSeconds: waitSeconds },
      },
    ],
  };
}
