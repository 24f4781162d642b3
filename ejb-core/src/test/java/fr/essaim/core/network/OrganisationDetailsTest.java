package fr.essaim.core.network;

import static fr.essaim.core.shared.Constraints.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganisationDetailsTest {

  @Test
  void needsANameAndAKind() {
    assertThatThrownBy(() -> check(OrganisationDetails.of(" ", OrganisationKind.MJC)))
        .hasMessageContaining("network.name.missing");
    assertThatThrownBy(() -> check(OrganisationDetails.of("MJC", null)))
        .hasMessageContaining("network.kind.missing");
    assertThatThrownBy(() -> check(OrganisationDetails.of("x".repeat(201), OrganisationKind.MJC)))
        .hasMessageContaining("network.text.too-long");
  }

  @Test
  void onlyCentresAndTheirManagersAreMembersOfAFederation() {
    OrganisationDetails fund = OrganisationDetails.of("Fonds", OrganisationKind.EUROPEAN_FUND);

    assertThatThrownBy(() -> check(fund.memberOf("federation")))
        .hasMessageContaining("network.federation.not-for-kind");
    assertThat(OrganisationKind.CCAS.canBeFederated()).isTrue();
    assertThat(OrganisationKind.CAF.isFunder()).isTrue();
    assertThat(OrganisationKind.LIVING_SPACE.isCentre()).isTrue();
    assertThat(OrganisationKind.PARTNER.isCentre()).isFalse();
  }

  @Test
  void blankIsUnknown() {
    assertThat(new PublicContact(" ", "", null).isEmpty()).isTrue();
    assertThat(new PrivateContact("", null, " ").isEmpty()).isTrue();
    assertThat(
            OrganisationDetails.of("MJC", OrganisationKind.MJC).withDescription("  ").description())
        .isNull();
  }

  @Test
  void takesNumbersAsTheyArePasted() {
    assertThat(check(new PublicContact(null, "\u00a003\u202f20\u00a000\u201100 00", null)).phone())
        .isEqualTo("03 20 00-00 00");
    assertThat(StateIdentifiers.compact("732\u202f829\u00a0320 00074")).isEqualTo("73282932000074");
    assertThat(StateIdentifiers.compact("\u00a0")).isNull();
  }

  @Test
  void refusesContactsOfAnotherForm() {
    assertThatThrownBy(() -> check(new PublicContact("accueil", null, null)))
        .hasMessageContaining("network.email.invalid");
    assertThatThrownBy(() -> check(new PublicContact(null, "zéro trois", null)))
        .hasMessageContaining("network.phone.invalid");
    assertThatThrownBy(() -> check(new PublicContact(null, null, "javascript:alert(1)")))
        .hasMessageContaining("network.url.invalid");
    assertThatThrownBy(() -> check(new PublicContact(null, null, "https://a b")))
        .hasMessageContaining("network.url.invalid");
    assertThat(new PublicContact(null, null, "HTTP://Example.org/é").page())
        .isEqualTo("HTTP://Example.org/%C3%A9");
  }

  @Test
  void isReadBackFromItsFieldsAndSaysAllThatIsWrongWithThem() {
    OrganisationDetails details =
        OrganisationDetails.of("Centre social de l'Écho", OrganisationKind.SOCIAL_CENTRE)
            .withDescription("Un lieu ouvert.");
    assertThat(OrganisationDetails.of(details.fields())).isEqualTo(details);
    assertThat(details.fields()).containsEntry("description", "Un lieu ouvert.");

    assertThatThrownBy(
            () ->
                check(
                    OrganisationDetails.of(
                        Map.of("kind", "MJC", "publicEmail", "x", "phone", "y", "siret", "1"))))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal ->
                assertThat(refusal.all())
                    .extracting(each -> each.field().orElseThrow() + " " + each.code())
                    .containsExactlyInAnyOrder(
                        "name network.name.missing",
                        "publicEmail network.email.invalid",
                        "phone network.phone.invalid",
                        "siret network.siret.invalid"));
  }
}
