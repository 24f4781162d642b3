package fr.essaim.core.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CampaignAnswerDetailsTest {

  private static BusinessRuleViolation refused(Map<String, String> fields) {
    return catchThrowableOfType(
        BusinessRuleViolation.class, () -> CampaignAnswerDetails.of(fields));
  }

  @Test
  void whatIsKnownAndWhatIsAddedIsRead() {
    CampaignAnswerDetails read =
        CampaignAnswerDetails.of(
            Map.of(
                "state-radio-phare", "STOPPED",
                "reason-radio-phare", "Plus de local.",
                "since-radio-phare", "2026-06",
                "prototype2", "cafe",
                "since2", "2025",
                "uses2", "12"));

    assertThat(read.known())
        .containsExactly(
            new CampaignAnswerDetails.KnownUse(
                "radio-phare",
                InstallationState.STOPPED,
                new PartialDate("2026-06"),
                "Plus de local.",
                null));
    assertThat(read.added())
        .containsExactly(
            new CampaignAnswerDetails.AddedUse(2, "cafe", new PartialDate("2025"), 12));
    assertThat(read.fields()).containsExactly(Map.entry("state-radio-phare", "STOPPED"));
  }

  @Test
  void allThatIsMissingIsSaidAtItsField() {
    BusinessRuleViolation refused =
        refused(
            Map.of(
                "state-a", "",
                "state-b", "STOPPED",
                "uses-b", "beaucoup",
                "since-b", "hier",
                "prototype1", "cafe",
                "since1", "",
                "uses1", "-3"));

    assertThat(refused.all())
        .extracting(each -> each.field().orElse(""), BusinessRuleViolation::code)
        .containsExactlyInAnyOrder(
            tuple("state-a", "spread.campaign.unsaid"),
            tuple("since-b", "date.invalid"),
            tuple("uses-b", "spread.evidence.count-invalid"),
            tuple("reason-b", "spread.reason.missing"),
            tuple("since1", "date.missing"),
            tuple("uses1", "spread.evidence.count-invalid"));
  }

  @Test
  void nothingIsAnAnswerAndNoneIsNot() {
    assertThat(CampaignAnswerDetails.of(Map.of("nothing", "true")).nothing()).isTrue();
    assertThat(CampaignAnswerDetails.of(Map.of("nothing", "true", "state-a", "PLANNED")).nothing())
        .isTrue();
    assertThat(refused(Map.of()).code()).isEqualTo("spread.campaign.nothing-said");
    assertThat(refused(Map.of("nothing", "true", "state-a", "IN_USE")).code())
        .isEqualTo("spread.campaign.nothing-and-something");
  }
}
