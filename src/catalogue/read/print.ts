import type { FieldPath } from './yaml-text.ts';

/** A path as one would write it, such as `policies[1].id`. */
export function printPath(path: FieldPath): string {
  if (path.length === 0) return 'The file';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** A value for a message: short, and told apart by its kind. */
export function printValue(value: unknown): string {
  if (value === null) return 'empty';
  if (value === '') return 'empty text';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
