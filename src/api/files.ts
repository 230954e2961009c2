/** Every file of the API. The endpoint, the index, the OpenAPI document and the tests all go by this list. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { attackPath, entryPath, serverPath, toolPath } from './addresses.ts';
import { apiFile, listFile, type ApiFile } from './api-file.ts';
import { attackEntry, attackSummary } from './shape/attacks.ts';
import { changeData, retirementData } from './shape/history.ts';
import { indexData } from './shape/index-file.ts';
import { surroundings, type Surroundings } from './shape/links.ts';
import { allPolicies } from './shape/policies.ts';
import { riskScale } from './shape/risk.ts';
import { serverEntry, serverSummary } from './shape/servers.ts';
import { toolEntry, toolSummary } from './shape/tools.ts';

/** The files, with the index that lists them first. */
export function apiFiles(catalogue: Catalogue): ApiFile[] {
  const around = surroundings(catalogue);
  const files = listedFiles(around);
  return [apiFile('index', 'index.json', () => indexData(around, files)), ...files];
}

function listedFiles(around: Surroundings): ApiFile[] {
  const { servers, tools, attacks, changes, retired } = around.catalogue;
  return [
    listFile('servers', 'servers.json', servers, (server) => serverSummary(around, server)),
    ...servers.map((server) => apiFile('server', serverPath(server.id), () => serverEntry(around, server))),
    listFile('tools', 'tools.json', tools, (entry) => toolSummary(around, entry)),
    ...tools.map((entry) => apiFile('tool', toolPath(entry.tool), () => toolEntry(around, entry))),
    listFile('policies', 'policies.json', allPolicies(around), (policy) => policy()),
    listFile('attacks', 'attacks.json', attacks, (entry) => attackSummary(around, entry)),
    ...attacks.map((entry) =>
      apiFile('attack', attackPath(entry.attack.id), () => attackEntry(around, entry)),
    ),
    apiFile('risk', 'risk.json', () => riskScale(around)),
    listFile('changes', 'changes.json', changes, (entry) => changeData(around, entry)),
    listFile('retired', 'retired.json', retired, (entry) => retirementData(around, entry)),
    ...retired.flatMap((entry) => {
      const path = entryPath(entry.retired.kind, entry.retired.id);
      return path === null ? [] : [apiFile('retirement', path, () => retirementData(around, entry))];
    }),
  ];
}
