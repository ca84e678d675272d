import type { DrawingLanguage } from './drawing.ts';

type Words = Readonly<Record<DrawingLanguage, string>>;
const words = (english: string, chinese: string): Words => ({ 'en-US': english, 'zh-CN': chinese });

export const SUCCESS = words('Success', '成功');
export const NEXT = words('Next', '下一步');
export const DEFAULT = words('Default', '默认');
export const PRESSED = words('Pressed', '按');
export const MORE = words('more', '项未显示');

/** What an error branch is called. */
export const ERROR_WORDS: ReadonlyMap<string, Words> = new Map([
  ['NoMatchingError', words('Error', '出错')],
  ['NoMatchingCondition', words('No match', '无匹配')],
  ['InputTimeLimitExceeded', words('Timeout', '超时')],
  ['InvalidPhoneNumber', words('Invalid number', '号码无效')],
  ['QueueAtCapacity', words('At capacity', '队列已满')],
  ['CallFailed', words('Call failed', '呼叫失败')],
  ['ConnectionTimeLimitExceeded', words('Timeout', '超时')],
  ['TimeLimitExceeded', words('Timeout', '超时')],
  ['ParticipantNotFound', words('Participant not found', '参与者不在')],
]);

/** Results that are words of the language rather than of the author. */
export const RESULT_WORDS: ReadonlyMap<string, Words> = new Map([
  ['ContinueLooping', words('Looping', '循环')],
  ['DoneLooping', words('Complete', '循环结束')],
  ['MessagesInterrupted', words('Interrupted', '中断')],
  ['WaitCompleted', words('Time is up', '时间到')],
  ['BotParticipantDisconnected', words('Bot disconnected', '机器人断开')],
  ['ParticipantDisconnected', words('Participant disconnected', '参与者断开')],
]);

/** Results of a check of hours. */
export const HOURS_WORDS: ReadonlyMap<string, Words> = new Map([
  ['True', words('In hours', '营业时间内')],
  ['False', words('Out of hours', '营业时间外')],
]);

/** How an operator stands before its operand. */
export const OPERATOR_SIGNS: ReadonlyMap<string, Words> = new Map([
  ['Equals', words('=', '=')],
  ['TextStartsWith', words('starts with', '开头为')],
  ['TextEndsWith', words('ends with', '结尾为')],
  ['TextContains', words('contains', '包含')],
  ['NumberGreaterThan', words('>', '>')],
  ['NumberGreaterOrEqualTo', words('≥', '≥')],
  ['NumberLessThan', words('<', '<')],
  ['NumberLessOrEqualTo', words('≤', '≤')],
  ['KeyExists', words('has', '存在')],
]);
