/** Parameters of policies: reading values, rendering a policy with them, and proving what came of it. Knows no server. */
export {
  withDefaults,
  type Parameter,
  type ParameterOf,
  type ParameterValue,
  type ParameterValues,
  type Parametric,
} from './parameter.ts';
export { acceptValue, readValue, valueText, type ArgumentForm, type ReadValue } from './read-value.ts';
export { renderBlock, renderPolicy, renderWords } from './policy-template.ts';
export { edgeCases, type EdgeCall, type EdgeCase, type Edges, type ModelCase } from './edge-cases.ts';
export { proveSetting, type ProvedSetting, type SettingToProve } from './prove-setting.ts';
