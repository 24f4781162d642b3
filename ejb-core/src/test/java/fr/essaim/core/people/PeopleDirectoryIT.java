package fr.essaim.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.Invitations;
import fr.essaim.core.identity.InviteSomebody;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.PublicContact;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The people of the network, for each other. */
class PeopleDirectoryIT {

  private static final ProfileDetails SHOWN = profile("J'anime le mercredi.", true);

  private final Network network = new Network();

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void showsTeamsUnlessTheySayNoAndThoseTheyServeIfTheySayYes() {
    UUID sam = network.person("Sam", Role.STAFF, "moulin");
    UUID lou = network.person("Lou", Role.RESIDENT, "moulin");
    UUID ana = network.person("Ana", Role.PARTNER, "phare");
    assertThat(names(lou, ListQuery.all())).containsExactly("Ana", "Sam");

    keep(sam, profile("", false), false);
    keep(lou, SHOWN, true);

    assertThat(names(ana, ListQuery.all())).containsExactly("Ana", "Lou");
    keep(sam, SHOWN, false);
    assertThat(names(ana, ListQuery.words("mercredi"))).containsExactly("Lou", "Sam");
    assertThat(names(ana, ListQuery.words("phare"))).containsExactly("Ana");
  }

  @Test
  void asksThoseWhomACentreServesForTheirAgeBeforeTheyAreShown() {
    UUID lou = network.person("Lou", Role.RESIDENT, "moulin");
    assertThatThrownBy(() -> keep(lou, SHOWN, false)).hasMessageContaining("people.adult.missing");

    keep(lou, SHOWN, true);
    keep(lou, profile("Autre chose.", true), false);

    assertThat(names(lou, ListQuery.all())).containsExactly("Lou");
  }

  @Test
  void tellsWhatPeopleSayAndNeitherTheirAccountNorTheAddressOfIt() {
    UUID sam = network.person("Sam", Role.STAFF, "moulin");
    keep(
        sam,
        new ProfileDetails(
            "J'anime.",
            "Vidéo",
            Set.of("insertion"),
            new PublicContact("accueil@moulin.example.org", "03 20 00 00 00", null),
            true),
        false);

    PersonCard card = list(sam, ListQuery.all()).get(0);

    assertThat(card.email()).isEqualTo("accueil@moulin.example.org");
    assertThat(card.rolesIn("moulin")).containsExactly(Role.STAFF);
    assertThat(card.themes()).extracting("key").containsExactly("insertion");
    assertThat(card.toString()).doesNotContain(sam.toString(), "sam@example.org");
    try (Session session = network.as(sam)) {
      assertThat(session.inTransaction(() -> session.get(PeopleDirectory.class).person(card.key())))
          .isEqualTo(card);
      assertThat(session.inTransaction(() -> session.get(PeopleDirectory.class).of("moulin")))
          .containsExactly(card);
    }
  }

  @Test
  void tellsNobodyOfARoleWhosePersonHasNotAnsweredTheInvitation() {
    network.person("Sam", Role.STAFF, "phare");
    UUID chief = network.person("Chef", Role.MANAGER, "moulin");
    try (Session session = network.as(chief)) {
      session.setting("essaim.base-uri", "https://essaim.test");
      session.transaction(
          () ->
              session
                  .get(Invitations.class)
                  .invite(new InviteSomebody("sam@example.org", "X", "fr", Role.STAFF, "moulin")));
    }

    assertThat(list(chief, ListQuery.all().with(PersonFilters.ORGANISATION, Set.of("moulin"))))
        .extracting(PersonCard::name)
        .containsExactly("Chef");
    assertThat(list(chief, ListQuery.words("sam")).get(0).rolesIn("moulin")).isEmpty();
  }

  @Test
  void forgetsWhoeverClosedTheirAccount() {
    UUID sam = network.person("Sam", Role.STAFF, "moulin");
    UUID ana = network.person("Ana", Role.STAFF, "moulin");
    String key = list(ana, ListQuery.words("sam")).get(0).key();
    network
        .system()
        .transaction(
            () ->
                network
                    .system()
                    .entityManager()
                    .createNativeQuery(
                        "update identity.account set closed_at = opened_at where id = ?1")
                    .setParameter(1, sam)
                    .executeUpdate());

    try (Session session = network.as(ana)) {
      assertThatThrownBy(
              () -> session.inTransaction(() -> session.get(PeopleDirectory.class).person(key)))
          .isInstanceOf(UnknownThing.class);
    }
  }

  @Test
  void keepsASmallSquareOfAPhotoAndNothingElseOfTheFile() throws IOException {
    UUID sam = network.person("Sam", Role.STAFF, "moulin");
    try (Session session = network.as(sam)) {
      ProfileService profiles = session.get(ProfileService.class);
      assertThatThrownBy(
              () ->
                  session.transaction(
                      () -> profiles.keepPhoto(new Upload("a.txt", "text/plain", new byte[] {65}))))
          .hasMessageContaining("prototypes.file.no-photo");
      session.transaction(() -> profiles.keepPhoto(new Upload("moi.png", "image/png", picture())));

      String key = session.inTransaction(() -> profiles.own().key());
      byte[] kept = session.inTransaction(() -> session.get(PeopleDirectory.class).photo(key));

      BufferedImage photo = ImageIO.read(new ByteArrayInputStream(kept));
      assertThat(List.of(photo.getWidth(), photo.getHeight())).containsExactly(256, 256);
      assertThat(kept).startsWith(0xFF, 0xD8);
      session.transaction(profiles::forgetPhoto);
      assertThat(session.inTransaction(() -> profiles.own().pictured())).isFalse();
    }
  }

  @Test
  void showsThePhotoOfSomebodyWhoHidesToThemselvesAlone() {
    UUID sam = network.person("Sam", Role.STAFF, "moulin");
    UUID ana = network.person("Ana", Role.STAFF, "moulin");
    byte[] png = picture();
    String key;
    try (Session session = network.as(sam)) {
      ProfileService profiles = session.get(ProfileService.class);
      session.transaction(() -> profiles.keepPhoto(new Upload("moi.png", "image/png", png)));
      session.transaction(() -> profiles.keep(profile("", false), false));
      key = session.inTransaction(() -> profiles.own().key());
      assertThat(session.inTransaction(() -> session.get(PeopleDirectory.class).photo(key)))
          .isNotEmpty();
    }
    try (Session session = network.as(ana)) {
      assertThatThrownBy(
              () -> session.inTransaction(() -> session.get(PeopleDirectory.class).photo(key)))
          .isInstanceOf(UnknownThing.class);
    }
  }

  @Test
  void refusesATextThatIsTooLongAndAContactThatIsNone() {
    UUID sam = network.person("Sam", Role.STAFF, "moulin");
    ProfileDetails wrong =
        new ProfileDetails(
            "x".repeat(201), "", Set.of(), new PublicContact("nowhere", null, null), true);

    assertThatThrownBy(() -> keep(sam, wrong, false))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("people.text.too-long");
  }

  private void keep(UUID account, ProfileDetails details, boolean adult) {
    try (Session session = network.as(account)) {
      session.transaction(() -> session.get(ProfileService.class).keep(details, adult));
    }
  }

  private List<PersonCard> list(UUID reader, ListQuery query) {
    try (Session session = network.as(reader)) {
      return session.inTransaction(() -> session.get(PeopleDirectory.class).list(query).rows());
    }
  }

  private List<String> names(UUID reader, ListQuery query) {
    return list(reader, query).stream().map(PersonCard::name).toList();
  }

  private static ProfileDetails profile(String does, boolean shown) {
    return new ProfileDetails(does, "", Set.of(), PublicContact.NONE, shown);
  }

  private static byte[] picture() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_ARGB), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }
}
