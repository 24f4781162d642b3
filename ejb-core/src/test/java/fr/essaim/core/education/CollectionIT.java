package fr.essaim.core.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Collections of places: whose they are, and who reads them. */
class CollectionIT {

  private static final CollectionDetails WEDNESDAYS =
      new CollectionDetails("Les mercredis", "Pour les 6-11 ans.", "");

  private final Network network = new Network();
  private final UUID hawa = network.person("Hawa", Role.RESIDENT, "moulin");
  private final UUID sam = network.person("Sam", Role.STAFF, "moulin");
  private final UUID mona = network.person("Mona", Role.MODERATOR, "moulin");

  @AfterEach
  void close() {
    network.close();
  }

  private <T> T with(UUID account, Function<CollectionService, T> work) {
    Session session = network.as(account);
    return session.inTransaction(() -> work.apply(session.get(CollectionService.class)));
  }

  private void does(UUID account, Consumer<CollectionService> work) {
    with(
        account,
        service -> {
          work.accept(service);
          return null;
        });
  }

  private String place(String name) {
    Session system = network.system();
    return system.inTransaction(
        () ->
            system
                .get(PlaceService.class)
                .create(Places.library("commune-59350", "name", name), null));
  }

  private static void edit(
      CollectionService service, String key, CollectionDetails details, String place, String word) {
    service.edit(
        key, service.open(key).version(), details, Map.of(CollectionView.WORD + place, word));
  }

  private CollectionView published(String key) {
    Session system = network.system();
    return system.inTransaction(() -> system.get(CollectionService.class).published(key));
  }

  private static List<String> places(CollectionView collection) {
    return collection.entries().stream().map(CollectionView.Entry::placeKey).toList();
  }

  @Test
  void aPersonPutsPlacesTogetherAndSharesTheirAddress() {
    String one = place("Médiathèque");
    String two = place("Ludothèque");
    String key = with(hawa, service -> service.create(WEDNESDAYS));
    does(hawa, service -> service.add(key, one));
    does(hawa, service -> service.add(key, two));
    does(hawa, service -> service.add(key, one));
    does(hawa, service -> service.moveUp(key, two));
    does(hawa, service -> edit(service, key, WEDNESDAYS, two, "Très calme."));

    assertThat(places(with(hawa, service -> service.open(key)))).containsExactly(two, one);
    assertThatThrownBy(() -> published(key)).isInstanceOf(UnknownThing.class);
    does(hawa, service -> service.publish(key));
    assertThat(published(key).entries())
        .extracting(CollectionView.Entry::word)
        .containsExactly("Très calme.", "");
    assertThat(published(key).toString()).doesNotContain("Hawa");

    does(hawa, service -> service.remove(key, one));
    does(hawa, service -> service.withdraw(key));
    assertThatThrownBy(() -> published(key)).isInstanceOf(UnknownThing.class);
    does(hawa, service -> service.delete(key));
    assertThatThrownBy(() -> with(hawa, service -> service.open(key)))
        .isInstanceOf(UnknownThing.class);
  }

  @Test
  void twoPeopleOfACentreLoseNothingAndSeeWhoChangedWhat() {
    String place = place("Médiathèque");
    String key = with(sam, service -> service.create(ofCentre("Les mercredis")));
    does(sam, service -> service.add(key, place));
    long seen = with(sam, service -> service.open(key)).version();
    does(mona, service -> edit(service, key, ofCentre("Les samedis"), place, "Calme."));

    does(sam, service -> service.edit(key, seen, ofCentre("Les samedis"), Map.of()));
    assertThatThrownBy(
            () -> does(sam, service -> service.edit(key, seen, ofCentre("Dimanches"), Map.of())))
        .isInstanceOf(ConflictingEdit.class);
    List<ChangeLine> history = with(mona, service -> service.history(key));
    assertThat(history)
        .extracting(line -> line.who() + " " + line.change().field())
        .contains("Mona title", "Mona word." + place, "Sam places");
    assertThatThrownBy(() -> with(hawa, service -> service.history(key)))
        .isInstanceOf(UnknownThing.class);
    does(sam, service -> service.delete(key));
    assertThat(
            network
                .system()
                .entityManager()
                .createNativeQuery(
                    "select count(*) from history.change_line where thing_type = 'collection'")
                .getSingleResult())
        .isEqualTo(0L);
  }

  private static CollectionDetails ofCentre(String title) {
    return new CollectionDetails(title, "", "moulin");
  }

  @Test
  void othersDoNotEvenLearnOfIt() {
    String key = with(hawa, service -> service.create(WEDNESDAYS));

    assertThatThrownBy(() -> with(sam, service -> service.open(key)))
        .isInstanceOf(UnknownThing.class);
    assertThatThrownBy(() -> does(sam, service -> service.delete(key)))
        .isInstanceOf(UnknownThing.class);
    assertThat(with(sam, service -> service.list(ListQuery.all())).rows()).isEmpty();
    assertThat(with(hawa, service -> service.list(ListQuery.all())).rows())
        .extracting(CollectionRow::title)
        .containsExactly("Les mercredis");
  }

  @Test
  void thatOfACentreIsEditedByWhoeverKeepsItsPlaces() {
    CollectionDetails ofCentre = ofCentre("Les mercredis");
    assertThatThrownBy(() -> with(hawa, service -> service.create(ofCentre)))
        .hasMessageContaining("education.collection.centre.not-own");

    String key = with(sam, service -> service.create(ofCentre));

    assertThat(with(mona, service -> service.open(key)).centre().key()).isEqualTo("moulin");
    assertThatThrownBy(() -> with(hawa, service -> service.open(key)))
        .isInstanceOf(UnknownThing.class);
    assertThat(with(mona, service -> service.list(ListQuery.all())).rows()).hasSize(1);
  }

  @Test
  void aPlaceThatLeavesTheMapLeavesThePageOfTheCollection() {
    String gone = place("Médiathèque");
    String key = with(hawa, service -> service.create(WEDNESDAYS));
    does(hawa, service -> service.add(key, gone));
    does(hawa, service -> service.publish(key));
    Session system = network.system();
    system.transaction(() -> system.get(PlaceService.class).close(gone, "Déménagé"));

    assertThat(published(key).entries()).extracting(CollectionView.Entry::place).containsNull();
    assertThatThrownBy(() -> does(hawa, service -> service.add(key, gone)))
        .isInstanceOf(UnknownThing.class);
  }
}
