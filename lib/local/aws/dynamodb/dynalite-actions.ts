import batchGetItem from 'dynalite/actions/batchGetItem.js';
import batchWriteItem from 'dynalite/actions/batchWriteItem.js';
import createTable from 'dynalite/actions/createTable.js';
import deleteItem from 'dynalite/actions/deleteItem.js';
import deleteTable from 'dynalite/actions/deleteTable.js';
import describeTable from 'dynalite/actions/describeTable.js';
import getItem from 'dynalite/actions/getItem.js';
import listTables from 'dynalite/actions/listTables.js';
import listTagsOfResource from 'dynalite/actions/listTagsOfResource.js';
import putItem from 'dynalite/actions/putItem.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import tagResource from 'dynalite/actions/tagResource.js';
import untagResource from 'dynalite/actions/untagResource.js';
import updateItem from 'dynalite/actions/updateItem.js';
import updateTable from 'dynalite/actions/updateTable.js';
import batchGetItemChecks from 'dynalite/validations/batchGetItem.js';
import batchWriteItemChecks from 'dynalite/validations/batchWriteItem.js';
import createTableChecks from 'dynalite/validations/createTable.js';
import deleteItemChecks from 'dynalite/validations/deleteItem.js';
import deleteTableChecks from 'dynalite/validations/deleteTable.js';
import describeTableChecks from 'dynalite/validations/describeTable.js';
import getItemChecks from 'dynalite/validations/getItem.js';
import listTablesChecks from 'dynalite/validations/listTables.js';
import listTagsOfResourceChecks from 'dynalite/validations/listTagsOfResource.js';
import putItemChecks from 'dynalite/validations/putItem.js';
import queryChecks from 'dynalite/validations/query.js';
import scanChecks from 'dynalite/validations/scan.js';
import tagResourceChecks from 'dynalite/validations/tagResource.js';
import untagResourceChecks from 'dynalite/validations/untagResource.js';
import updateItemChecks from 'dynalite/validations/updateItem.js';
import updateTableChecks from 'dynalite/validations/updateTable.js';

/** Operations that dynalite carries out, with the checks of their input. */
export const DYNALITE_ACTIONS = new Map([
  ['BatchGetItem', { run: batchGetItem, checks: batchGetItemChecks }],
  ['BatchWriteItem', { run: batchWriteItem, checks: batchWriteItemChecks }],
  ['CreateTable', { run: createTable, checks: createTableChecks }],
  ['DeleteItem', { run: deleteItem, checks: deleteItemChecks }],
  ['DeleteTable', { run: deleteTable, checks: deleteTableChecks }],
  ['DescribeTable', { run: describeTable, checks: describeTableChecks }],
  ['GetItem', { run: getItem, checks: getItemChecks }],
  ['ListTables', { run: listTables, checks: listTablesChecks }],
  ['ListTagsOfResource', { run: listTagsOfResource, checks: listTagsOfResourceChecks }],
  ['PutItem', { run: putItem, checks: putItemChecks }],
  ['Query', { run: query, checks: queryChecks }],
  ['Scan', { run: scan, checks: scanChecks }],
  ['TagResource', { run: tagResource, checks: tagResourceChecks }],
  ['UntagResource', { run: untagResource, checks: untagResourceChecks }],
  ['UpdateItem', { run: updateItem, checks: updateItemChecks }],
  ['UpdateTable', { run: updateTable, checks: updateTableChecks }],
]);
