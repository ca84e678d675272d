import { Logger } from '@aws-lambda-powertools/logger';

/** What domain code may say. Values never hold numbers, names or answers of people. */
export interface Log {
  info(message: string, details?: Record<string, string | number | boolean>): void;
  warn(message: string, details?: Record<string, string | number | boolean>): void;
  error(message: string, details?: Record<string, string | number | boolean>): void;
}

/** JSON lines under `POWERTOOLS_SERVICE_NAME`; events are never logged, for they hold the caller's number. */
export function createLogger(): Log {
  const logger = new Logger();
  return {
    info: (message, details = {}) => logger.info(message, details),
    warn: (message, details = {}) => logger.warn(message, details),
    error: (message, details = {}) => logger.error(message, details),
  };
}
