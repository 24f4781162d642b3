package fr.essaim.config.launcher;

import picocli.CommandLine.IVersionProvider;

/** Which Essaim this is. */
public final class Release implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Release.class.getPackage().getImplementationVersion();
    return new String[] {"Essaim " + (version == null ? "(not packaged)" : version)};
  }
}
