package fr.essaim.core.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.SpreadFigures.Figure;
import fr.essaim.core.spread.SpreadPicture.Centre;
import fr.essaim.core.spread.SpreadPicture.Change;
import fr.essaim.core.spread.SpreadPicture.Original;
import fr.essaim.core.spread.SpreadPicture.Release;
import fr.essaim.core.spread.SpreadPicture.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the figures of the spread count, and what they say that they do not. */
class SpreadFiguresTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Original RADIO =
      new Original(
          "radio",
          "La radio",
          Set.of("moulin"),
          List.of(new Release("1.0", new PartialDate("2024-01-10"))));

  private final Centre federation = centre("federation", OrganisationKind.FEDERATION, "Nord");
  private final Centre mill = centre("moulin", OrganisationKind.SOCIAL_CENTRE, "Nord");
  private final Centre lighthouse = centre("phare", OrganisationKind.SOCIAL_CENTRE, "Nord");
  private final Centre harbour = centre("port", OrganisationKind.SOCIAL_CENTRE, "Pas-de-Calais");
  private final Centre dune = centre("dune", OrganisationKind.SOCIAL_CENTRE, "Ternois");
  private final List<Use> uses = new ArrayList<>();

  private static Centre centre(String key, OrganisationKind kind, String territory) {
    return new Centre(key, "Le " + key, kind, "59350", "Lille", List.of(territory));
  }

  private static InstallationSince since(InstallationState state, String date) {
    return new InstallationSince(state, new PartialDate(date));
  }

  private static InstallationSince used(String date) {
    return since(InstallationState.IN_USE, date);
  }

  private void use(Centre centre, Centre mentor, LocalDate heard, InstallationSince... states) {
    Channel channel =
        mentor == null
            ? null
            : mentor.equals(federation) ? Channel.FEDERATION : Channel.PEER_TO_PEER;
    uses.add(
        new Use(
            "radio-" + centre.key(),
            RADIO,
            centre,
            "1.0",
            Arrays.asList(states),
            mentor,
            channel,
            heard));
  }

  private SpreadPicture picture(Change... changes) {
    uses.sort(Comparator.comparing(use -> use.since().firstDay()));
    return new SpreadPicture(
        TODAY,
        List.of(federation, mill, lighthouse, harbour, dune),
        List.of(RADIO),
        uses,
        List.of(changes));
  }

  @Test
  void aCentreCountsOnceAndAFederationNever() {
    use(mill, null, null, used("2023"));
    use(lighthouse, mill, null, used("2024-03"));
    use(harbour, federation, null, used("2024-05"));

    assertThat(SpreadFigures.of(picture()).reach()).isEqualTo(new Figure(3, 2, 0));
  }

  @Test
  void aPlanIsNoTakingAndNeitherIsTheUseWhereItWasMade() {
    use(mill, null, null, used("2023"));
    use(lighthouse, mill, null, since(InstallationState.PLANNED, "2026-09"));

    SpreadFigures figures = SpreadFigures.of(picture());

    assertThat(figures.reach()).isEqualTo(new Figure(0, 0, 0));
    assertThat(figures.chain()).isEmpty();
    assertThat(figures.giver()).isEmpty();
  }

  @Test
  void theLongestChainGoesFromWhoTookItToWhoTookItFromThem() {
    use(mill, null, null, used("2023"));
    use(lighthouse, mill, null, used("2024-03"));
    use(harbour, lighthouse, null, used("2025"));
    use(dune, null, null, used("2025-06"));

    SpreadFigures figures = SpreadFigures.of(picture());

    assertThat(figures.depth()).isEqualTo(new Figure(2, 3, 1));
    assertThat(figures.chain())
        .extracting(use -> use.centre().key())
        .containsExactly("phare", "port");
  }

  @Test
  void itIsTakenUpSinceItWasPutToUseAndNeverWhereItWasMade() {
    use(mill, null, null, used("2023"));
    use(
        lighthouse,
        mill,
        null,
        since(InstallationState.INSTALLING, "2024-03"),
        used("2024-06"),
        since(InstallationState.ADAPTED, "2025"));
    use(harbour, mill, null, since(InstallationState.INSTALLING, "2025-02"));

    assertThat(picture().uses())
        .extracting(Use::since, Use::takenUp)
        .containsExactly(
            tuple(new PartialDate("2023"), null),
            tuple(new PartialDate("2024-06"), new PartialDate("2024-06")),
            tuple(new PartialDate("2025-02"), null));
  }

  @Test
  void centresThatNameEachOtherAsMentorEndTheChain() {
    use(lighthouse, harbour, null, used("2024-03"));
    use(harbour, lighthouse, null, used("2024-04"));

    assertThat(SpreadFigures.of(picture()).depth().value()).isEqualTo(2);
  }

  @Test
  void theSpeedIsTheMonthsToTheThirdTakingOfAVersion() {
    use(lighthouse, mill, null, used("2024-03"));
    use(harbour, mill, null, used("2024-05-20"));
    assertThat(SpreadFigures.of(picture()).speed()).isEqualTo(new Figure(null, 0, 1));

    use(dune, harbour, null, since(InstallationState.INSTALLING, "2024-09-12"));

    assertThat(SpreadFigures.of(picture()).speed()).isEqualTo(new Figure(8, 1, 0));
  }

  @Test
  void whatIsInUseAfterAYearCountsAndSoDoesSilence() {
    use(lighthouse, mill, LocalDate.of(2025, 6, 1), used("2024-03"));
    use(harbour, mill, null, used("2024-05"));
    use(dune, mill, null, used("2024-02"), since(InstallationState.STOPPED, "2024-11"));
    use(federation, mill, null, used("2026-05"));

    assertThat(SpreadFigures.of(picture()).kept()).isEqualTo(new Figure(67, 3, 1));
  }

  @Test
  void whoGaveMostIsACentreAndTerritoriesWithoutAnyAreNamed() {
    use(lighthouse, mill, null, used("2024-03"));
    use(harbour, mill, null, used("2024-05"));

    SpreadFigures figures = SpreadFigures.of(picture());

    assertThat(figures.giver())
        .hasValueSatisfying(
            giver -> {
              assertThat(giver.centre()).isEqualTo(mill);
              assertThat(giver.centres()).isEqualTo(2);
              assertThat(giver.prototypes()).isEqualTo(1);
            });
    assertThat(figures.untouched()).containsExactly("Ternois");
  }

  @Test
  void theEndOfAYearKnowsNothingOfWhatCameLater() {
    use(mill, null, null, used("2023"));
    use(lighthouse, mill, null, used("2024-03"), since(InstallationState.STOPPED, "2025-02"));
    use(harbour, mill, null, used("2025-05"));
    SpreadPicture then =
        picture(
                new Change(
                    "le-soir",
                    "radio-phare",
                    "Le soir",
                    "À 19 h.",
                    new PartialDate("2024-05"),
                    AdaptationState.ACCEPTED,
                    "2.0",
                    new PartialDate("2025-01")))
            .at(LocalDate.of(2024, 12, 31));

    assertThat(then.uses())
        .extracting(use -> use.centre().key())
        .containsExactly("moulin", "phare");
    assertThat(then.uses().get(1).current().state()).isEqualTo(InstallationState.IN_USE);
    assertThat(then.changes()).extracting(Change::isBack).containsExactly(false);
    assertThat(then.of("autre").uses()).isEmpty();
  }
}
