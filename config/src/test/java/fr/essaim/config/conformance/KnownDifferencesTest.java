package fr.essaim.config.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.conformance.Finding.Verdict;
import org.apache.jena.rdf.model.ResourceFactory;
import org.junit.jupiter.api.Test;

class KnownDifferencesTest {

  private final KnownDifferences known = KnownDifferences.read();

  @Test
  void aDifferenceThatIsListedIsToldWithItsReason() {
    Finding judged = known.judge(finding("functions", "bnode01", Verdict.FAILED));

    assertThat(judged.verdict()).isEqualTo(Verdict.KNOWN_DIFFERENCE);
    assertThat(judged.told()).contains("BNODE");
    assertThat(judged.verdict().isAsItMustBe()).isTrue();
  }

  @Test
  void aDifferenceThatIsListedAndGoneMustLeaveTheList() {
    Finding judged = known.judge(finding("functions", "bnode01", Verdict.PASSED));

    assertThat(judged.verdict().isAsItMustBe()).isFalse();
  }

  @Test
  void anyOtherFailureStaysOne() {
    Finding failed = finding("functions", "bnode02", Verdict.FAILED);

    assertThat(known.judge(failed)).isEqualTo(failed);
    assertThat(failed.verdict().isAsItMustBe()).isFalse();
  }

  private static Finding finding(String group, String name, Verdict verdict) {
    return new Finding(
        new SparqlTest(
            group, ResourceFactory.createResource("http://test.example/manifest#" + name)),
        verdict,
        "");
  }
}
