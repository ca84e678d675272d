import type { TableValueType } from '../inventory/data-table-types.ts';

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

const listOf = (text: string): unknown[] | undefined => {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
};

/** The value that a text stands for; undefined when it is none of this type. Lists are JSON arrays (service's API). */
export const tableValue = (type: TableValueType, text: string): unknown => {
  switch (type) {
    case 'TEXT':
      return text;
    case 'NUMBER':
      return isNumber(text) ? Number(text) : undefined;
    case 'BOOLEAN':
      return ['true', 'false'].includes(text.toLowerCase()) ? text.toLowerCase() === 'true' : undefined;
    case 'TEXT_LIST':
      return ofType(listOf(text), 'string');
    case 'NUMBER_LIST':
      return ofType(listOf(text), 'number');
  }
};

const ofType = (list: unknown[] | undefined, type: 'string' | 'number'): unknown[] | undefined =>
  list?.every((item) => typeof item === type) === true ? list : undefined;
