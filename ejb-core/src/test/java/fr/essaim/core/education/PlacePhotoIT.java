package fr.essaim.core.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.prototypes.CheckedPhoto;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.WithdrawnThing;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Photos of places: what must be said of one, who sees it, and that it goes for good. */
class PlacePhotoIT {

  private static final PhotoWords ENTRANCE =
      new PhotoWords("L'entrée, avec une rampe", ImageRight.NOBODY, "", null);

  private final Network network = new Network();
  private final UUID mona = network.person("Mona", Role.MODERATOR, "moulin");
  private final UUID ana = network.person("Ana", Role.MODERATOR, "phare");
  private final String place = place();

  @AfterEach
  void close() {
    network.close();
  }

  private String place() {
    Session system = network.system();
    return system.inTransaction(
        () ->
            system
                .get(PlaceService.class)
                .create(Places.library("commune-59350", "centre", "moulin"), null));
  }

  private <T> T with(UUID account, Function<PlacePhotos, T> work) {
    Session session = network.as(account);
    return session.inTransaction(() -> work.apply(session.get(PlacePhotos.class)));
  }

  private UUID kept(UUID account, PhotoWords words) {
    CheckedPhoto photo =
        network.as(account).get(FileUploads.class).checkPhoto(new Upload("a.png", null, png()), 64);
    return with(account, service -> service.keep(place, words, photo));
  }

  private static byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }

  private List<PlacePhoto> published() {
    Session system = network.system();
    return system.inTransaction(() -> system.get(PlacePhotos.class).published(place));
  }

  private long files() {
    return ((Number)
            network
                .system()
                .entityManager()
                .createNativeQuery("select count(*) from prototypes.stored_file")
                .getSingleResult())
        .longValue();
  }

  @Test
  void whatItShowsAndWhoCanBeRecognisedMustBeSaid() {
    assertThatThrownBy(() -> PhotoWords.read("", null, "", ""))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            violation ->
                assertThat(violation.all())
                    .extracting(BusinessRuleViolation::code)
                    .containsExactlyInAnyOrder(
                        "education.photo.description-missing", "education.photo.rights-missing"));
    assertThatThrownBy(() -> PhotoWords.read("Des enfants", ImageRight.AGREED_BY_PARENTS, "", ""))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            violation ->
                assertThat(violation.all())
                    .extracting(each -> each.field().orElse(""))
                    .containsExactlyInAnyOrder("agreedBy", "agreedOn"));
  }

  @Test
  void everybodySeesItWithoutWhoAgreedAndItIsAJpeg() {
    PhotoWords agreed =
        PhotoWords.read(
            "Un atelier", ImageRight.AGREED_BY_PARENTS, "Les parents de Lina", "2026-11-01");
    UUID id = kept(mona, agreed);

    assertThat(published()).hasSize(1);
    assertThat(published().toString()).contains("Un atelier").doesNotContain("Lina");
    assertThat(with(mona, service -> service.list(place)).get(0).words()).isEqualTo(agreed);
    Session system = network.system();
    system.transaction(
        () ->
            assertThat(system.get(PlacePhotos.class).publicFile(place, id, true).mediaType())
                .isEqualTo("image/jpeg"));
  }

  @Test
  void whoDoesNotKeepThePlaceNeitherAddsNorTakesAway() {
    UUID id = kept(mona, ENTRANCE);

    assertThatThrownBy(() -> kept(ana, ENTRANCE)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> with(ana, service -> service.list(place)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () ->
                with(
                    ana,
                    service -> {
                      service.remove(place, id);
                      return id;
                    }))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void theyTakeOfTheRoomOfWhoeverKeepsThePlaceAndAreRefusedBeyond() {
    kept(mona, ENTRANCE);

    long used = with(mona, service -> service.room(place)).used();
    assertThat(used)
        .isEqualTo(
            ((Number)
                    network
                        .system()
                        .entityManager()
                        .createNativeQuery("select sum(size) from prototypes.stored_file")
                        .getSingleResult())
                .longValue());
    Session full = network.as(mona).setting("essaim.files.organisation", "0");
    CheckedPhoto photo =
        full.get(FileUploads.class).checkPhoto(new Upload("b.png", null, png()), 64);
    assertThatThrownBy(
            () ->
                full.inTransaction(() -> full.get(PlacePhotos.class).keep(place, ENTRANCE, photo)))
        .hasMessageContaining("organisation-full");
  }

  @Test
  void aPlaceHasSixAndOneThatIsTakenAwayIsGoneWithItsFiles() {
    UUID first = kept(mona, ENTRANCE);
    for (int i = 1; i < PlacePhotos.MOST; i++) {
      kept(mona, ENTRANCE);
    }
    assertThatThrownBy(() -> kept(mona, ENTRANCE)).hasMessageContaining("photo.too-many");
    assertThat(files()).isEqualTo(2 * PlacePhotos.MOST);

    with(
        mona,
        service -> {
          service.remove(place, first);
          return first;
        });

    assertThat(files()).isEqualTo(2 * (PlacePhotos.MOST - 1));
    assertThatThrownBy(() -> with(mona, service -> service.read(place, first, false)))
        .isInstanceOf(UnknownThing.class);
  }

  @Test
  void thoseOfAClosedPlaceAreForThoseWhoKeepItAlone() {
    UUID id = kept(mona, ENTRANCE);
    Session system = network.system();
    system.transaction(() -> system.get(PlaceService.class).close(place, "Déménagé"));

    assertThat(published()).isEmpty();
    assertThatThrownBy(
            () ->
                system.transaction(
                    () -> system.get(PlacePhotos.class).publicFile(place, id, false)))
        .isInstanceOf(WithdrawnThing.class);
    assertThat(with(mona, service -> service.read(place, id, false)).size()).isPositive();
  }
}
