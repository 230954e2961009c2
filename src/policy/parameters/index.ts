/** Parameters of policies: reading values, rendering a policy with them, and proving what came of it. Knows no server. */
export {
  parameterSchema,
  phraseSchema,
  withDefaults,
  type Parameter,
  type ParameterOf,
  type ParameterValue,
  type ParameterValues,
  type Parametric,
} from './parameter.ts';
export { acceptValue, readValue, valueText, type ArgumentForm, type ReadValue } from './read-value.ts';
export { renderPolicy, renderWords } from './policy-template.ts';
