package fr.essaim.core.spread.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.spread.CampaignAnswerState;
import fr.essaim.core.spread.CampaignDetails;
import fr.essaim.core.spread.CampaignState;
import fr.essaim.core.spread.InstallationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CampaignTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private static CampaignDetails details(Map<String, String> said) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "title", "Automne",
                "words", "Dites-nous.",
                "closesOn", "2026-12-20",
                "audience", "MEMBERS",
                "federation", "federation"));
    fields.putAll(said);
    return CampaignDetails.of(fields);
  }

  private static Campaign prepared() {
    return Campaign.prepare("automne", details(Map.of()), TODAY);
  }

  private static Campaign sent() {
    Campaign campaign = prepared();
    campaign.send(NOW, TODAY);
    return campaign;
  }

  @Test
  void allThatIsMissingIsSaidAtOnce() {
    assertThatThrownBy(() -> CampaignDetails.of(Map.of("centres", "", "prototypes", "")))
        .hasMessageContaining("missing");
    assertThatThrownBy(() -> details(Map.of("audience", "TERRITORY")))
        .hasMessageContaining("spread.campaign.territory.missing");
    assertThatThrownBy(() -> details(Map.of("audience", "OPERATION")))
        .hasMessageContaining("spread.campaign.operation.missing");
    assertThatThrownBy(() -> details(Map.of("audience", "CHOSEN")))
        .hasMessageContaining("spread.campaign.centres.missing");
    assertThatThrownBy(() -> details(Map.of("federation", "")))
        .hasMessageContaining("spread.campaign.federation.missing");
  }

  @Test
  void itIsReadBackFromItsFields() {
    CampaignDetails chosen =
        details(Map.of("audience", "CHOSEN", "centres", "phare,moulin", "prototypes", "radio"));

    assertThat(CampaignDetails.of(chosen.fields())).isEqualTo(chosen);
    assertThat(details(Map.of("territory", "lens", "centres", "phare")).territoryKey()).isNull();
  }

  @Test
  void itIsOpenFromTheDayItIsSentToItsLast() {
    Campaign campaign = prepared();
    assertThat(campaign.state(TODAY)).isEqualTo(CampaignState.PREPARED);
    assertThatThrownBy(() -> campaign.guardOpen(TODAY))
        .hasMessageContaining("spread.campaign.unsent");

    campaign.send(NOW, TODAY);

    assertThat(campaign.state(LocalDate.of(2026, 12, 20))).isEqualTo(CampaignState.OPEN);
    assertThat(campaign.state(LocalDate.of(2026, 12, 21))).isEqualTo(CampaignState.CLOSED);
    assertThatThrownBy(() -> campaign.send(NOW, TODAY))
        .hasMessageContaining("spread.campaign.sent");
    assertThatThrownBy(campaign::guardUnsent).hasMessageContaining("spread.campaign.sent");
    campaign.close(NOW, TODAY);
    assertThat(campaign.closedAt()).contains(NOW);
    assertThatThrownBy(() -> campaign.close(NOW, TODAY))
        .hasMessageContaining("spread.campaign.closed");
    assertThatThrownBy(() -> campaign.edit(details(Map.of("title", "Hiver")), TODAY))
        .hasMessageContaining("spread.campaign.closed");
  }

  @Test
  void itsLastDayIsToCome() {
    assertThatThrownBy(
            () -> Campaign.prepare("x", details(Map.of("closesOn", "2026-11-23")), TODAY))
        .hasMessageContaining("spread.campaign.in-past");
  }

  @Test
  void onceSentItAsksTheSameCentresTheSame() {
    Campaign campaign = sent();

    campaign.edit(details(Map.of("title", "Hiver", "closesOn", "2027-01-10")), TODAY);

    assertThat(campaign.details().title()).isEqualTo("Hiver");
    assertThatThrownBy(() -> campaign.edit(details(Map.of("prototypes", "radio")), TODAY))
        .hasMessageContaining("spread.campaign.sent");
    assertThatThrownBy(() -> prepared().edit(details(Map.of("federation", "autre")), TODAY))
        .hasMessageContaining("spread.campaign.elsewhere");
  }

  @Test
  void itAsksAboutAllPrototypesUnlessItNamesSome() {
    assertThat(prepared().asksAbout("radio")).isTrue();
    Campaign named = Campaign.prepare("x", details(Map.of("prototypes", "radio")), TODAY);
    assertThat(named.asksAbout("radio")).isTrue();
    assertThat(named.asksAbout("cafe")).isFalse();
  }

  @Test
  void anAnswerRemembersWhatItChangedAndWhatWasSaidLast() {
    CampaignAnswer answer = CampaignAnswer.ask(sent(), "phare");
    assertThat(answer.key()).isEqualTo("automne--phare");

    answer.give(
        Map.of("a", new ToldUse(InstallationState.IN_USE, InstallationState.IN_USE)), "ana", NOW);
    assertThat(answer.state()).isEqualTo(CampaignAnswerState.TOLD);
    assertThat(answer.takeChanges())
        .containsExactlyInAnyOrder(
            new FieldChange("state-a", "", "IN_USE"), new FieldChange("answer", "WAITING", "TOLD"));

    answer.give(
        Map.of("a", new ToldUse(InstallationState.IN_USE, InstallationState.STOPPED)),
        "sam",
        NOW.plusSeconds(60));

    assertThat(answer.state()).isEqualTo(CampaignAnswerState.NOTHING);
    assertThat(answer.answeredBy()).contains("sam");
    assertThat(answer.uses().get("a").before()).isEqualTo(InstallationState.IN_USE);
    assertThat(answer.fields()).containsExactly(Map.entry("state-a", "STOPPED"));
  }

  @Test
  void whoSaysTheSameAgainChangesNothing() {
    CampaignAnswer answer = CampaignAnswer.ask(sent(), "phare");
    answer.give(Map.of(), "ana", NOW);
    answer.takeChanges();

    answer.give(Map.of(), "sam", NOW.plusSeconds(60));

    assertThat(answer.pendingChanges()).isEmpty();
    assertThat(answer.answeredBy()).contains("ana");
    assertThat(answer.answeredAt()).contains(NOW);
  }
}
