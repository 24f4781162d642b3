// Asks an endpoint or a file by Comunica: node comunica.mjs URL QUERY [sparql|file]. Prints the answer as its media
// type has it: SPARQL results in JSON, or N-Triples.
//
// Comunica 4.5 makes terms by a factory older than its own reader of results expects, and loses
// their languages; the newer factory is given by the option that it has for this.
import { QueryEngine } from '@comunica/query-sparql';
import { DataFactory } from 'rdf-data-factory';

const [url, query, type = 'sparql'] = process.argv.slice(2);
const engine = new QueryEngine();
const answer = await engine.query(query, {
  sources: [{ type, value: url }],
  dataFactory: new DataFactory(),
});
const mediaType =
  answer.resultType === 'quads' ? 'application/n-triples' : 'application/sparql-results+json';
const { data } = await engine.resultToString(answer, mediaType);
data.pipe(process.stdout);
