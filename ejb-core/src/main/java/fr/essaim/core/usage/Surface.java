package fr.essaim.core.usage;

/** What was asked for, by the address alone. */
public enum Surface {
  /** A page for people. */
  PAGE,
  /** A question without SPARQL, answered. */
  QUESTION,
  /** A file of a released version of a prototype. */
  FILE,
  /** The document of a thing, in any format. */
  DOCUMENT,
  /** All of a dataset, as it is now. */
  DUMP,
  /** All of a dataset, as it was at a date. */
  EDITION,
  /** What changed in a dataset. */
  FEED,
  /** A query to the endpoint. */
  SPARQL,
  /** One graph, by the Graph Store Protocol. */
  GRAPH,
  CATALOGUE,
  /** The statistics of the datasets. */
  VOID,
  VOCABULARY
}
