package fr.essaim.core.imports;

import java.util.List;

/** What a column of a file of who uses what can hold. */
public enum InstallationField implements ImportField {
  CENTRE("centre", true, "centre", "centre-social", "structure"),
  PROTOTYPE("prototype", true, "prototype", "outil", "ressource"),
  STATE("state", true, "state", "etat", "situation"),
  SINCE("since", true, "since", "depuis", "en-service-depuis", "date"),
  VERSION("version", false, "version"),
  UNTIL("until", false, "until", "jusqu-a", "jusqu-au", "arret", "date-d-arret"),
  STOP_REASON(
      "stop_reason", false, "stop-reason", "raison-de-l-arret", "motif", "reason-for-stopping"),
  /** Who accompanied the centre. */
  MENTOR("mentor", false, "mentor", "accompagne-par", "mentorat", "accompanied-by"),
  CHANNEL("channel", false, "channel", "voie", "canal", "way");

  private final FileColumn inFiles;

  InstallationField(String column, boolean required, String... headings) {
    inFiles = new FileColumn(FileKind.INSTALLATIONS, column, required, List.of(headings));
  }

  @Override
  public FileColumn inFiles() {
    return inFiles;
  }
}
