package fr.essaim.core.education;

import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.domain.PlaceCollection;
import fr.essaim.core.education.internal.CollectionRows;
import fr.essaim.core.education.internal.CollectionRows.Line;
import fr.essaim.core.education.internal.PlaceRows;
import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Collections of places: a person's own, and those of centres, which whoever keeps the centre's
 * places edits. Others' are as if they did not exist, but for the page of a published one.
 */
@Stateless
public class CollectionService {

  private static final int MOST = 100;
  private static final int LONGEST_WORD = 500;

  @Inject private Access access;
  @Inject private CollectionRows rows;
  @Inject private PlaceRows places;
  @Inject private EducationMap map;
  @Inject private OrganisationDirectory organisations;
  @Inject private ChangeHistory history;
  @Inject private ChangeRecorder recorder;
  @Inject private EditGuard guard;
  @Inject private Clock clock;

  /** The caller's own, and those of centres whose places they keep. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<CollectionRow> list(ListQuery query) {
    access.scope(Permission.INTRANET_READ);
    return rows.list(query, caller(), centres());
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<CollectionRow> reader) {
    access.scope(Permission.INTRANET_READ);
    rows.each(query, caller(), centres(), reader);
  }

  /**
   * @throws UnknownThing when it is not the caller's to edit
   */
  @Requires(Permission.INTRANET_READ)
  public CollectionView open(String key) {
    return view(own(Permission.INTRANET_READ, key));
  }

  /**
   * A published one.
   *
   * @throws UnknownThing when there is none, or none that is published
   */
  @OpenToAll
  public CollectionView published(String key) {
    return view(
        rows.find(key)
            .filter(PlaceCollection::isPublished)
            .orElseThrow(() -> new UnknownThing(PlaceCollection.TYPE, key)));
  }

  /**
   * Begins one.
   *
   * @return its key
   */
  @Requires(value = Permission.PARTICIPATE, act = "collection.create")
  public String create(CollectionDetails details) {
    Constraints.check(details);
    access.requireSomewhere(Permission.PARTICIPATE, PlaceCollection.TYPE);
    if (!details.centreKey().isEmpty()
        && !access.allows(Permission.PLACE_MODERATE, details.centreKey())) {
      throw new BusinessRuleViolation("education.collection.centre.not-own").at("centre");
    }
    String key = rows.freeKey(details.title());
    PlaceCollection collection = PlaceCollection.begin(key, details, caller());
    collection.stamp(clock.instant());
    rows.add(collection);
    recorder.record(collection);
    return key;
  }

  /**
   * Replaces what is said of it and of its places.
   *
   * @param words by {@link CollectionView#WORD} and the keys of places; others stay as they are
   * @throws ConflictingEdit when somebody else changed one of these fields meanwhile
   */
  @Requires(value = Permission.PARTICIPATE, act = "collection.edit")
  public void edit(
      String key, long expectedVersion, CollectionDetails details, Map<String, String> words) {
    PlaceCollection collection = own(key);
    List<Line> before = rows.lines(collection);
    List<Line> after =
        before.stream()
            .map(
                line ->
                    new Line(
                        line.placeKey(),
                        word(
                            words.getOrDefault(
                                CollectionView.WORD + line.placeKey(), line.word()))))
            .toList();
    guard.check(
        collection,
        expectedVersion,
        "",
        all(Constraints.check(details), after),
        all(collection.details(), before));
    collection.describe(details);
    collection.noteWords(words(before), words(after));
    rows.put(collection, after);
    record(collection);
  }

  private static Map<String, String> all(CollectionDetails details, List<Line> lines) {
    Map<String, String> all = new HashMap<>(details.fields());
    all.putAll(words(lines));
    return all;
  }

  private static Map<String, String> words(List<Line> lines) {
    return lines.stream()
        .collect(Collectors.toMap(line -> CollectionView.WORD + line.placeKey(), Line::word));
  }

  /** What was changed of it, by whom and when, the latest first. */
  @Requires(Permission.INTRANET_READ)
  public List<ChangeLine> history(String key) {
    return history.of(own(Permission.INTRANET_READ, key));
  }

  private void record(PlaceCollection collection) {
    if (!collection.pendingChanges().isEmpty()) {
      collection.stamp(clock.instant());
      recorder.record(collection);
    }
  }

  /** Adds a place that everybody finds at the end; one that is in it stays where it is. */
  @Requires(value = Permission.PARTICIPATE, act = "collection.add")
  public void add(String key, String placeKey) {
    Place place = places.place(placeKey);
    if (!place.state().isPublic()) {
      throw new UnknownThing(Place.TYPE, placeKey);
    }
    change(
        key,
        lines -> {
          if (lines.size() >= MOST) {
            throw new BusinessRuleViolation("education.collection.too-many", MOST);
          }
          if (lines.stream().noneMatch(line -> line.placeKey().equals(placeKey))) {
            lines.add(new Line(placeKey, ""));
          }
        });
  }

  /** Takes a place out. */
  @Requires(value = Permission.PARTICIPATE, act = "collection.remove")
  public void remove(String key, String placeKey) {
    change(key, lines -> lines.removeIf(line -> line.placeKey().equals(placeKey)));
  }

  /** Moves a place before the one that stands before it. */
  @Requires(value = Permission.PARTICIPATE, act = "collection.move")
  public void moveUp(String key, String placeKey) {
    change(
        key,
        lines -> {
          for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).placeKey().equals(placeKey)) {
              Collections.swap(lines, i, i - 1);
              return;
            }
          }
        });
  }

  /** Has everybody read it who has its address. */
  @Requires(value = Permission.PARTICIPATE, act = "collection.publish")
  public void publish(String key) {
    PlaceCollection collection = own(key);
    collection.publish();
    record(collection);
  }

  /** Has nobody else read it any more. */
  @Requires(value = Permission.PARTICIPATE, act = "collection.withdraw")
  public void withdraw(String key) {
    PlaceCollection collection = own(key);
    collection.withdraw();
    record(collection);
  }

  /** Deletes it; its places stay. */
  @Requires(value = Permission.PARTICIPATE, act = "collection.delete")
  public void delete(String key) {
    rows.remove(own(key));
  }

  private void change(String key, Consumer<List<Line>> change) {
    PlaceCollection collection = own(key);
    List<Line> lines = new ArrayList<>(rows.lines(collection));
    List<String> before = keys(lines);
    change.accept(lines);
    rows.put(collection, lines);
    collection.notePlaces(before, keys(lines));
    record(collection);
  }

  private static List<String> keys(List<Line> lines) {
    return lines.stream().map(Line::placeKey).toList();
  }

  private static String word(String typed) {
    String said = PlainText.of(typed);
    if (said.length() > LONGEST_WORD) {
      throw new BusinessRuleViolation("education.text.too-long", "word", LONGEST_WORD).at("word");
    }
    return said;
  }

  private PlaceCollection own(String key) {
    return own(Permission.PARTICIPATE, key);
  }

  private PlaceCollection own(Permission permission, String key) {
    access.requireSomewhere(permission, PlaceCollection.TYPE + "/" + key);
    return rows.find(key)
        .filter(this::isOwn)
        .orElseThrow(() -> new UnknownThing(PlaceCollection.TYPE, key));
  }

  private boolean isOwn(PlaceCollection collection) {
    return collection.owner() == null
        ? access.allows(Permission.PLACE_MODERATE, collection.details().centreKey())
        : collection.owner().equals(caller());
  }

  private OrganisationScope centres() {
    return access.whereAllowed(Permission.PLACE_MODERATE);
  }

  private String caller() {
    return access
        .caller()
        .map(UUID::toString)
        .orElseThrow(() -> new NotAllowed(Permission.PARTICIPATE));
  }

  private CollectionView view(PlaceCollection collection) {
    List<Line> lines = rows.lines(collection);
    Map<String, PlaceView> found =
        map.published(lines.stream().map(Line::placeKey).toList()).stream()
            .collect(Collectors.toMap(PlaceView::key, Function.identity()));
    CollectionDetails details = collection.details();
    return new CollectionView(
        collection.key(),
        details,
        organisations.named(List.of(details.centreKey())).get(details.centreKey()),
        collection.isPublished(),
        collection.modifiedAt(),
        collection.version(),
        lines.stream()
            .map(
                line ->
                    new CollectionView.Entry(
                        line.placeKey(), found.get(line.placeKey()), line.word()))
            .toList());
  }
}
