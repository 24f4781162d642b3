package fr.essaim.config.holes;

import com.github.packageurl.PackageURL;
import fr.essaim.config.settings.Refusal;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/**
 * A hole that somebody published.
 *
 * @param component what has it, as a package URL without a version
 * @param affected which versions
 * @param severity by CVSS; the worst where nobody says
 * @param accepted why it may stay, and until when; null when it may not
 */
record KnownHole(
    String id, PackageURL component, VersionRange affected, double severity, Acceptance accepted) {

  private static final double SERIOUS = 7;
  private static final double WORST = 10;

  /**
   * Why a hole may stay.
   *
   * @param until the last day on which that may be so
   */
  record Acceptance(String reason, LocalDate until) {

    Acceptance {
      if (reason.isBlank()) {
        throw new Refusal("A hole is accepted without a reason.");
      }
    }
  }

  static KnownHole read(JsonObject json) {
    try {
      JsonObject accepted = json.getJsonObject("accepted");
      return new KnownHole(
          json.getString("id"),
          Component.url(json.getString("component")),
          VersionRange.createFromVersionSpec(json.getString("affected")),
          json.isNull("severity") ? WORST : json.getJsonNumber("severity").doubleValue(),
          accepted == null
              ? null
              : new Acceptance(
                  accepted.getString("reason"), LocalDate.parse(accepted.getString("until"))));
    } catch (InvalidVersionSpecificationException e) {
      throw new Refusal("%s: %s".formatted(json.getString("id"), e.getMessage()), e);
    }
  }

  /** What has no version may be any, and so has it. */
  boolean isIn(PackageURL shipped) {
    return component.getType().equals(shipped.getType())
        && Objects.equals(component.getNamespace(), shipped.getNamespace())
        && component.getName().equals(shipped.getName())
        && (shipped.getVersion() == null
            || affected.containsVersion(new DefaultArtifactVersion(shipped.getVersion())));
  }

  boolean isSerious() {
    return severity >= SERIOUS;
  }

  boolean isAccepted(LocalDate today) {
    return accepted != null && !today.isAfter(accepted.until());
  }
}
