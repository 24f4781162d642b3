package fr.essaim.core.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Testimonies and ideas, and what a centre makes of them. */
class ParticipationIT {

  private final Network network = new Network();
  private final UUID resident = network.person("Hawa Diop", Role.RESIDENT, "phare");
  private final UUID staff = network.person("Sam", Role.STAFF, "moulin");
  private final UUID stranger = network.person("Ana", Role.MANAGER, "phare");
  private final String prototype = network.published("La radio", "moulin");

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void aTestimonyIsReadByTheCentreBeforeEverybodyReadsIt() {
    UUID id = give("Elle nous a rapprochés.", true);
    assertThat(published()).isEmpty();
    assertThat(testimonies(staff)).extracting(TestimonyRow::mayDecide).containsExactly(true);
    assertThat(testimonies(stranger)).isEmpty();
    assertThatThrownBy(() -> testimony(stranger, service -> service.accept(id, "")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> testimony(resident, service -> service.accept(id, "")))
        .isInstanceOf(NotAllowed.class);

    testimony(staff, service -> service.accept(id, "Merci !"));

    assertThat(published())
        .containsExactly(
            new PublishedTestimony("Elle nous a rapprochés.", "Hawa, Le Phare", Session.NOW));
    assertThat(emails()).containsExactly("Votre témoignage est publié");
    assertThat(told(resident)).containsExactly(NotificationKind.TESTIMONY_ANSWERED);
    testimony(staff, service -> service.refuse(id, "Une personne s'y reconnaît."));
    assertThat(published()).isEmpty();
    assertThat(testimonies(resident))
        .extracting(TestimonyRow::state, TestimonyRow::word)
        .containsExactly(tuple(TestimonyState.REFUSED, "Une personne s'y reconnaît."));
  }

  @Test
  void aTestimonyNamesNobodyUnlessItsAuthorAgrees() {
    UUID id = give("Utile.", false);
    testimony(staff, service -> service.accept(id, ""));

    assertThat(published()).extracting(PublishedTestimony::signature).containsExactly("");
    assertThat(testimonies(staff).get(0).toString()).doesNotContain("Hawa", resident.toString());
  }

  @Test
  void aTestimonyIsGoneOnceItsAuthorTakesItBackOrThePrototypeIsWithdrawn() {
    UUID id = give("Utile.", true);
    testimony(staff, service -> service.accept(id, ""));
    network
        .system()
        .transaction(() -> network.system().get(PrototypeService.class).withdraw(prototype));
    assertThat(published()).isEmpty();
    network
        .system()
        .transaction(() -> network.system().get(PrototypeService.class).publish(prototype));
    assertThat(published()).hasSize(1);

    assertThatThrownBy(() -> testimony(staff, service -> service.takeBack(id)))
        .isInstanceOf(UnknownThing.class);
    testimony(resident, service -> service.takeBack(id));

    assertThat(published()).isEmpty();
    assertThat(testimonies(staff)).isEmpty();
    give("Une autre fois.", false);
  }

  @Test
  void aTestimonyIsRefusedWithAWordGivenOnceAndJudgedBySomebodyElse() {
    UUID id = give("Utile.", true);
    assertThatThrownBy(() -> testimony(staff, service -> service.refuse(id, " ")))
        .hasMessageContaining("participation.word.missing");
    assertThatThrownBy(() -> give("Encore.", true))
        .hasMessageContaining("participation.testimony.already");
    assertThatThrownBy(() -> give("", true)).hasMessageContaining("participation.text.missing");
    assertThatThrownBy(() -> give("x".repeat(1001), true))
        .hasMessageContaining("participation.text.too-long");
    UUID own = with(staff, Testimonies.class, service -> service.give(about("Le mien.")));
    assertThatThrownBy(() -> testimony(staff, service -> service.accept(own, "")))
        .hasMessageContaining("participation.testimony.own");
  }

  @Test
  void aTestimonyIsAboutWhatEverybodyMayRead() {
    String draft = with(staff, PrototypeService.class, this::draft);

    assertThatThrownBy(
            () ->
                with(
                    resident,
                    Testimonies.class,
                    service -> service.give(new GiveTestimony(draft, "Utile.", true))))
        .isInstanceOf(UnknownThing.class);
  }

  @Test
  void anIdeaIsAnsweredByItsCentreAndByNobodyElse() {
    UUID id = propose("phare");
    assertThat(ideas(staff)).isEmpty();
    assertThatThrownBy(() -> propose("moulin")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> idea(staff, service -> service.answer(id, "Non.")))
        .isInstanceOf(NotAllowed.class);

    idea(stranger, service -> service.answer(id, "Bonne idée."));

    assertThat(ideas(resident))
        .extracting(IdeaRow::state, IdeaRow::word, IdeaRow::mayAnswer)
        .containsExactly(tuple(IdeaState.ANSWERED, "Bonne idée.", false));
    assertThat(emails()).containsExactly("Une réponse à votre idée");
    assertThat(told(resident)).containsExactly(NotificationKind.IDEA_ANSWERED);
  }

  @Test
  void aPrototypeIsStartedFromAnIdeaOnceAndStaysWhenTheIdeaGoes() {
    UUID id = propose("phare");

    String key = with(stranger, Ideas.class, service -> service.start(id));

    PrototypeDossier dossier = with(stranger, PrototypeService.class, service -> service.open(key));
    assertThat(dossier.details().title()).isEqualTo("Un goûter numérique");
    assertThat(dossier.details().summary()).isEqualTo("Pour les parents du quartier.");
    assertThat(dossier.publication()).isEqualTo(PublicationState.DRAFT);
    assertThatThrownBy(() -> idea(stranger, service -> service.start(id)))
        .hasMessageContaining("participation.idea.started");
    idea(resident, service -> service.takeBack(id));
    assertThat(ideas(stranger)).isEmpty();
    assertThat(with(stranger, PrototypeService.class, service -> service.open(key)).key())
        .isEqualTo(key);
  }

  private String draft(PrototypeService prototypes) {
    return prototypes.create(
        new CreatePrototype("moulin", PrototypeDetails.titled("Secret"), new PartialDate("2024")));
  }

  private GiveTestimony about(String text) {
    return new GiveTestimony(prototype, text, true);
  }

  private UUID give(String text, boolean signed) {
    return with(
        resident,
        Testimonies.class,
        service -> service.give(new GiveTestimony(prototype, text, signed)));
  }

  private UUID propose(String organisation) {
    ProposeIdea idea =
        new ProposeIdea(organisation, "Un goûter numérique", "Pour les parents du quartier.");
    return with(resident, Ideas.class, service -> service.propose(idea));
  }

  private void testimony(UUID account, Consumer<Testimonies> work) {
    with(account, Testimonies.class, returning(work));
  }

  private void idea(UUID account, Consumer<Ideas> work) {
    with(account, Ideas.class, returning(work));
  }

  private List<TestimonyRow> testimonies(UUID account) {
    return with(account, Testimonies.class, service -> service.list(ListQuery.all()).rows());
  }

  private List<IdeaRow> ideas(UUID account) {
    return with(account, Ideas.class, service -> service.list(ListQuery.all()).rows());
  }

  private List<PublishedTestimony> published() {
    return network
        .system()
        .inTransaction(() -> network.system().get(Testimonies.class).published(prototype));
  }

  private List<NotificationKind> told(UUID account) {
    return with(account, NotificationService.class, NotificationService::list).stream()
        .map(told -> told.happening().kind())
        .toList();
  }

  private List<String> emails() {
    List<?> subjects =
        network
            .system()
            .entityManager()
            .createNativeQuery("select subject from mail.message order by created_at")
            .getResultList();
    return subjects.stream().map(String::valueOf).toList();
  }

  private <S, T> T with(UUID account, Class<S> type, Function<S, T> work) {
    try (Session session = network.as(account)) {
      session.setting("essaim.base-uri", "https://essaim.test");
      return session.inTransaction(() -> work.apply(session.get(type)));
    }
  }

  private static <S> Function<S, Boolean> returning(Consumer<S> work) {
    return service -> {
      work.accept(service);
      return true;
    };
  }
}
