import type { ConvertedAction, LegacyConverter } from '../converted-action.ts';
import { present } from '../converted-action.ts';
import type { ModuleReader } from '../module-reader.ts';

const enabled = (module: ModuleReader, name: string): boolean => {
  const option = module.required(name);
  if (option !== 'Enable' && option !== 'Disable') module.problem(`has ${name} "${option}"; Enable and Disable are known`);
  return option === 'Enable';
};

export const setLoggingBehavior: LegacyConverter = (module) => ({
  type: 'UpdateFlowLoggingBehavior',
  next: module.next('Success'),
  parameters: { FlowLoggingBehavior: enabled(module, 'LoggingBehavior') ? 'Enabled' : 'Disabled' },
});

const RECORDED: ReadonlyMap<string, string[]> = new Map([
  ['Both', ['Agent', 'Customer']],
  ['Agent', ['Agent']],
  ['Customer', ['Customer']],
]);

const analytics = (module: ModuleReader): Record<string, unknown> | undefined => {
  const option = module.text('AnalyticsBehaviorOption');
  const redaction = module.text('AnalyticsRedactionOption');
  const mode = module.text('AnalyticsMode');
  const settings = {
    AnalyticsLanguage: module.text('AnalyticsLanguageLocaleCode'),
    AnalyticsRedactionBehavior: redaction === undefined ? undefined : `${redaction}d`,
    AnalyticsRedactionResults: module.text('AnalyticsRedactionPolicy'),
    ChannelConfiguration: mode === undefined ? undefined : { Voice: { AnalyticsModes: [mode] } },
  };
  const vocabulary = module.text('AnalyticsCustomVocabulary');
  if (vocabulary !== undefined && vocabulary !== 'None')
    module.problem(`names the vocabulary "${vocabulary}", which is a setting of the instance now`);
  return option === undefined ? undefined : present({ Enabled: option === 'Enable' ? 'True' : 'False', ...settings });
};

export const setRecordingBehavior: LegacyConverter = (module): ConvertedAction => {
  const isOn = enabled(module, 'RecordingBehaviorOption');
  const who = module.text('RecordingParticipantOption') ?? 'Both';
  const recorded = RECORDED.get(who);
  if (recorded === undefined) module.problem(`records "${who}"; Both, Agent and Customer are known`);
  return {
    type: 'UpdateContactRecordingBehavior',
    parameters: present({
      RecordingBehavior: { RecordedParticipants: isOn ? (recorded ?? []) : [] },
      AnalyticsBehavior: analytics(module),
    }),
    next: module.next('Success'),
  };
};

export const setVoice: LegacyConverter = (module) => {
  const next = module.next('Success');
  return {
    type: 'UpdateContactTextToSpeechVoice',
    parameters: present({
      TextToSpeechVoice: module.required('GlobalVoice'),
      TextToSpeechEngine: module.text('GlobalEngine'),
      TextToSpeechStyle: module.text('SpeakingStyle'),
    }),
    next,
    errors: { NoMatchingError: module.branch('Error') },
  };
};

export const updateRoutingPriority: LegacyConverter = (module) => ({
  type: 'UpdateContactRoutingBehavior',
  parameters: present({ QueuePriority: module.text('AbsolutePosition'), QueueTimeAdjustmentSeconds: module.text('TimeOffset') }),
  next: module.next('Success'),
});
