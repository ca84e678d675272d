// `cfn-response`, as Lambda gives it to inline code of a template (interface documented).
const http = require('node:http');
const https = require('node:https');

exports.SUCCESS = 'SUCCESS';
exports.FAILED = 'FAILED';

exports.send = (event, context, status, data, physicalResourceId, noEcho) =>
  new Promise((resolve) => {
    const body = JSON.stringify({
      Status: status,
      Reason: `See the details in CloudWatch Log Stream: ${context.logStreamName}`,
      PhysicalResourceId: physicalResourceId || context.logStreamName,
      StackId: event.StackId,
      RequestId: event.RequestId,
      LogicalResourceId: event.LogicalResourceId,
      NoEcho: noEcho || false,
      Data: data,
    });
    const finish = () => {
      resolve();
      context.done?.();
    };
    const client = event.ResponseURL.startsWith('http:') ? http : https;
    const headers = { 'content-type': '', 'content-length': Buffer.byteLength(body) };
    const request = client.request(event.ResponseURL, { method: 'PUT', headers }, (response) => response.resume().on('end', finish));
    request.on('error', (error) => {
      console.log(`cfn-response: ${error.message}`);
      finish();
    });
    request.end(body);
  });
