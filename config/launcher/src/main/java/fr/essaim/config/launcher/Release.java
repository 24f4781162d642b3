package fr.essaim.config.launcher;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Essaim this is. */
public final class Release implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"Essaim " + number().orElse("(not packaged)")};
  }

  /** Such as {@code 0.1.0}; empty when this runs from classes that no jar holds. */
  public static Optional<String> number() {
    return Optional.ofNullable(Release.class.getPackage().getImplementationVersion());
  }
}
