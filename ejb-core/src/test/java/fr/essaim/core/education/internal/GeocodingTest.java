package fr.essaim.core.education.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.education.CommuneOutlines;
import fr.essaim.core.education.Geocoder.Candidate;
import fr.essaim.core.education.Geocoder.Precision;
import fr.essaim.core.education.Geocoder.Source;
import fr.essaim.core.education.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeocodingTest {

  private static final CommuneOutlines OUTLINES = new CommuneOutlines();

  private static final String LIST =
      """
      \uFEFFid;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;x;y;lon;lat;type_position
      59350_1;;1;;Rue Nationale;59000;59350;Lille;;0;0;3.0600;50.6360;entrée
      59350_2;;2;;Rue de la Gare;59000;59350;Lille;;0;0;3.0700;50.6370;entrée
      59512_1;;10;;Rue de la Gare;59100;59512;Roubaix;;0;0;3.1700;50.6900;entrée
      59512_2;;12;;Rue de la Gare;59100;59512;Roubaix;;0;0;3.1710;50.6910;entrée
      59512_3;;12;bis;Rue de la Gare;59100;59512;Roubaix;;0;0;3.1711;50.6911;entrée
      59512_4;;14;;Rue de la Gare;59100;59512;Roubaix;;0;0;3.1720;50.6920;entrée
      59512_5;;3;;Place de la Gare;59100;59512;Roubaix;;0;0;3.1690;50.6890;entrée
      59512_6;;5;;Boulevard du Général de Gaulle;59100;59512;Roubaix;;0;0;3.1800;50.6950;entrée
      59512_7;;8;;Rue du 8 Mai 1945;59100;59512;Roubaix;;0;0;3.1850;50.6960;entrée
      59512_8;;9;;Rue Saint-Étienne;59100;59512;Roubaix;;0;0;3.1860;50.6970;entrée
      59350_3;;7;;Rue d'Isly;59000;59350;Lille;;0;0;3.0400;50.6300;entrée
      """;

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = directory.resolve("adresses-59.csv");
    Files.writeString(file, LIST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 rue de la Gare | 12 Rue de la Gare 59100 Roubaix | STREET_NUMBER",
        "12, RUE DE LA GARE | 12 Rue de la Gare 59100 Roubaix | STREET_NUMBER",
        "12 bis r. de la gare | 12bis Rue de la Gare 59100 Roubaix | STREET_NUMBER",
        "Salle A, 12 bis, rue de la Gare, Roubaix | 12bis Rue de la Gare 59100 Roubaix | STREET_NUMBER",
        "12bis rue de la Gare | 12bis Rue de la Gare 59100 Roubaix | STREET_NUMBER",
        "12-14 rue de la Gare | 12 Rue de la Gare 59100 Roubaix | STREET_NUMBER",
        "12 ter rue de la Gare | 12 Rue de la Gare 59100 Roubaix | STREET_NUMBER",
        "12 rue de la Gare 59100 Roubaix | 12 Rue de la Gare 59100 Roubaix | STREET_NUMBER",
        "Maison des associations, 12 rue de la gare, 59100 Roubaix"
            + " | 12 Rue de la Gare 59100 Roubaix | STREET_NUMBER",
        "99 rue de la Gare | Rue de la Gare 59100 Roubaix | STREET",
        "rue de la gare | Rue de la Gare 59100 Roubaix | STREET",
        "3 pl de la gare | 3 Place de la Gare 59100 Roubaix | STREET_NUMBER",
        "5 bd Gal de Gaulle | 5 Boulevard du Général de Gaulle 59100 Roubaix | STREET_NUMBER",
        "5 Bld. General-de-Gaulle"
            + " | 5 Boulevard du Général de Gaulle 59100 Roubaix | STREET_NUMBER",
        "8 rue du 8 mai 1945 | 8 Rue du 8 Mai 1945 59100 Roubaix | STREET_NUMBER",
        "9 r st etienne | 9 Rue Saint-Étienne 59100 Roubaix | STREET_NUMBER"
      })
  void findsAStreetHoweverItIsWritten(String address, String label, Precision precision) {
    List<Candidate> found = listed().find(address, "59512");

    assertThat(found.get(0).label()).isEqualTo(label);
    assertThat(found.get(0).precision()).isEqualTo(precision);
    assertThat(found.get(0).source()).isEqualTo(Source.STREET_LIST);
    assertThat(OUTLINES.contains("59512", at(found).latitude(), at(found).longitude(), 0))
        .contains(true);
  }

  @Test
  void theMiddleOfAStreetIsAnAddressOfIt() {
    assertThat(at(listed().find("rue de la Gare", "59512"))).isEqualTo(new Position(50.691, 3.171));
  }

  @Test
  void readsTheLinesOfACommuneThatStandApart() {
    assertThat(listed().find("7 rue d'Isly", "59350").get(0).label())
        .isEqualTo("7 Rue d'Isly 59000 Lille");
    assertThat(listed().find("1 rue nationale", "59350").get(0).precision())
        .isEqualTo(Precision.STREET_NUMBER);
  }

  @Test
  void aFileOfWindowsIsReadToo() throws IOException {
    Files.writeString(file, LIST.replace("\n", "\r\n").stripTrailing());

    assertThat(listed().find("7 rue d'Isly", "59350").get(0).label())
        .isEqualTo("7 Rue d'Isly 59000 Lille");
    assertThat(listed().find("9 rue St Etienne", "59512").get(0).label())
        .isEqualTo("9 Rue Saint-Étienne 59100 Roubaix");
  }

  @Test
  void aNewerFileIsReadAgain() throws IOException {
    Geocoding geocoding = listed();
    geocoding.find("rue de la Gare", "59512");
    Files.writeString(file, LIST.replace("59350_1;;1;;Rue Nationale;", "59350_1;;1;;Rue Neuve;"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

    assertThat(geocoding.find("1 rue neuve", "59350").get(0).label())
        .isEqualTo("1 Rue Neuve 59000 Lille");
    assertThat(geocoding.find("12 rue de la Gare", "59512").get(0).precision())
        .isEqualTo(Precision.STREET_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "rue",
        "la",
        "12",
        "rue des Inconnus",
        "59100 Roubaix",
        "bd de la plage",
        "!?"
      })
  void ofAnUnknownStreetTheCommuneIsLeft(String address) {
    assertThat(listed().find(address, "59512"))
        .containsExactly(
            new Candidate(
                OUTLINES.centre("59512").orElseThrow(), "", Precision.COMMUNE, Source.OUTLINE));
  }

  @Test
  void ofAnUnknownCommuneNothingIs() {
    assertThat(listed().find("12 rue de la Gare", "75056")).isEmpty();
  }

  @Test
  void withoutServiceAndFileTheCommuneIsLeft() {
    assertThat(new Geocoding(OUTLINES, Optional.empty(), List.of()).find("rue de la Gare", "59512"))
        .extracting(Candidate::precision)
        .containsExactly(Precision.COMMUNE);
  }

  @Test
  void aServiceThatDoesNotAnswerLeavesItToTheFile() {
    Optional<AddressBase> away = AddressBase.at("http://127.0.0.1:1", AddressBase.USUAL);

    assertThat(
            new Geocoding(OUTLINES, away, List.of(new StreetList(file)))
                .find("12 rue de la Gare", "59512"))
        .extracting(Candidate::source)
        .contains(Source.STREET_LIST);
  }

  @Test
  void aFileThatIsNoneLeavesItToTheCommune() throws IOException {
    Files.writeString(file, "a;b\n1;2\n");

    assertThatThrownBy(() -> new StreetList(file).find("rue", "59512"))
        .hasMessageContaining("code_insee");
    assertThat(listed().find("12 rue de la Gare", "59512"))
        .extracting(Candidate::source)
        .containsExactly(Source.OUTLINE);
  }

  private Geocoding listed() {
    return new Geocoding(OUTLINES, Optional.empty(), List.of(new StreetList(file)));
  }

  private static Position at(List<Candidate> found) {
    return found.get(0).position();
  }
}
