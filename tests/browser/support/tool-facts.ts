import type { ToolEntry } from '../../../src/catalogue/catalogue.ts';

/** What the catalogue states of a tool, as a reader must find it: the texts of its file without their marks for code. */
export function toolFacts({ tool, server, category, policies }: ToolEntry): string[] {
  const { status } = tool;
  return [
    tool.name,
    category.title,
    server.title,
    tool.summary,
    ...(status.state === 'retired' ? [status.since, status.reason, status.replacement] : ['Current']),
    ...tool.risk_factors.map(({ because }) => because),
    ...(tool.endpoint ? [`${tool.endpoint.method} ${tool.endpoint.path}`] : []),
    ...(tool.key_permission === undefined ? [] : [tool.key_permission]),
    ...(tool.request_weights ?? []).map((one) => `${one.case}: ${one.weight}`),
    ...(tool.weight_note === undefined ? [] : [tool.weight_note]),
    ...tool.arguments.flatMap(({ name, type, required, meaning, limits = '' }) => [
      name,
      `${type}, ${required ? 'required' : 'optional'}`,
      `${meaning} ${limits}`.trim(),
    ]),
    ...tool.undeclared_arguments.map(({ name, meaning }) => `${name}: ${meaning}`),
    ...tool.hint_differences.map(({ why }) => why),
    ...tool.discrepancies.flatMap(({ server: says, documents }) => [says, documents]),
    ...tool.pitfalls,
    ...tool.errors.map(({ code, meaning }) => `${code}: ${meaning}`),
    ...tool.unverified,
    ...tool.faq.flatMap(({ question, answer }) => [question, answer]),
    ...tool.sources.map(({ section }) => section),
    ...policies.flatMap(({ variant, sha256 }) => [variant.title, variant.use_when, sha256]),
    tool.checked,
    tool.fingerprint,
  ].map((fact) => fact.replaceAll('`', ''));
}
