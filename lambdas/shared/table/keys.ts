/** Primary key of an item. */
export interface Key {
  pk: string;
  sk: string;
}

/** Everything that the greeting reads of a number lies under this prefix of its partition; history lies outside. */
export const LEDGER = 'LEDGER#';
export const LEDGER_BLACKLIST = 'LEDGER#BLACKLIST#';
export const LEDGER_CUSTOMER = 'LEDGER#CUSTOMER';
export const LEDGER_LAST_AGENT = 'LEDGER#LAST_AGENT';
/** One item for each open call-back: two may wait at once, and each is closed by its own contact. */
export const LEDGER_CALLBACK = 'LEDGER#CALLBACK';
export const SURVEY = 'SURVEY#';
export const BLACKLIST_PREFIXES = 'BLACKLIST#PREFIX';
export const AREA_OVERRIDES = 'AREA#OVERRIDE';
export const SETTING = 'SETTING';

export function callerPartition(e164: string): string {
  return `CALLER#${e164}`;
}

export function contactPartition(contactId: string): string {
  return `CONTACT#${contactId}`;
}

export function agentPartition(userName: string): string {
  return `AGENT#${userName}`;
}

export function recordKey(contactId: string): Key {
  return { pk: contactPartition(contactId), sk: 'RECORD' };
}

export function counterKey(name: string, bucket: string): Key {
  return { pk: `COUNTER#${name}`, sk: bucket };
}

export function settingKey(section: string): Key {
  return { pk: SETTING, sk: `SETTING#${section}` };
}
