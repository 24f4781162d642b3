package fr.essaim.config.holes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.settings.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list of known holes says which of what is shipped has one. */
class KnownHolesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  @Test
  void aSeriousHoleIsFound() {
    KnownHoles.Findings findings = in("8.8", "null", "pkg:maven/org.example/reader@1.2.3");

    assertThat(findings.serious())
        .containsExactly("CVE-1 (8.8) in pkg:maven/org.example/reader@1.2.3");
  }

  @Test
  void aVersionWithoutItIsFine() {
    assertThat(in("8.8", "null", "pkg:maven/org.example/reader@1.3").serious()).isEmpty();
    assertThat(in("8.8", "null", "pkg:maven/org.example/writer@1.2.3").serious()).isEmpty();
    assertThat(in("8.8", "null", "pkg:npm/reader@1.2.3").serious()).isEmpty();
  }

  @Test
  void versionsAreComparedAsNumbersWhateverStandsBehindThem() {
    assertThat(in("8.8", "null", "pkg:maven/org.example/reader@1.10").serious()).isEmpty();
    assertThat(in("8.8", "null", "pkg:maven/org.example/reader@1.2.payara-p1").serious())
        .hasSize(1);
  }

  @Test
  void whatHasNoVersionMayBeAny() {
    assertThat(in("8.8", "null", "pkg:maven/org.example/reader").serious()).hasSize(1);
  }

  @Test
  void aSeverityThatNobodyGivesIsTheWorst() {
    assertThat(in("null", "null", "pkg:maven/org.example/reader@1.2").serious()).hasSize(1);
  }

  @Test
  void aSmallHoleIsToldAndNoMore() {
    KnownHoles.Findings findings = in("6.9", "null", "pkg:maven/org.example/reader@1.2");

    assertThat(findings.serious()).isEmpty();
    assertThat(findings.others()).hasSize(1);
  }

  @Test
  void anAcceptanceEnds() {
    String accepted = "{\"reason\": \"it is never called\", \"until\": \"%s\"}";

    assertThat(
            in("8.8", accepted.formatted("2026-12-01"), "pkg:maven/org.example/reader@1.2")
                .serious())
        .isEmpty();
    assertThat(
            in("8.8", accepted.formatted("2026-11-30"), "pkg:maven/org.example/reader@1.2")
                .serious())
        .hasSize(1);
  }

  @Test
  void anAcceptanceHasAReason() {
    String accepted = "{\"reason\": \" \", \"until\": \"2027-01-01\"}";

    assertThatThrownBy(() -> in("8.8", accepted, "pkg:maven/org.example/reader@1.2"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void anOldListWarns() {
    assertThat(list("8.8", "null").in(List.of(), LocalDate.of(2027, 2, 26)).warnings()).isEmpty();
    assertThat(list("8.8", "null").in(List.of(), LocalDate.of(2027, 2, 27)).warnings()).hasSize(1);
  }

  private static KnownHoles.Findings in(String severity, String accepted, String shipped) {
    return list(severity, accepted)
        .in(List.of(Component.of(shipped, "application", "", "MIT")), TODAY);
  }

  private static KnownHoles list(String severity, String accepted) {
    String json =
        """
        {"readOn": "2026-11-28", "holes": [
          {"id": "CVE-1", "component": "pkg:maven/org.example/reader", "affected": "[1.0,1.3)",
           "severity": %s%s}]}
        """
            .formatted(severity, accepted.equals("null") ? "" : ", \"accepted\": " + accepted);
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return KnownHoles.read(reader.readObject());
    }
  }
}
