package fr.essaim.config.conformance;

import fr.essaim.config.conformance.Finding.Verdict;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Tests whose answer is known to be another here, each with its reason. */
final class KnownDifferences {

  private final Map<String, String> reasons;

  private KnownDifferences(Map<String, String> reasons) {
    this.reasons = reasons;
  }

  /** Those in the file beside this class. */
  static KnownDifferences read() {
    Properties listed = new Properties();
    try (Reader file =
        new InputStreamReader(
            KnownDifferences.class.getResourceAsStream("known-differences.properties"),
            StandardCharsets.UTF_8)) {
      listed.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> reasons = new TreeMap<>();
    listed.forEach((test, reason) -> reasons.put((String) test, (String) reason));
    return new KnownDifferences(reasons);
  }

  /** The finding, seen with what is known. */
  Finding judge(Finding finding) {
    String reason = reasons.get(finding.test().id());
    if (reason == null) {
      return finding;
    }
    return switch (finding.verdict()) {
      case FAILED -> new Finding(finding.test(), Verdict.KNOWN_DIFFERENCE, reason);
      case PASSED ->
          new Finding(finding.test(), Verdict.MENDED, "take it off known-differences.properties");
      default -> finding;
    };
  }
}
