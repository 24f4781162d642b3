package fr.essaim.core.spread.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.AdaptationDetails;
import fr.essaim.core.spread.AdaptationState;
import fr.essaim.core.spread.EndCause;
import fr.essaim.core.spread.EvidenceDetails;
import fr.essaim.core.spread.InstallationDetails;
import fr.essaim.core.spread.InstallationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What installations and adaptations guard. */
class InstallationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final Installation installation = begun(InstallationState.PLANNED);

  private static Installation begun(InstallationState state) {
    return Installation.begin(
        "mon-cv-phare",
        new InstallationDetails("phare", "mon-cv", "1.0", null),
        state,
        new PartialDate("2026-01"),
        null,
        TODAY);
  }

  private static EvidenceDetails evidence(String... fields) {
    Map<String, String> typed = new java.util.HashMap<>(Map.of("date", "2026-05-01"));
    for (int i = 0; i < fields.length; i += 2) {
      typed.put(fields[i], fields[i + 1]);
    }
    return EvidenceDetails.of(typed);
  }

  private static Adaptation adaptation() {
    return Adaptation.note(
        "mon-cv-phare-adaptation",
        "mon-cv-phare",
        new AdaptationDetails("Dictée vocale", "On parle au lieu de taper.", ""),
        new PartialDate("2026-05"),
        TODAY);
  }

  @Test
  void goesForwardAndStopsWithAReason() {
    installation.move(InstallationState.IN_USE, new PartialDate("2026-02"), TODAY);
    assertThatThrownBy(
            () ->
                installation.move(InstallationState.INSTALLING, new PartialDate("2026-03"), TODAY))
        .hasMessageContaining("spread.state.not-next");
    assertThatThrownBy(
            () -> installation.stop(EndCause.OTHER, "", new PartialDate("2026-03"), TODAY))
        .hasMessageContaining("spread.reason.missing");

    installation.stop(EndCause.OTHER, "Plus d'animateur.", new PartialDate("2026-03"), TODAY);

    assertThat(installation.states())
        .extracting(step -> step.state() + " " + step.since())
        .containsExactly("PLANNED 2026-01", "IN_USE 2026-02", "STOPPED 2026-03");
    assertThatThrownBy(
            () -> installation.move(InstallationState.ADAPTED, new PartialDate("2026-04"), TODAY))
        .hasMessageContaining("spread.state.not-next");
  }

  @Test
  void whatWasNotedByMistakeIsCorrectedOrTakenBack() {
    installation.stop(EndCause.OTHER, "Plus d'animateur.", new PartialDate("2026-03"), TODAY);

    installation.redate(InstallationState.STOPPED, new PartialDate("2026-02"), TODAY);
    assertThatThrownBy(
            () -> installation.redate(InstallationState.PLANNED, new PartialDate("2026-02"), TODAY))
        .hasMessageContaining("spread.state.meanwhile");
    installation.stepBack(InstallationState.STOPPED);

    assertThat(installation.state()).isEqualTo(InstallationState.PLANNED);
    assertThat(installation.stopReason()).isEmpty();
    assertThatThrownBy(() -> installation.stepBack(InstallationState.PLANNED))
        .hasMessageContaining("spread.state.first");
  }

  @Test
  void aStateIsChosenAndAnEndTellsAllThatIsWrongAtOnce() {
    assertThatThrownBy(() -> installation.move(null, new PartialDate("2026-02"), TODAY))
        .hasMessageContaining("spread.state.missing");
    assertThatThrownBy(() -> installation.stop(EndCause.OTHER, "", new PartialDate("2025"), TODAY))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused ->
                assertThat(refused.all())
                    .extracting(each -> each.field().orElse("") + " " + each.code())
                    .containsExactly(
                        "reason spread.reason.missing", "stoppedSince spread.state.before-last"));
    assertThat(installation.state()).isEqualTo(InstallationState.PLANNED);
  }

  @Test
  void doesNotBeginStoppedNorMoveElsewhere() {
    assertThatThrownBy(() -> begun(InstallationState.STOPPED))
        .hasMessageContaining("spread.state.missing");
    assertThatThrownBy(
            () -> installation.edit(new InstallationDetails("moulin", "mon-cv", "1.0", null)))
        .hasMessageContaining("spread.installation.elsewhere");
  }

  @Test
  void evidenceSaysSomethingAndIsOfThePast() {
    assertThatThrownBy(() -> evidence()).hasMessageContaining("spread.evidence.empty");
    assertThatThrownBy(() -> evidence("uses", "beaucoup"))
        .hasMessageContaining("spread.evidence.count-invalid");
    assertThatThrownBy(() -> installation.tell(evidence("uses", "3", "date", "2026-12-01"), TODAY))
        .hasMessageContaining("spread.evidence.in-future");

    assertThatThrownBy(() -> installation.tell(evidence("uses", "3", "date", "2025-12-31"), TODAY))
        .hasMessageContaining("spread.evidence.before-begun");
    assertThatThrownBy(() -> evidence("uses", "3", "date", "0018-01-01"))
        .hasMessageContaining("date.implausible");

    Evidence told = installation.tell(evidence("uses", "1 200", "people", "8"), TODAY);

    assertThat(told.details().uses()).isEqualTo(1200);
    installation.forget(told.id());
    assertThat(installation.evidence()).isEmpty();
  }

  @Test
  void consentIsAboutWords() {
    assertThat(evidence("uses", "3", "consented", "true").consented()).isFalse();
    assertThat(evidence("testimony", "Utile.", "consented", "true").consented()).isTrue();
  }

  @Test
  void anAdaptationIsAnsweredOnceItIsOffered() {
    Adaptation adaptation = adaptation();
    assertThatThrownBy(() -> adaptation.accept("1.1", "", NOW))
        .hasMessageContaining("spread.adaptation.not-offered");
    adaptation.offer(NOW);
    assertThatThrownBy(() -> adaptation.offer(NOW))
        .hasMessageContaining("spread.adaptation.offered");
    assertThatThrownBy(() -> adaptation.accept(" ", "", NOW))
        .hasMessageContaining("spread.adaptation.version-missing");
    assertThatThrownBy(() -> adaptation.decline("", NOW))
        .hasMessageContaining("spread.reason.missing");

    adaptation.decline("Trop propre à un centre.", NOW);
    adaptation.offer(NOW);
    assertThat(adaptation.answer()).isEmpty();
    adaptation.accept("1.1", "Merci !", NOW);

    assertThat(adaptation.state()).isEqualTo(AdaptationState.ACCEPTED);
    assertThat(adaptation.acceptedVersion()).contains("1.1");
    assertThatThrownBy(() -> adaptation.edit(new AdaptationDetails("Autre", "Autre.", "")))
        .hasMessageContaining("spread.adaptation.accepted");
  }

  @Test
  void anOfferIsTakenBack() {
    Adaptation adaptation = adaptation();
    adaptation.offer(NOW);
    adaptation.keep();
    assertThat(adaptation.state()).isEqualTo(AdaptationState.KEPT);
  }
}
