import type { LegacyConverter } from './converted-action.ts';
import { createCallback, setCallbackNumber } from './modules/callbacks.ts';
import { checkAttribute } from './modules/check-attribute.ts';
import { checkHoursOfOperation, checkQueueStatus, checkStaffing, getMetricData } from './modules/checks.ts';
import { setLoggingBehavior, setRecordingBehavior, setVoice, updateRoutingPriority } from './modules/contact-settings.ts';
import { disconnect, loop, percentileBranching, resume, wait } from './modules/control.ts';
import { invokeFlowModule, returnFromFlowModule } from './modules/flow-modules.ts';
import { getUserInput } from './modules/get-user-input.ts';
import { invokeExternalResource } from './modules/invoke-external-resource.ts';
import { loopPrompts } from './modules/loop-prompts.ts';
import { startMediaStreaming, stopMediaStreaming } from './modules/media-streaming.ts';
import { playPrompt } from './modules/play-prompt.ts';
import { setAttributes } from './modules/set-attributes.ts';
import { setEventHook } from './modules/set-event-hook.ts';
import { setQueue } from './modules/set-queue.ts';
import { setScreenPop } from './modules/set-screen-pop.ts';
import { storeUserInput } from './modules/store-user-input.ts';
import { transfer, transferToFlow, transferToQueue } from './modules/transfer.ts';

/** Module types of the older format that can be converted; several had two names in the course of time (exported). */
export const MODULE_CONVERTERS: ReadonlyMap<string, LegacyConverter> = new Map([
  ['CheckAttribute', checkAttribute],
  ['CheckHoursOfOperation', checkHoursOfOperation],
  ['CheckQueueStatus', checkQueueStatus],
  ['CheckStaffing', checkStaffing],
  ['CreateCallback', createCallback],
  ['CustomerInQueue', transferToQueue],
  ['Disconnect', disconnect],
  ['GetMetricData', getMetricData],
  ['GetUserInput', getUserInput],
  ['InvokeExternalResource', invokeExternalResource],
  ['InvokeFlowModule', invokeFlowModule],
  ['Loop', loop],
  ['LoopPrompts', loopPrompts],
  ['PercentileBranching', percentileBranching],
  ['PlayAudio', playPrompt],
  ['PlayPrompt', playPrompt],
  ['Resume', resume],
  ['ReturnFromFlowModule', returnFromFlowModule],
  ['SetAttributes', setAttributes],
  ['SetCallBackNumber', setCallbackNumber],
  ['SetContactFlow', setEventHook],
  ['SetEventHook', setEventHook],
  ['SetLoggingBehavior', setLoggingBehavior],
  ['SetQueue', setQueue],
  ['SetRecordingBehavior', setRecordingBehavior],
  ['SetScreenPop', setScreenPop],
  ['SetVoice', setVoice],
  ['StartMediaStreaming', startMediaStreaming],
  ['StopMediaStreaming', stopMediaStreaming],
  ['StoreCustomerInput', storeUserInput],
  ['StoreUserInput', storeUserInput],
  ['Transfer', transfer],
  ['TransferToFlow', transferToFlow],
  ['UpdateRoutingPriority', updateRoutingPriority],
  ['Wait', wait],
]);
