import type { ContactState } from '../../flow-language/contact-state.ts';
import type { RenderedTemplate } from '../../flow-language/ports/messages-port.ts';
import type { Refusal } from '../../flow-language/ports/refusal.ts';
import type { MessageTemplate } from '../inventory/content-types.ts';

/** Values a template may use, by the path between its braces (documented: `Attributes.…` of the contact, and its own data). */
const valueAt = (path: string, state: Readonly<ContactState>): string | undefined => {
  const [root = '', ...keys] = path.split('.');
  if (root !== 'Attributes') return undefined;
  const names = [keys.join('.'), keys.at(-1) ?? ''];
  const name = names.find((candidate) => Object.hasOwn(state.attributes, candidate));
  if (name !== undefined) return state.attributes[name];
  return keys.at(-1) === 'CustomerId' ? (state.customerId ?? undefined) : undefined;
};

/** `{{Attributes.Customer.FirstName}}` and the like, filled in; refused when one of them has no value (documented as a rendering error). */
const fill = (text: string, state: Readonly<ContactState>): string | { missing: string } => {
  let filled = '';
  let from = 0;
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', from)) {
    const close = text.indexOf('}}', open);
    if (close === -1) break;
    const path = text.slice(open + 2, close).trim();
    const value = valueAt(path, state);
    if (value === undefined) return { missing: path };
    filled += text.slice(from, open) + value;
    from = close + 2;
  }
  return filled + text.slice(from);
};

export const renderTemplate = (template: MessageTemplate, state: Readonly<ContactState>): RenderedTemplate | Refusal => {
  const body = fill(template.body, state);
  const subject = template.subject === undefined ? undefined : fill(template.subject, state);
  const missing = [body, subject].find((part) => typeof part === 'object');
  if (missing !== undefined) return { refused: `${template.name}: {{${missing.missing}}} has no value`, error: 'TemplateRenderingError' };
  return { body: String(body), ...(subject === undefined ? {} : { subject: String(subject) }) };
};
