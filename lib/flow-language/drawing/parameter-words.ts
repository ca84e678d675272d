import type { DrawingLanguage } from './drawing.ts';

type Words = Readonly<Record<DrawingLanguage, string>>;

/** What common parameters are called; others are spelled out from their names. */
export const PARAMETER_WORDS: ReadonlyMap<string, Words> = new Map(
  (
    [
      ['InputTimeLimitSeconds', 'Time limit (s)', '限时（秒）'],
      ['TimeLimitSeconds', 'Time limit (s)', '限时（秒）'],
      ['InvocationTimeLimitSeconds', 'Time limit (s)', '限时（秒）'],
      ['ThirdPartyConnectionTimeLimitSeconds', 'Time limit (s)', '限时（秒）'],
      ['InterruptFrequencySeconds', 'Interrupt every (s)', '中断间隔（秒）'],
      ['LoopCount', 'Times', '次数'],
      ['MetricType', 'Metric', '指标'],
      ['MaximumLength', 'Most keys', '最多按键'],
      ['LanguageCode', 'Language', '语言'],
      ['TextToSpeechVoice', 'Voice', '语音'],
      ['TextToSpeechEngine', 'Engine', '引擎'],
      ['FlowLoggingBehavior', 'Logging', '日志'],
      ['RecordedParticipants', 'Recorded', '录音对象'],
      ['QueuePriority', 'Priority', '优先级'],
      ['QueueTimeAdjustmentSeconds', 'Age adjusted by (s)', '排队时长调整（秒）'],
      ['CallbackNumber', 'Number', '号码'],
      ['ThirdPartyPhoneNumber', 'Number', '号码'],
      ['InitialCallDelaySeconds', 'First delay (s)', '首次延迟（秒）'],
      ['RetryDelaySeconds', 'Retry delay (s)', '重试间隔（秒）'],
      ['MaximumConnectionAttempts', 'Retries', '重试次数'],
    ] as const
  ).map(([name, english, chinese]): [string, Words] => [name, { 'en-US': english, 'zh-CN': chinese }]),
);
