import type { ParameterFault } from '../../action-definition.ts';
import type { FlowType } from '../../document.ts';
import { HOLDS } from '../../flow-type-sets.ts';
import { textOfValue } from '../../references/resolve-text.ts';

type Parameters = Readonly<Record<string, unknown>>;

const SWITCHES = ['IsVoiceIdStreamingEnabled', 'IsVoiceAuthenticationEnabled', 'IsFraudDetectionEnabled'];
const THRESHOLDS: readonly (readonly [string, string])[] = [
  ['VoiceAuthenticationThreshold', 'IsVoiceAuthenticationEnabled'],
  ['FraudDetectionThreshold', 'IsFraudDetectionEnabled'],
];

export const hasVoiceId = (parameters: Parameters): boolean =>
  SWITCHES.some((name) => parameters[name] !== undefined && textOfValue(parameters[name]).toLowerCase() === 'true');

/** At least one field (probed); Voice ID's switches stand together, thresholds go with their switch (probed). */
export const contactDataFaults = (parameters: Parameters, flowType: FlowType): ParameterFault[] => {
  const given = Object.keys(parameters).filter((key) => key !== 'TargetContact');
  if (given.length === 0) return [{ kind: 'value', parameter: '', cure: 'Set at least one field.' }];
  const switches = SWITCHES.filter((name) => parameters[name] !== undefined);
  const faults: ParameterFault[] = [];
  if (switches.length > 0 && switches.length < SWITCHES.length) {
    faults.push({ kind: 'value', parameter: '', cure: `Set ${SWITCHES.join(', ')} together.` });
  }
  for (const [threshold, on] of THRESHOLDS) {
    const isOn = textOfValue(parameters[on]).toLowerCase() === 'true';
    if (isOn && parameters[threshold] === undefined) faults.push({ kind: 'missing', parameter: threshold });
    if (!isOn && parameters[threshold] !== undefined) faults.push({ kind: 'name', parameter: threshold });
  }
  if (switches.length > 0 && HOLDS.includes(flowType))
    faults.push({ kind: 'value', parameter: '', cure: 'Voice ID is not available in hold flows.' });
  return faults;
};
