package fr.essaim.config.bench.sparql;

import java.nio.file.Path;

/** A server that can be put up over data, for a measure. */
public interface SparqlServer {

  /** As it is called in reports. */
  String name();

  /** Whether it has the searches for places by which {@link MixQuery#searchesPlaces} asks. */
  default boolean searchesPlaces() {
    return false;
  }

  /**
   * Installs it if need be, starts it on the loopback address and loads the data.
   *
   * @param data what it answers from
   * @param work an empty directory of its own
   * @throws NotToBeHad when this machine cannot have it
   */
  RunningServer start(MixData data, Path work) throws NotToBeHad, InterruptedException;
}
