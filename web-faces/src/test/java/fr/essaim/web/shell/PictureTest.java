package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

  private static final Pattern START = Pattern.compile("M(-?[0-9.]+) (-?[0-9.]+)l");

  private final Picture picture = new Picture();

  @Test
  void growsTheSameSwarmFromTheSameKeyAndAnotherFromAnother() {
    assertThat(picture.swarm("mon-cv-numerique")).isEqualTo(picture.swarm("mon-cv-numerique"));
    assertThat(keys().map(picture::swarm).distinct().count()).isGreaterThan(450);
  }

  @Test
  void staysWithinTheDrawingAndInItsMiddle() {
    keys()
        .map(picture::swarm)
        .forEach(
            swarm -> {
              List<double[]> tops =
                  Stream.of(swarm.first(), swarm.near(), swarm.far())
                      .flatMap(path -> START.matcher(path).results())
                      .map(PictureTest::place)
                      .toList();
              assertThat(tops).hasSizeBetween(6, 9);
              double[] across = tops.stream().mapToDouble(top -> top[0]).sorted().toArray();
              assertThat(across[0]).isGreaterThan(2.1);
              assertThat(across[across.length - 1]).isLessThan(32 - 2.1);
              assertThat(across[0] + across[across.length - 1]).isBetween(32 - 0.05, 32 + 0.05);
              assertThat(tops).allSatisfy(top -> assertThat(top[1]).isBetween(0.0, 18 - 4.8));
            });
  }

  @Test
  void usesEveryHueOfTheTheme() {
    Set<String> hues = new HashSet<>(keys().map(picture::hue).toList());

    assertThat(hues)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 6).mapToObj(number -> "hue-" + number).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Nadia Lefort (exemple), NL",
    "Élise, É",
    "'', ''",
    "Jean de la Tour, JT",
    "’, ''",
    "D’ Artagnan, DA",
    ", ''"
  })
  void saysAPersonByTheFirstLettersOfTheirNames(String name, String letters) {
    assertThat(picture.initials(name)).isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource({
    "Centre social des Peupliers (exemple), P",
    "Tiers-lieu La Halle aux idées, H",
    "Maison de l'Île, Î",
    "association sans capitale, A",
    "Maison d’ Arras, A",
    "(exemple), ''",
    "'', ''"
  })
  void saysAnOrganisationByTheLetterOfItsOwnName(String name, String letter) {
    assertThat(picture.mark(name)).isEqualTo(letter);
  }

  private static Stream<String> keys() {
    return IntStream.range(0, 500).mapToObj(number -> "prototype-" + number);
  }

  private static double[] place(MatchResult start) {
    return Arrays.stream(new String[] {start.group(1), start.group(2)})
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
