package fr.essaim.core.prototypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.Notification;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who comes to a workshop. */
class WorkshopInvitationsIT {

  private final Network network = new Network();
  private final UUID resident = network.person("Hawa", Role.RESIDENT, "moulin");
  private final UUID staff = network.person("Sam", Role.STAFF, "moulin");
  private final UUID stranger = network.person("Ana", Role.MANAGER, "phare");
  private final String prototype = network.published("La radio", "moulin");
  private final UUID coming = workshop("2026-12-01");

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void everybodyOfTheCentreSaysThatTheyComeAndItsTeamSeesWho() {
    assertThat(rows(resident)).extracting(WorkshopRow::id).containsExactly(coming);
    with(resident, service -> service.come(coming));
    with(staff, service -> service.come(coming));
    with(resident, service -> service.come(coming));

    with(staff, service -> assertThat(names(service)).containsExactly("Hawa", "Sam"));
    with(
        resident,
        service -> {
          WorkshopInvitation invitation = service.read(coming);
          assertThat(invitation.coming()).isTrue();
          assertThat(invitation.workshop().expected()).isEqualTo(2);
          assertThatThrownBy(() -> names(service)).isInstanceOf(NotAllowed.class);
        });

    with(resident, service -> service.stayAway(coming));
    with(staff, service -> assertThat(names(service)).containsExactly("Sam"));
  }

  @Test
  void nobodyOfAnotherCentreIsInvited() {
    assertThat(rows(stranger)).isEmpty();
    with(
        stranger,
        service -> {
          assertThatThrownBy(() -> service.read(coming)).isInstanceOf(NotAllowed.class);
          assertThatThrownBy(() -> service.come(coming)).isInstanceOf(NotAllowed.class);
        });
  }

  @Test
  void whatWasHeldIsNoMoreToComeAndIsForTheTeam() {
    UUID held = workshop("2026-11-23");

    assertThat(rows(resident)).extracting(WorkshopRow::id).containsExactly(coming);
    assertThat(rows(staff)).extracting(WorkshopRow::id).containsExactly(coming, held);
    with(
        resident,
        service ->
            assertThatThrownBy(() -> service.come(held))
                .hasMessageContaining("prototypes.workshop.over"));
  }

  @Test
  void whoComesIsToldWhoAnswersForAWorkshopSinceItWasHandedOverAndMayStillStayAway() {
    UUID absent = network.person("Zoé", Role.RESIDENT, "moulin");
    with(resident, service -> service.come(coming));

    network
        .system()
        .transaction(
            () -> network.system().get(PrototypeService.class).handOver(prototype, "phare"));

    try (Session session = network.as(resident)) {
      assertThat(session.inTransaction(() -> session.get(NotificationService.class).list()))
          .extracting(Notification::happening)
          .containsExactly(
              Happening.of(
                  NotificationKind.WORKSHOP_HANDED_OVER,
                  "workshop",
                  coming.toString(),
                  "La radio",
                  "Le Phare"));
    }
    assertThat(rows(resident)).extracting(WorkshopRow::id).containsExactly(coming);
    assertThat(rows(absent)).isEmpty();
    assertThat(rows(staff)).isEmpty();
    with(
        absent,
        service -> assertThatThrownBy(() -> service.read(coming)).isInstanceOf(NotAllowed.class));
    with(
        resident,
        service -> {
          assertThat(service.read(coming).coming()).isTrue();
          assertThat(service.read(coming).invited()).isFalse();
          service.stayAway(coming);
          assertThatThrownBy(() -> service.come(coming)).isInstanceOf(NotAllowed.class);
        });
    assertThat(rows(resident)).isEmpty();
  }

  @Test
  void theTeamThatHandedAPrototypeOverIsToldToWhomAndNobodyElseIs() {
    network
        .system()
        .transaction(
            () -> network.system().get(PrototypeService.class).handOver(prototype, "phare"));

    assertThat(handedOver(staff)).map(gone -> gone.steward().key()).contains("phare");
    assertThat(handedOver(network.person("Léo", Role.STAFF, "federation"))).isEmpty();
  }

  private Optional<HandedOver> handedOver(UUID account) {
    try (Session session = network.as(account)) {
      return session.inTransaction(() -> session.get(PrototypeService.class).handedOver(prototype));
    }
  }

  @Test
  void aWorkshopThatIsCancelledForgetsWhoCame() {
    with(resident, service -> service.come(coming));
    network
        .system()
        .transaction(() -> network.system().get(WorkshopService.class).cancel(prototype, coming));

    Object left =
        network
            .system()
            .entityManager()
            .createNativeQuery("select count(*) from prototypes.participant")
            .getSingleResult();
    assertThat(left).isEqualTo(0L);
  }

  private List<String> names(WorkshopInvitations service) {
    return service.expected(prototype, coming);
  }

  private UUID workshop(String date) {
    return network
        .system()
        .inTransaction(
            () ->
                network
                    .system()
                    .get(WorkshopService.class)
                    .hold(prototype, Prototypes.workshop(date)));
  }

  private List<WorkshopRow> rows(UUID account) {
    try (Session session = network.as(account)) {
      return session.inTransaction(
          () -> session.get(WorkshopService.class).list(ListQuery.all()).rows());
    }
  }

  private void with(UUID account, Consumer<WorkshopInvitations> work) {
    try (Session session = network.as(account)) {
      session.transaction(() -> work.accept(session.get(WorkshopInvitations.class)));
    }
  }
}
