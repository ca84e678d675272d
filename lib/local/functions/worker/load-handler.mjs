import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { absentClient, isSdkClient } from './absent-client.mjs';

/** Errors in the names that Lambda's own runtime uses. */
function fail(errorType, message) {
  throw Object.assign(new Error(message), { name: errorType });
}

/**
 * `folder/file.export` → the function. `.mjs` is a module, `.cjs` is CommonJS, `.js` is what the nearest package.json inside
 * the code says, else CommonJS: whatever lies above the code folder does not exist on Lambda.
 */
export async function loadHandler(codeFolder, handler) {
  const slash = handler.lastIndexOf('/');
  const dot = handler.indexOf('.', slash + 1);
  const file = ['.js', '.mjs', '.cjs']
    .map((extension) => join(codeFolder, handler.slice(0, dot) + extension))
    .find((path) => existsSync(path));
  if (!file) fail('Runtime.ImportModuleError', `Error: Cannot find module '${handler.slice(0, dot)}'`);
  const exported = isModule(file, codeFolder) ? await importModule(file) : requireFile(file, codeFolder);
  let found = exported;
  for (const name of handler.slice(dot + 1).split('.')) found = pick(found, name) ?? pick(found?.default, name);
  if (typeof found !== 'function') fail('Runtime.HandlerNotFound', `${handler} is undefined or not exported`);
  return found;
}

const pick = (value, name) => (value !== null && value !== undefined && Object.hasOwn(value, name) ? value[name] : undefined);

function isModule(file, codeFolder) {
  if (file.endsWith('.mjs')) return true;
  if (file.endsWith('.cjs')) return false;
  for (let folder = dirname(file); folder.startsWith(codeFolder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
  }
  return false;
}

async function importModule(file) {
  const url = pathToFileURL(file).href;
  try {
    return await import(url);
  } catch (error) {
    if (!isSdkMissing(error)) throw nameImportError(error);
  }
  Module.register('./sdk-hooks.mjs', import.meta.url);
  return import(`${url}?sdk`).catch((error) => {
    throw nameImportError(error);
  });
}

const isSdkMissing = (error) => error?.code === 'ERR_MODULE_NOT_FOUND' && /'@(aws-sdk|smithy)\//.test(error.message);

function requireFile(file, codeFolder) {
  const compileJs = Module._extensions['.js'];
  Module._extensions['.js'] = (module, path) => {
    if (!path.startsWith(codeFolder + sep) || isModule(path, codeFolder)) return compileJs(module, path);
    return module._compile(readFileSync(path, 'utf8'), path);
  };
  provideRuntimeModules();
  try {
    return createRequire(file)(file);
  } catch (error) {
    throw nameImportError(error);
  }
}

/** Lambda's runtime brings the SDK; inline code has `cfn-response` at hand. */
function provideRuntimeModules() {
  const resolve = Module._resolveFilename;
  const own = createRequire(import.meta.url);
  Module._resolveFilename = function resolveOrProvide(request, parent, ...rest) {
    try {
      return resolve.call(this, request, parent, ...rest);
    } catch (error) {
      if (parent?.filename === import.meta.filename) throw error;
      if (request === 'cfn-response') return own.resolve('./cfn-response.cjs');
      if (request.startsWith('@aws-sdk/') || request.startsWith('@smithy/')) return own.resolve(request);
      throw error;
    }
  };
  const load = Module._load;
  Module._load = function loadOrStandIn(request, ...rest) {
    try {
      return load.call(this, request, ...rest);
    } catch (error) {
      if (error?.code === 'MODULE_NOT_FOUND' && isSdkClient(request) && error.message.includes(`'${request}'`))
        return absentClient(request);
      throw error;
    }
  };
}

function nameImportError(error) {
  if (error instanceof SyntaxError) return Object.assign(error, { name: 'Runtime.UserCodeSyntaxError' });
  if (error?.code === 'ERR_MODULE_NOT_FOUND' || error?.code === 'MODULE_NOT_FOUND')
    return Object.assign(error, { name: 'Runtime.ImportModuleError' });
  return error;
}
