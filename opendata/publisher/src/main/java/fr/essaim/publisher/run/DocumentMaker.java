package fr.essaim.publisher.run;

import fr.essaim.core.shared.DatabaseAway;
import fr.essaim.publisher.describe.Describer;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.DocumentCheck;
import fr.essaim.publisher.document.DocumentRefused;
import fr.essaim.publisher.document.ToolLabels;
import fr.essaim.publisher.document.Uris;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.Model;

/**
 * Makes documents of things as they are now: described, checked, in their one form. Things of one
 * type are described together, and much is shared out among threads.
 */
public final class DocumentMaker {

  private static final Logger LOG = Logger.getLogger(DocumentMaker.class.getName());

  /** Below this many it is not worth sharing them out. */
  private static final int WORTH_SHARING = 20;

  private static final int SHARES = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final Uris uris;
  private final Describers describers;
  private final Supplier<DocumentCheck> check;
  private final Executor hands;

  /**
   * A thing that may have a document.
   *
   * @param type the second segment of its URI
   * @param key the third
   */
  public record Thing(String type, String key) {}

  /**
   * What came of making a document.
   *
   * @param uri of the document
   * @param dataset that it belongs to; null without a text
   * @param nquads its text; null when the thing is not public, or the making failed
   * @param failure why it could not be made; null when it could
   */
  record Made(Thing thing, String uri, String dataset, String nquads, RuntimeException failure) {}

  /**
   * @param check asked for when the first document is there to be checked, for it loads slowly
   * @param hands do the work beside the caller, when there is much
   */
  public DocumentMaker(
      Uris uris, Describers describers, Supplier<DocumentCheck> check, Executor hands) {
    this.uris = uris;
    this.describers = describers;
    this.check = check;
    this.hands = hands;
  }

  Uris uris() {
    return uris;
  }

  Describers describers() {
    return describers;
  }

  /** Makes them, in the order given; throws only what is the matter with all of them. */
  List<Made> make(List<Thing> things) {
    if (things.size() < WORTH_SHARING) {
      return makeTogether(things);
    }
    int share = (things.size() + SHARES - 1) / SHARES;
    List<CompletableFuture<List<Made>>> shares =
        IntStream.iterate(0, from -> from < things.size(), from -> from + share)
            .mapToObj(from -> things.subList(from, Math.min(things.size(), from + share)))
            .map(part -> CompletableFuture.supplyAsync(() -> makeTogether(part), hands))
            .toList();
    try {
      return shares.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failure;
    }
  }

  private List<Made> makeTogether(List<Thing> things) {
    Map<String, Map<String, Model>> described = describe(things);
    return things.stream().map(thing -> make(thing, described.get(thing.type()))).toList();
  }

  /** By type and key; a type of which something cannot be described is missing. */
  private Map<String, Map<String, Model>> describe(List<Thing> things) {
    Map<String, Set<String>> keys = new HashMap<>();
    for (Thing thing : things) {
      if (Uris.isSegment(thing.key())) {
        keys.computeIfAbsent(thing.type(), type -> new LinkedHashSet<>()).add(thing.key());
      }
    }
    Map<String, Map<String, Model>> described = new HashMap<>();
    keys.forEach(
        (type, ofType) ->
            describers
                .of(type)
                .flatMap(describer -> describe(describer, ofType))
                .ifPresent(models -> described.put(type, models)));
    return described;
  }

  private static Optional<Map<String, Model>> describe(Describer describer, Set<String> keys) {
    try {
      return Optional.of(describer.describe(keys));
    } catch (RuntimeException failure) {
      if (DatabaseAway.isCauseOf(failure)) {
        throw failure;
      }
      LOG.log(Level.FINE, failure, () -> "Described one by one: " + keys);
      return Optional.empty();
    }
  }

  /**
   * @param described what was described together with it; null if that failed, and it is to be
   *     found out whether this thing was the reason
   */
  private Made make(Thing thing, Map<String, Model> described) {
    String uri = uris.document(thing.type(), thing.key());
    try {
      return describers.isOff(thing.type()) ? nothing(thing, uri) : makeNow(thing, uri, described);
    } catch (RuntimeException failure) {
      if (DatabaseAway.isCauseOf(failure)) {
        throw failure;
      }
      return new Made(thing, uri, null, null, failure);
    }
  }

  private Made makeNow(Thing thing, String uri, Map<String, Model> together) {
    Describer describer =
        describers
            .of(thing.type())
            .orElseThrow(() -> new DocumentRefused("No describer for the type " + thing.type()));
    if (!Uris.isSegment(thing.key())) {
      throw new DocumentRefused("A key is one lower-case segment without a dot: " + thing.key());
    }
    Map<String, Model> described =
        together == null ? describer.describe(List.of(thing.key())) : together;
    Model model = described.get(thing.key());
    if (model == null) {
      return nothing(thing, uri);
    }
    ToolLabels.add(model);
    check.get().check(model, uris.thing(thing.type(), thing.key()), describer.shape());
    String nquads = CanonicalForm.nquads(model.getGraph(), uri);
    return new Made(thing, uri, describer.dataset().name(), nquads, null);
  }

  private static Made nothing(Thing thing, String uri) {
    return new Made(thing, uri, null, null, null);
  }
}
