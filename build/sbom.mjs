// node build/sbom.mjs DRAFT DEPS FILE: of the tool's draft, what the published portal does not load is marked as excluded
// (it was there to build with); what the portal carries and is no NuGet package of its own is added.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [draft, deps, file] = process.argv.slice(2);
const bom = JSON.parse(readFileSync(draft, 'utf8'));
const published = new Set(Object.keys(JSON.parse(readFileSync(deps, 'utf8')).libraries));
const setting = name => new RegExp(`<${name}>([^<]+)<`).exec(readFileSync('build/BlazorScript.targets', 'utf8'))[1];
const sha256 = path => createHash('sha256').update(readFileSync(path)).digest('hex');

for (const part of bom.components) part.scope = published.has(`${part.name}/${part.version}`) ? 'required' : 'excluded';

const carried = [
  { name: 'jsqr', version: '1.4.0', license: 'Apache-2.0', purl: 'pkg:npm/jsqr@1.4.0', hash: sha256('StaffPortal/wwwroot/lib/jsqr/jsQR.js') },
  {
    name: 'blazor.web.js', version: setting('BlazorScriptVersion'), license: 'MIT',
    purl: `pkg:nuget/Microsoft.AspNetCore.App.Runtime.linux-x64@${setting('BlazorScriptVersion')}`, hash: setting('BlazorScriptSha256'),
  },
];
for (const { name, version, license, purl, hash } of carried) {
  bom.components.push({
    type: 'library', 'bom-ref': `${name}@${version}`, name, version, scope: 'required',
    hashes: [{ alg: 'SHA-256', content: hash }], licenses: [{ license: { id: license } }], purl,
  });
}
const own = bom.dependencies?.find(dependency => dependency.ref === bom.metadata.component['bom-ref']);
if (own) own.dependsOn = [...(own.dependsOn ?? []), ...carried.map(({ name, version }) => `${name}@${version}`)];
writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
