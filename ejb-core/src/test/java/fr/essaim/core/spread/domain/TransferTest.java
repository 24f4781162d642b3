package fr.essaim.core.spread.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.network.MergeChange;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.EndCause;
import fr.essaim.core.spread.SessionDetails;
import fr.essaim.core.spread.TransferDetails;
import fr.essaim.core.spread.TransferStage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a transfer guards. */
class TransferTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final PartialDate AGREED = new PartialDate("2026-03");

  private final Transfer transfer = agreed("moulin", "phare");

  private static Transfer agreed(String mentor, String receiver) {
    return Transfer.agree(
        "phare-moulin",
        TransferDetails.between(mentor, receiver, Channel.PEER_TO_PEER, "mon-cv"),
        AGREED,
        null,
        TODAY);
  }

  private static SessionDetails session(String date, String hours) {
    return SessionDetails.of(
        Map.of("date", date, "hours", hours, "supports", "METHOD_TRANSFER,POOLING"));
  }

  private void advance(TransferStage stage, String since) {
    transfer.advance(stage, new PartialDate(since), TODAY);
  }

  @Test
  void nobodyAccompaniesThemselves() {
    assertThatThrownBy(() -> agreed("moulin", "moulin"))
        .hasMessageContaining("spread.receiver.is-mentor");
  }

  @Test
  void allThatIsMissingIsSaidAtOnce() {
    assertThatThrownBy(() -> TransferDetails.of(new HashMap<>(Map.of("nextOn", "demain"))))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            violation ->
                assertThat(violation.all())
                    .extracting(each -> each.field().orElse("") + " " + each.code())
                    .containsExactly(
                        "nextOn date.typed",
                        "mentor spread.mentor.missing",
                        "receiver spread.receiver.missing",
                        "channel spread.channel.missing",
                        "prototypes spread.prototypes.missing"));
  }

  @Test
  void goesFromStageToStageAndNotes() {
    transfer.takeChanges();

    advance(TransferStage.DISCOVERY, "2026-04-02");

    assertThat(transfer.takeChanges())
        .containsExactly(new FieldChange("stage", "AGREED", "DISCOVERY 2026-04-02"));
    assertThat(transfer.stages())
        .extracting(step -> step.stage() + " " + step.since())
        .containsExactly("AGREED 2026-03", "DISCOVERY 2026-04-02");
    assertThatThrownBy(() -> advance(TransferStage.INSTALLATION, "2026-05"))
        .hasMessageContaining("spread.stage.not-next");
    assertThatThrownBy(() -> advance(TransferStage.METHOD_TRANSFER, "2026-04-01"))
        .hasMessageContaining("spread.stage.before-last");
    assertThatThrownBy(() -> advance(TransferStage.METHOD_TRANSFER, "2026-12"))
        .hasMessageContaining("spread.stage.in-future");
    assertThatThrownBy(() -> advance(TransferStage.ABANDONED, "2026-05"))
        .hasMessageContaining("spread.stage.not-next");
  }

  @Test
  void whatWasNotedByMistakeIsCorrectedOrTakenBack() {
    advance(TransferStage.DISCOVERY, "2026-04-02");
    transfer.takeChanges();

    transfer.redate(TransferStage.DISCOVERY, new PartialDate("2026-03-20"), TODAY);

    assertThat(transfer.takeChanges())
        .containsExactly(new FieldChange("stage", "DISCOVERY 2026-04-02", "DISCOVERY 2026-03-20"));
    assertThatThrownBy(
            () -> transfer.redate(TransferStage.DISCOVERY, new PartialDate("2026-02"), TODAY))
        .hasMessageContaining("spread.stage.before-last");
    assertThatThrownBy(() -> transfer.stepBack(TransferStage.AGREED))
        .hasMessageContaining("spread.stage.meanwhile");

    transfer.abandon(EndCause.OTHER, "Plus d'animateur.", new PartialDate("2026-05"), TODAY);
    transfer.stepBack(TransferStage.ABANDONED);

    assertThat(transfer.stage()).isEqualTo(TransferStage.DISCOVERY);
    assertThat(transfer.abandonedReason()).isEmpty();
    transfer.stepBack(TransferStage.DISCOVERY);
    assertThatThrownBy(() -> transfer.stepBack(TransferStage.AGREED))
        .hasMessageContaining("spread.stage.first");
  }

  @Test
  void whatCannotBeIsRefusedAtItsField() {
    assertThatThrownBy(() -> advance(TransferStage.DISCOVERY, "0018"))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("date.implausible");
              assertThat(refused.field()).contains("since");
            });
    assertThatThrownBy(
            () -> transfer.abandon(EndCause.OTHER, "", new PartialDate("2026-02"), TODAY))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            violation ->
                assertThat(violation.all())
                    .extracting(each -> each.field().orElse("") + " " + each.code())
                    .containsExactly(
                        "reason spread.reason.missing", "endedSince spread.stage.before-last"));
    assertThatThrownBy(() -> session("0018-01-01", "2")).hasMessageContaining("date.implausible");
  }

  @Test
  void whatComesNextIsPlannedForADayToCome() {
    TransferDetails planned = next(LocalDate.of(2026, 12, 8));
    assertThatThrownBy(() -> transfer.edit(next(LocalDate.of(2026, 11, 23)), TODAY))
        .hasMessageContaining("spread.planned.in-past");
    transfer.edit(planned, TODAY);

    transfer.edit(planned, TODAY.plusYears(1));

    assertThat(transfer.details().nextOn()).isEqualTo(planned.nextOn());
  }

  private static TransferDetails next(LocalDate day) {
    return new TransferDetails(
        "moulin", "phare", Channel.PEER_TO_PEER, Set.of("mon-cv"), null, "Visite", day, "");
  }

  @Test
  void theEndIsWrittenAsADateWhenACorrectedSessionIsAfterIt() {
    Session held = transfer.hold(session("2026-04-01", "2"));
    transfer.abandon(EndCause.OTHER, "Plus d'animateur.", new PartialDate("2026-05"), TODAY);

    assertThatThrownBy(() -> transfer.correct(held.id(), session("2026-06-01", "2")))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("spread.session.after-end");
              assertThat(refused.arguments().get(1)).isEqualTo(new PartialDate("2026-05"));
            });
  }

  @Test
  void isAbandonedWithAReasonUnlessItIsOver() {
    assertThatThrownBy(
            () -> transfer.abandon(EndCause.OTHER, " ", new PartialDate("2026-05"), TODAY))
        .hasMessageContaining("spread.reason.missing");

    transfer.abandon(EndCause.OTHER, "Plus d'animateur.", new PartialDate("2026-05"), TODAY);

    assertThat(transfer.stage()).isEqualTo(TransferStage.ABANDONED);
    assertThatThrownBy(
            () -> transfer.abandon(EndCause.OTHER, "Encore.", new PartialDate("2026-06"), TODAY))
        .hasMessageContaining("spread.stage.not-next");
    assertThatThrownBy(() -> transfer.hold(session("2026-04-01", "2")))
        .hasMessageContaining("spread.session.ended");
  }

  @ParameterizedTest
  @CsvSource({"2, 120", "'2,5', 150", "1.25, 75", "2 h 30, 150", "2h, 120", "0 h 45, 45"})
  void hoursAreTakenAsPeopleTypeThem(String typed, int minutes) {
    assertThat(session("2026-04-01", typed).minutes()).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({
    "deux, invalid",
    "2 h 75, invalid",
    "0, out-of-range",
    "25, out-of-range",
    "9999, out-of-range",
    "9999 h, out-of-range"
  })
  void hoursThatAreNoneAreRefused(String typed, String rule) {
    assertThatThrownBy(() -> session("2026-04-01", typed))
        .hasMessageContaining("spread.hours." + rule);
  }

  @Test
  void sessionsAreHeldAfterTheAgreementCorrectedAndTakenAway() {
    assertThatThrownBy(() -> transfer.hold(session("2026-02-28", "2")))
        .hasMessageContaining("spread.session.before-agreement");
    Session held = transfer.hold(session("2026-03-01", "2"));
    transfer.hold(session("2026-12-24", "1 h 15"));
    transfer.takeChanges();

    transfer.correct(held.id(), session("2026-03-02", "2 h 30"));

    assertThat(transfer.takeChanges())
        .containsExactly(
            new FieldChange("session." + held.id() + ".date", "2026-03-01", "2026-03-02"),
            new FieldChange("session." + held.id() + ".hours", "2 h", "2 h 30"));
    assertThat(transfer.sessions())
        .extracting(each -> each.details().date().toString())
        .containsExactly("2026-12-24", "2026-03-02");
    transfer.cancel(held.id());
    assertThat(transfer.sessions()).hasSize(1);
  }

  @Test
  void followsAMergeAndComesBackUnlessItWouldAccompanyItself() {
    assertThat(transfer.followMerge("moulin", "phare")).isEmpty();

    MergeChange change = transfer.followMerge("moulin", "beffroi").get(0);

    assertThat(transfer.details().mentorKey()).isEqualTo("beffroi");
    assertThat(transfer.takeBack(change)).isTrue();
    assertThat(transfer.details().mentorKey()).isEqualTo("moulin");
    assertThat(transfer.takeBack(change)).isFalse();
  }
}
