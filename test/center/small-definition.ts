/** A whole definition, as small as it gets; tests break one line of it. */
export const SMALL_DEFINITION = `name: { zh-CN: 小店, en-US: Shop }
languages: [zh-CN, en-US]
timeZone: Asia/Shanghai
demo: true
instance:
  alias: shop-{account}
  identity: CONNECT_MANAGED
numbers:
  main: { claim: { country: US, type: DID }, flow: entry }
hours:
  office:
    week:
      mon-thu: [09:00-12:00, 13:30-18:00]
      fri: 22:00-02:00
    holidays:
      - { name: National Day, from: 2026-10-01, to: 2026-10-07 }
    workingDays:
      - { name: Make-up, date: 2026-10-10, open: 09:00-24:00 }
queues:
  sales: { hours: office, extension: "601", callerId: main }
  vip: { hours: office, extension: "602" }
routingProfiles:
  all: { queues: [{ queue: sales, priority: 1 }, { queue: vip, priority: 2, delay: 15 }] }
securityProfiles:
  agent: { permissions: [BasicAgentAccess] }
agents:
  ann: { name: [Ann, One], extension: "8001", profile: all, security: agent }
agentStatuses: [Lunch]
areas:
  default: sales
  rules:
    - { country: CN, province: [广东, 上海], queue: vip }
    - { country: [HK, MO], queue: vip }
samples:
  customers:
    - { id: C-1, number: "+8613800138000", name: 示例, ownerAgent: ann, language: zh-CN }
  blacklist:
    - { prefix: "+1900", list: premium, reason: Premium }
messages:
  welcome: { zh-CN: 您好, en-US: Hello }
`;
