package fr.essaim.core.network.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.PrivateContact;
import fr.essaim.core.network.PublicContact;
import fr.essaim.core.network.PublicationState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganisationTest {

  private static final Instant THEN = Instant.parse("2026-01-01T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-02-01T08:00:00Z");

  private final Organisation centre = centre("centre");

  @Test
  void keepsAllThatIsStatedOfIt() {
    OrganisationDetails details =
        new OrganisationDetails(
            " Centre social ",
            OrganisationKind.SOCIAL_CENTRE,
            "Un centre",
            "centre.example.org",
            "1 rue du Lavoir",
            "59200",
            "commune-59599",
            List.of("programme-b", "programme-a", "programme-a"),
            "association",
            "federation",
            "732 829 320 00074",
            "w123456789",
            new PublicContact("accueil@centre.example.org", "03 00 00 00 01", null),
            new PrivateContact("Une personne", "personne@example.org", "06 00 00 00 01"),
            "À rappeler");

    Organisation organisation = Organisation.register("centre-social", details, THEN);

    assertThat(organisation.details()).isEqualTo(details);
    assertThat(organisation.details().name()).isEqualTo("Centre social");
    assertThat(organisation.details().website()).isEqualTo("https://centre.example.org");
    assertThat(organisation.details().siret()).isEqualTo("73282932000074");
    assertThat(organisation.details().rna()).isEqualTo("W123456789");
    assertThat(organisation.details().areaKeys()).containsExactly("programme-a", "programme-b");
    assertThat(organisation.publication()).isEqualTo(PublicationState.DRAFT);
    assertThat(organisation.federationKey()).contains("federation");
    assertThat(organisation.createdAt()).isEqualTo(THEN);
    assertThat(organisation.key()).isEqualTo("centre-social");
  }

  @Test
  void refusesAKeyThatIsNoSlug() {
    assertThatThrownBy(() -> centre("Centre Social")).hasMessageContaining("network.key.invalid");
  }

  @Test
  void noticesWhetherAnEditChangesAnything() {
    assertThat(centre.describe(centre.details(), NOW)).isFalse();
    assertThat(centre.changedAt()).isEqualTo(THEN);

    assertThat(centre.describe(centre.details().withDescription("Autre"), NOW)).isTrue();
    assertThat(centre.changedAt()).isEqualTo(NOW);
    assertThat(centre.details().description()).isEqualTo("Autre");
  }

  @Test
  void tellsItsHistoryWhatChangedButNotHowItsPrivateContactIsReached() {
    centre.takeChanges();
    OrganisationDetails before = centre.details();
    Map<String, String> fields = new HashMap<>(before.fields());
    fields.put("description", "Autre");
    fields.put("email", "personne@example.org");

    centre.describe(OrganisationDetails.of(fields), NOW);
    centre.publish(NOW);

    assertThat(centre.takeChanges())
        .containsExactly(
            new FieldChange("description", "", "Autre"),
            new FieldChange("email", "", ""),
            new FieldChange("publication", "DRAFT", "PUBLISHED"));
  }

  @Test
  void isNotUnderItself() {
    assertThatThrownBy(() -> centre.describe(centre.details().underManager("centre"), NOW))
        .hasMessageContaining("network.organisation.under-itself");
    assertThatThrownBy(() -> centre.describe(centre.details().memberOf("centre"), NOW))
        .hasMessageContaining("network.organisation.under-itself");
  }

  @Test
  void isPublishedWithdrawnAndPublishedAgain() {
    assertThatThrownBy(() -> centre.withdraw(NOW))
        .hasMessageContaining("network.organisation.not-published");

    assertThat(centre.publish(NOW)).isTrue();
    assertThat(centre.publish(NOW)).isFalse();
    assertThat(centre.isPublished()).isTrue();
    centre.withdraw(NOW);
    assertThat(centre.publication()).isEqualTo(PublicationState.WITHDRAWN);
    assertThat(centre.publish(NOW)).isTrue();
  }

  @Test
  void onceMergedItLeadsToTheSurvivorAndChangesNoMore() {
    Organisation survivor = centre("survivant");
    centre.publish(THEN);
    survivor.publish(THEN);

    centre.mergeInto(survivor, NOW);

    assertThat(centre.isMerged()).isTrue();
    assertThat(centre.mergedInto()).contains("survivant");
    assertThat(centre.isPublished()).isFalse();
    assertThatThrownBy(() -> centre.publish(NOW))
        .hasMessageContaining("network.organisation.merged");
    assertThatThrownBy(() -> centre.describe(centre.details(), NOW))
        .hasMessageContaining("network.organisation.merged");
    assertThatThrownBy(() -> survivor.mergeInto(centre, NOW))
        .hasMessageContaining("network.merge.gone");
  }

  @Test
  void aDraftThatIsMergedWasNeverPublic() {
    centre.mergeInto(centre("survivant"), NOW);

    assertThat(centre.publication()).isEqualTo(PublicationState.DRAFT);
  }

  @Test
  void isMergedNeitherIntoItselfNorFromPublicIntoADraft() {
    assertThatThrownBy(() -> centre.mergeInto(centre, NOW))
        .hasMessageContaining("network.merge.itself");
    centre.publish(THEN);
    assertThatThrownBy(() -> centre.mergeInto(centre("brouillon"), NOW))
        .hasMessageContaining("network.merge.unpublished");
  }

  @Test
  void followsTheMergeOfItsManagerAndFederation() {
    centre.describe(centre.details().underManager("ancien").memberOf("ancien"), NOW);

    centre.follow("ancien", "nouveau", NOW);

    assertThat(centre.details().managerKey()).isEqualTo("nouveau");
    assertThat(centre.federationKey()).contains("nouveau");
  }

  @Test
  void isNotUnderItselfAfterAMergeEither() {
    centre.describe(centre.details().underManager("ancien").memberOf("ancien"), NOW);

    centre.follow("ancien", "centre", NOW);

    assertThat(centre.details().managerKey()).isNull();
    assertThat(centre.federationKey()).isEmpty();
  }

  @Test
  void followsTheMergeOfItsSurvivor() {
    centre.mergeInto(centre("survivant"), NOW);

    centre.follow("survivant", "dernier", NOW);

    assertThat(centre.mergedInto()).contains("dernier");
  }

  @Test
  void isItsKey() {
    assertThat(centre).isEqualTo(centre("centre")).hasSameHashCodeAs(centre("centre"));
    assertThat(centre).isNotEqualTo(centre("autre")).isNotEqualTo("centre");
  }

  private static Organisation centre(String key) {
    return Organisation.register(
        key, OrganisationDetails.of("Centre", OrganisationKind.SOCIAL_CENTRE), THEN);
  }
}
