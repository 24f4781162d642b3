// Follows a feed by ldes-client: node ldes_client.mjs FEED [SINCE]. Prints, in N-Quads, the documents
// that whoever followed it has, those that changed since a time alone where one is given; and on the
// error stream the addresses of the pages that were read.
import { intoConfig, replicateLDES } from 'ldes-client';
import { Writer } from 'n3';

const [url, since] = process.argv.slice(2);
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const deletion = 'https://www.w3.org/ns/activitystreams#Delete';
const version = 'http://purl.org/dc/terms/isVersionOf';

const client = replicateLDES(
  intoConfig({ url, ...(since ? { after: new Date(since) } : {}) }),
  'ascending',
);
client.on('fragment', ({ url }) => console.error(url));
const documents = new Map();
const members = client.stream().getReader();
for (let next = await members.read(); !next.done; next = await members.read()) {
  const { id, quads } = next.value;
  const about = quads.filter((quad) => quad.subject.equals(id));
  const document = about.find((quad) => quad.predicate.value === version).object;
  const deleted = about.some((q) => q.predicate.value === type && q.object.value === deletion);
  const content = quads.filter((quad) => quad.graph.equals(id));
  documents.set(document.value, deleted ? [] : content.map((quad) => [quad, document]));
}
const writer = new Writer(process.stdout, { format: 'N-Quads', end: false });
for (const [quad, document] of [...documents.values()].flat()) {
  writer.addQuad(quad.subject, quad.predicate, quad.object, document);
}
writer.end();
