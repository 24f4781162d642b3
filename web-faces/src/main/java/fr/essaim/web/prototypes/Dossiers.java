package fr.essaim.web.prototypes;

/** The addresses of a prototype's pages in the intranet, and the names of its drafts. */
final class Dossiers {

  static final String PATH = PrototypeTable.PATH;

  /** The last segment of the addresses where something new is noted. */
  static final String NEW = "nouveau";

  private Dossiers() {}

  static String path(String key) {
    return PATH + "/" + key;
  }

  static String thing(String key) {
    return "prototype/" + key;
  }
}
