import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, CloudFormationValidatePlugin, type IPolicyValidationContext, type PolicyValidationPluginReport } from 'aws-cdk-lib';
import { RememberedValidation } from '../../lib/cloud/validation/remembered-validation.ts';

const CLEAN: PolicyValidationPluginReport = { success: true, violations: [] };
const WARNED: PolicyValidationPluginReport = {
  success: true,
  violations: [{ ruleName: 'W3030', description: 'odd', severity: 'warning', violatingResources: [] }],
};

let folder: string;
let asked: jest.SpyInstance;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trunkline-validation-'));
  asked = jest.spyOn(CloudFormationValidatePlugin.prototype, 'validate').mockReturnValue(CLEAN);
});
afterEach(() => {
  asked.mockRestore();
  rmSync(folder, { recursive: true, force: true });
});

function validate(template: string): PolicyValidationPluginReport {
  const templatePath = path.join(folder, 'Stack.template.json');
  writeFileSync(templatePath, template);
  const context: IPolicyValidationContext = {
    templatePaths: [templatePath],
    stackTemplates: [{ stackConstructPath: 'Stack', templatePath, accountId: undefined, region: undefined }],
    appConstruct: new App(),
  };
  return new RememberedValidation(path.join(folder, 'cache')).validate(context);
}

test('templates that were found clean are not looked at again', () => {
  const reports = [validate('{"a":1}'), validate('{"a":1}')];

  expect(reports).toEqual([CLEAN, CLEAN]);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('a changed template is looked at', () => {
  validate('{"a":1}');
  validate('{"a":2}');

  expect(asked).toHaveBeenCalledTimes(2);
});

test('a template with so much as a warning is looked at every time', () => {
  asked.mockReturnValue(WARNED);

  const reports = [validate('{"a":1}'), validate('{"a":1}')];

  expect(reports).toEqual([WARNED, WARNED]);
  expect(asked).toHaveBeenCalledTimes(2);
});
