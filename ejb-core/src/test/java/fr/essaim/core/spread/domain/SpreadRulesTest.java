package fr.essaim.core.spread.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.AdaptationDetails;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.EndCause;
import fr.essaim.core.spread.EvidenceDetails;
import fr.essaim.core.spread.InstallationDetails;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.SessionDetails;
import fr.essaim.core.spread.TransferDetails;
import fr.essaim.core.spread.TransferStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, and at which field it is said. */
class SpreadRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final PartialDate MAY = new PartialDate("2026-05");
  private static final PartialDate LATER = new PartialDate("2026-12");

  private static Arguments refused(String fieldAndCode, ThrowingCallable act) {
    return Arguments.of(fieldAndCode, act);
  }

  static Stream<Arguments> ofTransfers() {
    return Stream.of(
        refused("receiver spread.receiver.is-mentor", () -> transfer("phare")),
        refused("since spread.stage.undated", () -> at(TransferStage.METHOD_TRANSFER, null)),
        refused("since spread.stage.in-future", () -> at(TransferStage.METHOD_TRANSFER, LATER)),
        refused(
            "since spread.stage.before-last",
            () -> at(TransferStage.METHOD_TRANSFER, new PartialDate("2026-01"))),
        refused(" spread.stage.not-next", () -> at(TransferStage.AGREED, MAY)),
        refused(" spread.stage.not-next", () -> at(TransferStage.DISCOVERY, MAY)),
        refused(" spread.stage.not-next", () -> at(TransferStage.AUTONOMOUS, MAY)),
        refused(
            "reason spread.reason.missing",
            () -> discovering().abandon(EndCause.OTHER, "", MAY, TODAY)),
        refused(
            "endedSince spread.stage.in-future",
            () -> discovering().abandon(EndCause.OTHER, "Plus d'équipe.", LATER, TODAY)),
        refused(
            "reason spread.text.too-long",
            () -> discovering().abandon(EndCause.OTHER, "a".repeat(1001), MAY, TODAY)),
        refused("date spread.session.before-agreement", () -> hold("date", "2026-02-28")),
        refused("date spread.session.undated", () -> hold("date", "")),
        refused("hours spread.hours.missing", () -> hold("hours", "")),
        refused("supports spread.supports.missing", () -> hold("supports", "")),
        refused("residents spread.session.count-invalid", () -> hold("residents", "-1")),
        refused("place spread.text.too-long", () -> hold("place", "a".repeat(201))));
  }

  static Stream<Arguments> ofInstallations() {
    return Stream.of(
        refused("centre spread.centre.missing", () -> installation("", "radio")),
        refused("prototype spread.prototype.missing", () -> installation("phare", " ")),
        refused("since spread.state.undated", () -> move(InstallationState.IN_USE, null)),
        refused("since spread.state.in-future", () -> move(InstallationState.IN_USE, LATER)),
        refused(
            "since spread.state.before-last",
            () -> move(InstallationState.IN_USE, new PartialDate("2025"))),
        refused(" spread.state.not-next", () -> move(InstallationState.PLANNED, MAY)),
        refused(
            "reason spread.reason.missing",
            () -> installation("phare", "radio").stop(EndCause.OTHER, " ", MAY, TODAY)),
        refused(
            "stoppedSince spread.state.in-future",
            () ->
                installation("phare", "radio")
                    .stop(EndCause.OTHER, "Plus de place.", LATER, TODAY)),
        refused(
            "plannedFor spread.planned.in-past",
            () -> installation("phare", "radio").planFor(MAY, TODAY)),
        refused("date spread.evidence.undated", () -> tell("", "3")),
        refused("date spread.evidence.in-future", () -> tell("2026-12-01", "3")),
        refused("uses spread.evidence.count-invalid", () -> tell("2026-05-01", "-1")),
        refused("uses spread.evidence.empty", () -> tell("2026-05-01", "")));
  }

  static Stream<Arguments> ofAdaptations() {
    return Stream.of(
        refused("title spread.adaptation.title.missing", () -> adaptation("", MAY)),
        refused("since spread.adaptation.undated", () -> adaptation("Le soir", null)),
        refused("since spread.adaptation.in-future", () -> adaptation("Le soir", LATER)),
        refused(
            " spread.adaptation.not-offered",
            () -> adaptation("Le soir", MAY).decline("Non.", Instant.EPOCH)),
        refused("answer spread.reason.missing", () -> offered().decline(" ", Instant.EPOCH)),
        refused(
            "version spread.adaptation.version-missing",
            () -> offered().accept("", "", Instant.EPOCH)));
  }

  @ParameterizedTest
  @MethodSource({"ofTransfers", "ofInstallations", "ofAdaptations"})
  void isRefusedAtItsField(String fieldAndCode, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            violation ->
                assertThat(violation.field().orElse("") + " " + violation.code())
                    .isEqualTo(fieldAndCode));
  }

  private static Transfer transfer(String mentor) {
    return Transfer.agree(
        "phare-moulin",
        TransferDetails.between(mentor, "phare", Channel.PEER_TO_PEER, "radio"),
        new PartialDate("2026-03"),
        null,
        TODAY);
  }

  private static Transfer discovering() {
    Transfer transfer = transfer("moulin");
    transfer.advance(TransferStage.DISCOVERY, new PartialDate("2026-04"), TODAY);
    return transfer;
  }

  private static void at(TransferStage next, PartialDate since) {
    discovering().advance(next, since, TODAY);
  }

  private static void hold(String field, String typed) {
    Map<String, String> fields =
        new HashMap<>(Map.of("date", "2026-05-01", "hours", "2", "supports", "REALISATION"));
    fields.put(field, typed);
    discovering().hold(SessionDetails.of(fields));
  }

  private static Installation installation(String centre, String prototype) {
    return Installation.begin(
        "radio-phare",
        new InstallationDetails(centre, prototype, null, null),
        InstallationState.INSTALLING,
        new PartialDate("2026-03"),
        null,
        TODAY);
  }

  private static void move(InstallationState next, PartialDate since) {
    installation("phare", "radio").move(next, since, TODAY);
  }

  private static void tell(String date, String uses) {
    installation("phare", "radio")
        .tell(EvidenceDetails.of(Map.of("date", date, "uses", uses)), TODAY);
  }

  private static Adaptation adaptation(String title, PartialDate since) {
    return Adaptation.note(
        "radio-phare-adaptation",
        "radio-phare",
        new AdaptationDetails(title, "À 19 h.", ""),
        since,
        TODAY);
  }

  private static Adaptation offered() {
    Adaptation adaptation = adaptation("Le soir", MAY);
    adaptation.offer(Instant.EPOCH);
    return adaptation;
  }
}
