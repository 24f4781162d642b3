package fr.essaim.web.spread;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.InstallationSince;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPicture.Centre;
import fr.essaim.core.spread.SpreadPicture.Original;
import fr.essaim.core.spread.SpreadPicture.Release;
import fr.essaim.core.spread.SpreadPicture.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the spread is drawn: the same facts the same way, and nothing that hides the rest. */
class SpreadDrawingsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Original RADIO =
      new Original(
          "radio",
          "La radio",
          Set.of("moulin"),
          List.of(new Release("1.0", new PartialDate("2025-01"))));
  private static final Centre MILL = centre("moulin", "59350", "Lille");

  private static Centre centre(String key, String code, String commune) {
    return new Centre(key, "Le " + key, OrganisationKind.SOCIAL_CENTRE, code, commune, List.of());
  }

  private static Use use(Centre centre, Centre mentor, InstallationState state, String since) {
    return use(centre, mentor, new InstallationSince(state, new PartialDate(since)));
  }

  private static Use use(Centre centre, Centre mentor, InstallationSince... states) {
    return new Use(
        "radio-" + centre.key(),
        RADIO,
        centre,
        "1.0",
        List.of(states),
        mentor,
        mentor == null ? null : Channel.PEER_TO_PEER,
        null);
  }

  private static SpreadPicture picture(Use... uses) {
    return new SpreadPicture(TODAY, List.of(MILL), List.of(RADIO), List.of(uses), List.of());
  }

  private static final Use HOME = use(MILL, null, InstallationState.IN_USE, "2024");
  private static final Use BOULOGNE =
      use(centre("phare", "62160", "Boulogne-sur-Mer"), MILL, InstallationState.ADAPTED, "2025-03");
  private static final Use PARIS =
      ended(centre("seine", "75056", "Paris"), InstallationState.IN_USE);

  private static Use ended(Centre centre, InstallationState before) {
    return use(
        centre,
        MILL,
        new InstallationSince(before, new PartialDate("2025-04")),
        new InstallationSince(InstallationState.STOPPED, new PartialDate("2025-06")));
  }

  @Test
  void theMapGathersCentresByCommuneAndTellsWhatLiesElsewhere() {
    SpreadMap map = SpreadMap.of(picture(HOME, BOULOGNE, PARIS), SpreadMap.WHOLE);

    assertThat(map.hexagons())
        .extracting(hex -> hex.name() + " " + hex.mark() + " " + hex.count() + " " + hex.named())
        .containsExactly("Lille HOME 1 true", "Boulogne-sur-Mer ADAPTED 1 true");
    assertThat(map.curves()).extracting(SpreadMap.Curve::way).containsExactly("peer");
    assertThat(map.elsewhere()).isEqualTo(1);
    assertThat(map).isEqualTo(SpreadMap.of(picture(HOME, BOULOGNE, PARIS), SpreadMap.WHOLE));
  }

  @Test
  void theMetropolisShowsWhatLiesInIt() {
    SpreadMap close = SpreadMap.of(picture(HOME, BOULOGNE), SpreadMap.METROPOLIS);

    assertThat(close.hexagons()).extracting(SpreadMap.Hexagon::name).containsExactly("Lille");
    assertThat(close.curves()).isEmpty();
  }

  @Test
  void aCellStaysWhereItIsWhenOthersCome() {
    SpreadComb before = SpreadComb.of(picture(HOME, BOULOGNE)).get(0);
    SpreadComb after = SpreadComb.of(picture(HOME, BOULOGNE, PARIS)).get(0);

    assertThat(after.cells().subList(0, 2)).isEqualTo(before.cells());
    assertThat(after.cells())
        .extracting(SpreadComb.Cell::mark)
        .containsExactly(SpreadMark.HOME, SpreadMark.ADAPTED, SpreadMark.STOPPED);
    assertThat(after.centres()).isEqualTo(2);
    assertThat(after.stopped()).isEqualTo(1);
  }

  /** Centres all over the department, some of them in the same commune, the later the newer. */
  private static List<Use> everywhere() {
    return IntStream.range(0, 900)
        .mapToObj(i -> spreadOut(i, i * 7 % 640 + 1, "2025-%02d".formatted(i / 75 + 1)))
        .toList();
  }

  private static Use spreadOut(int number, int commune, String since) {
    return use(
        centre("c" + number, String.valueOf(59_000 + commune), "Commune " + commune),
        MILL,
        InstallationState.IN_USE,
        since);
  }

  private static SpreadPicture picture(List<Use> uses) {
    return picture(uses.toArray(Use[]::new));
  }

  @Test
  void whicheverWayTheFactsAreReadTheyAreDrawnAlike() {
    List<Use> uses = new ArrayList<>(everywhere());
    SpreadView view = SpreadView.of(picture(uses), 6, 2024);

    Collections.shuffle(uses, new Random(1));

    assertThat(SpreadView.of(picture(uses), 6, 2024)).isEqualTo(view);
  }

  /** Where something is drawn is the middle of its commune; what differs is who stands for whom. */
  @ParameterizedTest
  @ValueSource(ints = {1, 64, 183, 350, 512, 599, 640})
  void oneMoreUseMovesNoHexagonAndChangesFew(int commune) {
    List<Use> uses = new ArrayList<>(everywhere());
    Map<String, String> before = places(uses);

    uses.add(spreadOut(900, commune, "2026-11"));

    Map<String, String> after = places(uses);
    assertThat(after)
        .allSatisfy((name, at) -> assertThat(before.getOrDefault(name, at)).isEqualTo(at));
    Set<String> changed = new HashSet<>(before.keySet());
    changed.addAll(after.keySet());
    changed.removeIf(name -> before.containsKey(name) && after.containsKey(name));
    assertThat(changed.size()).isLessThanOrEqualTo(before.size() / 10);
  }

  private static Map<String, String> places(List<Use> uses) {
    return SpreadMap.of(picture(uses), SpreadMap.WHOLE).hexagons().stream()
        .collect(Collectors.toMap(SpreadMap.Hexagon::name, hex -> hex.x() + " " + hex.y()));
  }

  @Test
  void aPlanThatWasGivenUpIsNeitherATakingNorAnEnd() {
    SpreadPicture picture =
        picture(
            HOME, BOULOGNE, ended(centre("dune", "59183", "Dunkerque"), InstallationState.PLANNED));

    SpreadComb comb = SpreadComb.of(picture).get(0);

    assertThat(comb.centres()).isEqualTo(1);
    assertThat(comb.stopped()).isZero();
    assertThat(SpreadLine.of(picture, List.of(RADIO), 2024).get(0).ends()).isEmpty();
  }

  @Test
  void aPageOfACentreTellsWhatIsInUseFromWhatIsNotAndTheTablesAgreeWhoGave() {
    Centre hall = centre("halle", "59183", "Dunkerque");
    SpreadPicture picture =
        picture(
            HOME,
            BOULOGNE,
            use(centre("falaise", "76217", "Dieppe"), MILL, InstallationState.INSTALLING, "2025"),
            use(hall, MILL, InstallationState.PLANNED, "2025-02"));

    assertThat(CentreSpread.of(picture, "moulin").given())
        .extracting(given -> given.centre().key())
        .containsExactly("phare", "falaise");
    assertThat(CentreSpread.of(picture, "moulin").own())
        .extracting(CentreSpread.Stand::name)
        .containsExactly("uses");
    assertThat(CentreSpread.of(picture, "halle").own())
        .extracting(CentreSpread.Stand::name)
        .containsExactly("coming");
    assertThat(SpreadView.of(picture, 6, 2024).centres().rows())
        .extracting(row -> row.centre().key() + " " + row.from() + " " + row.given())
        .contains("moulin [] 2", "phare [Le moulin] 0", "halle [] 0");
  }

  @Test
  void aCombOfManyCentresSaysHowManyHaveNoCellAndNoTwoShareOne() {
    Use[] many =
        IntStream.range(0, 50)
            .mapToObj(
                i -> use(centre("c" + i, "59350", "Lille"), MILL, InstallationState.IN_USE, "2025"))
            .toArray(Use[]::new);

    SpreadComb comb = SpreadComb.of(picture(many)).get(0);

    assertThat(comb.cells())
        .hasSize(37)
        .extracting(cell -> cell.x() + " " + cell.y())
        .doesNotHaveDuplicates();
    assertThat(comb.more()).isEqualTo(14);
  }

  @Test
  void aLineGathersWhatIsCloseTogether() {
    SpreadLine line =
        SpreadLine.of(
                picture(
                    HOME,
                    BOULOGNE,
                    use(
                        centre("dune", "59183", "Dunkerque"),
                        MILL,
                        InstallationState.IN_USE,
                        "2025-03-09"),
                    use(
                        centre("falaise", "76217", "Dieppe"),
                        MILL,
                        InstallationState.INSTALLING,
                        "2025-03-10")),
                List.of(RADIO),
                2024)
            .get(0);

    assertThat(line.takings())
        .extracting(mark -> mark.mark() + " " + mark.count())
        .containsExactly("HOME 1", "IN_USE 2");
    assertThat(line.coming())
        .extracting(mark -> mark.mark() + " " + mark.count())
        .containsExactly("COMING 1");
    assertThat(line.takings().get(0).at()).isEqualTo("0.0%");
    assertThat(line.releases()).extracting(SpreadLine.Mark::said).containsExactly("1.0");
  }
}
