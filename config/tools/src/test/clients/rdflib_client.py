"""Asks by rdflib: rdflib_client.py query ENDPOINT QUERY [VARIABLE=URI], or rdflib_client.py read URL.

Prints the answer as its media type has it: SPARQL results in JSON, or N-Triples.
"""

import sys

import rdflib
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore

# As it stands: rdflib would write moments in another way that means the same.
rdflib.NORMALIZE_LITERALS = False


def query(endpoint, text, *bindings):
    bound = {name: URIRef(uri) for name, uri in (each.split("=", 1) for each in bindings)}
    answer = Graph(store=SPARQLStore(endpoint)).query(text, initBindings=bound)
    if answer.type == "CONSTRUCT":
        return answer.graph.serialize(format="nt")
    return answer.serialize(format="json").decode()


def read(url):
    return Graph().parse(url).serialize(format="nt")


if __name__ == "__main__":
    act, *arguments = sys.argv[1:]
    print({"query": query, "read": read}[act](*arguments))
