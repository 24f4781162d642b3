package fr.essaim.config.bench.sparql;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What all servers answer from.
 *
 * @param triples one file of N-Triples
 * @param documents the same with each document as a graph of its own, if there is that form
 * @param count how many triples
 */
public record MixData(Path triples, Optional<Path> documents, long count) {

  /** Each document as a graph where there is that form, else everything in one. */
  Path file() {
    return documents.orElse(triples);
  }
}
