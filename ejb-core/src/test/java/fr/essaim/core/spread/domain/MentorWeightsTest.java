package fr.essaim.core.spread.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.spread.MentorCandidate;
import fr.essaim.core.spread.Nearness;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MentorWeightsTest {

  private static final MentorWeights USUAL = new MentorWeights(30, 15, 20, 10, 15, 10);

  private static MentorCandidate candidate(
      String name, boolean adapted, int months, int told, Nearness nearness, int running) {
    return new MentorCandidate(
        new OrganisationRef(name, name, OrganisationKind.SOCIAL_CENTRE),
        false,
        adapted,
        null,
        months,
        told,
        told > 0,
        true,
        3,
        nearness,
        "Lille",
        running);
  }

  @Test
  void whoHasAllThatSpeaksForAMentorIsWorthTheWholeOfAllWeights() {
    MentorCandidate best = candidate("A", true, 24, 4, Nearness.COMMUNE, 0);

    assertThat(USUAL.of(best)).isEqualTo(100);
    assertThat(USUAL.of(candidate("B", true, 60, 9, Nearness.COMMUNE, 0))).isEqualTo(100);
  }

  @Test
  void eachThingThatIsMissingCostsItsShare() {
    double best = USUAL.of(candidate("A", true, 24, 4, Nearness.COMMUNE, 0));

    assertThat(best - USUAL.of(candidate("A", false, 24, 4, Nearness.COMMUNE, 0))).isEqualTo(9);
    assertThat(best - USUAL.of(candidate("A", true, 12, 4, Nearness.COMMUNE, 0))).isEqualTo(7.5);
    assertThat(best - USUAL.of(candidate("A", true, 24, 0, Nearness.COMMUNE, 0))).isEqualTo(20);
    assertThat(best - USUAL.of(candidate("A", true, 24, 4, Nearness.FAR, 0))).isEqualTo(15);
    assertThat(best - USUAL.of(candidate("A", true, 24, 4, Nearness.COMMUNE, 2))).isEqualTo(4);
  }

  @Test
  void theFittestComeFirstAndThoseThatAreEquallyFitByTheirNames() {
    MentorCandidate far = candidate("Arbre", true, 24, 4, Nearness.REGION, 0);
    MentorCandidate near = candidate("Zoé", true, 24, 4, Nearness.COMMUNE, 0);
    MentorCandidate twin = candidate("Moulin", true, 24, 4, Nearness.COMMUNE, 0);

    assertThat(Stream.of(far, near, twin).sorted(USUAL.fittestFirst()))
        .containsExactly(twin, near, far);
    MentorWeights deaf = new MentorWeights(30, 15, 20, 10, 0, 10);
    assertThat(Stream.of(near, far).sorted(deaf.fittestFirst())).containsExactly(far, near);
  }
}
