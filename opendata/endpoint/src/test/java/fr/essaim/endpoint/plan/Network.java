package fr.essaim.endpoint.plan;

import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.JenaMemoryStore;
import fr.essaim.endpoint.store.Revision;
import fr.essaim.endpoint.store.Store;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/** A few centres that take over prototypes, as data to ask. */
final class Network {

  private static final int TRANSFERS = 60;
  private static final int CENTRES = 12;
  private static final int PROTOTYPES = 8;
  private static final int THEMES = 3;

  final Store store = new JenaMemoryStore(DefaultGraph.UNION);

  Network() {
    store.write(
        new Revision(1, "network"),
        changes ->
            RDFParser.fromString(turtle(), Lang.TURTLE)
                .parse(
                    new StreamRDFBase() {
                      @Override
                      public void triple(Triple triple) {
                        changes.add(NodeFactory.createURI("http://e.org/doc/network"), triple);
                      }
                    }));
  }

  private static String turtle() {
    StringBuilder text = new StringBuilder("PREFIX : <http://e.org/>\n");
    for (int i = 0; i < CENTRES; i++) {
      text.append(":centre%d a :Centre ; :name 'Centre %d' .\n".formatted(i, i));
      text.append(":centre%d :near :centre%d .\n".formatted(i, (i + 1) % CENTRES));
    }
    for (int i = 0; i < PROTOTYPES; i++) {
      text.append(":prototype%d a :Prototype ; :name 'Prototype %d' ;".formatted(i, i));
      text.append(" :theme :theme%d .\n".formatted(i % THEMES));
    }
    for (int i = 0; i < TRANSFERS; i++) {
      text.append(":transfer%d a :Transfer ; :year %d ;".formatted(i, 2015 + i % 10));
      text.append(" :of :prototype%d ; :to :centre%d".formatted(i * i % PROTOTYPES, i % CENTRES));
      text.append(" .\n");
    }
    return text.toString();
  }
}
