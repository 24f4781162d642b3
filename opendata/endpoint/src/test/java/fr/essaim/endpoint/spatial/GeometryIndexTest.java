package fr.essaim.endpoint.spatial;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.spatial.Places.Place;
import fr.essaim.endpoint.store.Changes;
import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.JenaMemoryStore;
import fr.essaim.endpoint.store.Revision;
import fr.essaim.endpoint.store.Store;
import fr.essaim.endpoint.store.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** The index follows what is written, state by state. */
class GeometryIndexTest {

  private static final Envelope EVERYWHERE = new Envelope(-180, 180, -90, 90);

  private final Store store = new JenaMemoryStore(DefaultGraph.UNION);
  private long position;

  @Test
  void hasEveryGeometryThatTheStateHasWhateverIsWritten() {
    Random random = new Random(5);
    List<Place> places = new ArrayList<>(Places.some(3_000));
    write(changes -> places.forEach(each -> each.publish(changes)));
    for (int i = 0; i < 300; i++) {
      write(
          changes -> {
            for (int j = 0; j < random.nextInt(20); j++) {
              change(changes, random, places);
            }
          });
      Envelope box =
          new Envelope(3 + 0.3 * random.nextDouble(), 3.4, 50.5 + 0.3 * random.nextDouble(), 50.8);
      assertThat(near(box)).containsAll(inStore(box));
    }
    assertThat(near(EVERYWHERE)).as("what is gone is forgotten").hasSizeLessThan(2 * places.size());
    write(Changes::clear);
    assertThat(near(EVERYWHERE)).isEmpty();
  }

  private static void change(Changes changes, Random random, List<Place> places) {
    int which = random.nextInt(places.size());
    Place place = places.get(which);
    switch (random.nextInt(3)) {
      case 0 -> changes.replace(place.document(), List.of());
      case 1 -> {
        Place moved =
            new Place(place.name(), place.latitude(), 3 + 0.4 * random.nextDouble(), "moved");
        places.set(which, moved);
        moved.publish(changes);
      }
      default -> place.publish(changes);
    }
  }

  @Test
  void leavesAReaderItsState() {
    Place place = Places.some(1).get(0);
    write(place::publish);
    store.<Void>read(
        view -> {
          inAnotherThread(() -> write(changes -> changes.replace(place.document(), List.of())));
          assertThat(view.geometries().near(EVERYWHERE)).hasSize(1);
          return null;
        });
  }

  @Test
  void isTheSameWhereNoGeometryChanges() {
    Place place = Places.some(1).get(0);
    write(place::publish);
    GeometryIndex before = store.read(View::geometries);

    write(changes -> changes.replace(place.document(), place.triples().subList(0, 6)));
    GeometryIndex without = store.read(View::geometries);
    write(changes -> changes.replace(place.document(), place.triples().subList(1, 6)));

    assertThat(without).isNotSameAs(before);
    assertThat(store.<GeometryIndex>read(View::geometries)).isSameAs(without);
  }

  private static void inAnotherThread(Runnable work) {
    Thread writer = new Thread(work);
    writer.start();
    try {
      writer.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void write(Consumer<Changes> work) {
    position++;
    store.write(new Revision(position, "m" + position), work);
  }

  private Set<Node> near(Envelope box) {
    return store.read(
        view ->
            view.geometries().near(box).stream()
                .map(GeometryIndex.Located::text)
                .collect(Collectors.toSet()));
  }

  private Set<Node> inStore(Envelope box) {
    return store.read(
        view ->
            view
                .dataset()
                .getDefaultGraph()
                .find(Node.ANY, GeoSparql.AS_WKT, Node.ANY)
                .toList()
                .stream()
                .map(each -> each.getObject())
                .filter(
                    text ->
                        WellKnownText.read(text)
                            .filter(geometry -> box.covers(geometry.getEnvelopeInternal()))
                            .isPresent())
                .collect(Collectors.toSet()));
  }
}
